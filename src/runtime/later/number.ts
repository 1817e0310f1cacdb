import { registerReveal } from '../player/registry.ts';
import { revealNumber } from '../player/reveal-number.ts';

registerReveal('number', revealNumber);
