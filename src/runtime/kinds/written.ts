import { showWordCount } from '../player/count-words.ts';
import { textField } from '../player/fields.ts';
import { registerKind } from '../player/registry.ts';

registerKind('written', {
  read: (root) => ({ kind: 'written', text: textField(root)?.value ?? '' }),
  write(root, answer) {
    const field = textField(root);
    if (field) field.value = answer.kind === 'written' ? answer.text : '';
  },
  prepare(root, question, host) {
    showWordCount(root, question.kind === 'written' ? question.minWords : 0, host);
  },
});
