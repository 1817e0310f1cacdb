import { number } from '../player/number.ts';
import { registerKind, registerReveal } from '../player/registry.ts';
import { revealNumber } from '../player/reveal-number.ts';

registerKind('number', number);
registerReveal('number', revealNumber);
