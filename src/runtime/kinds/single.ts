import { checkedOptions, checkOptions } from '../player/fields.ts';
import { registerKind } from '../player/registry.ts';

registerKind('single', {
  read: (root) => ({ kind: 'chosen', options: checkedOptions(root) }),
  write: (root, answer) => checkOptions(root, answer.kind === 'chosen' ? answer.options : []),
});
