import { registerReveal } from '../player/registry.ts';
import { revealChoice } from '../player/reveal-choice.ts';

registerReveal('single', revealChoice);
