import { registerReveal } from '../player/registry.ts';
import { revealBlank } from '../player/reveal-blank.ts';

registerReveal('blank', revealBlank);
