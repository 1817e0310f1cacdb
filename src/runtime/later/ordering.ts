import { ordering } from '../player/order.ts';
import { registerKind, registerReveal } from '../player/registry.ts';
import { revealOrdering } from '../player/reveal-ordering.ts';

registerKind('ordering', ordering);
registerReveal('ordering', revealOrdering);
