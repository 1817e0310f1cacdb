import { checkedOptions, checkOptions } from '../player/fields.ts';
import { registerKind } from '../player/registry.ts';

/** The fields' values for true and false. */
const VALUES = { true: 1, false: 0 };

registerKind('true-false', {
  read(root) {
    const [chosen] = checkedOptions(root);
    return chosen === undefined
      ? { kind: 'chosen', options: [] }
      : { kind: 'judged', value: chosen === VALUES.true };
  },
  write(root, answer) {
    checkOptions(root, answer.kind === 'judged' ? [VALUES[`${answer.value}`]] : []);
  },
});
