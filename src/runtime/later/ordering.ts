import { registerReveal } from '../player/registry.ts';
import { revealOrdering } from '../player/reveal-ordering.ts';

registerReveal('ordering', revealOrdering);
