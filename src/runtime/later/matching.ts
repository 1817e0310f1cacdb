import { registerReveal } from '../player/registry.ts';
import { revealMatching } from '../player/reveal-matching.ts';

registerReveal('matching', revealMatching);
