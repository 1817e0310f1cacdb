import { checkedOptions, checkOptions } from '../player/fields.ts';
import { NOTHING_TO_REVEAL } from '../player/kind.ts';
import { registerKind } from '../player/registry.ts';

registerKind('rating', {
  read: (root) => ({ kind: 'chosen', options: checkedOptions(root) }),
  write: (root, answer) => checkOptions(root, answer.kind === 'chosen' ? answer.options : []),
  reveal: (_, answer) => ({
    ...NOTHING_TO_REVEAL,
    below: answer.kind === 'chosen' ? answer.options : [],
  }),
});
