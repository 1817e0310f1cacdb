import { registerReveal } from '../player/registry.ts';
import { revealTrueFalse } from '../player/reveal-true-false.ts';

registerReveal('true-false', revealTrueFalse);
