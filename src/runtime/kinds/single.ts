import { checkedOptions, checkOptions } from '../player/fields.ts';
import { registerKind } from '../player/registry.ts';
import { revealChoice } from '../player/reveal-choice.ts';

registerKind('single', {
  read: (root) => ({ kind: 'chosen', options: checkedOptions(root) }),
  write: (root, answer) => checkOptions(root, answer.kind === 'chosen' ? answer.options : []),
  reveal: revealChoice,
});
