import { countWords } from '../../tracking/answers.ts';
import { find } from './dom.ts';
import { textField } from './fields.ts';
import type { Host } from './kind.ts';

/** Keeps the line below a text field in step with its number of words; `wanted` 0 = any. */
export function showWordCount(root: HTMLElement, wanted: number, host: Host): void {
  const field = textField(root);
  const line = find(root, '[data-count]');
  if (!field || !line) return;
  const update = () => {
    const words = countWords(field.value);
    line.textContent =
      wanted > 0 ? host.say('words-of', { words, wanted }) : host.say('words', { words });
  };
  field.addEventListener('input', update);
  update();
}
