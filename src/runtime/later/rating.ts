import { NOTHING_TO_REVEAL } from '../player/kind.ts';
import { registerReveal } from '../player/registry.ts';

registerReveal('rating', (_, answer) => ({
  ...NOTHING_TO_REVEAL,
  below: answer.kind === 'chosen' ? answer.options : [],
}));
