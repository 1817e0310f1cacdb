import { readNumber } from '../../tracking/numbers.ts';
import { find } from './dom.ts';
import type { Kind } from './kind.ts';

function fieldOf(root: HTMLElement): HTMLInputElement | undefined {
  return find<HTMLInputElement>(root, 'input.number');
}

/** How the locale that is shown writes the decimals of a number. */
function decimalSeparator(): string {
  const shown = new Intl.NumberFormat(document.documentElement.lang, {
    numberingSystem: 'latn',
  }).format(1.5);
  return /[.,\u066b]/.exec(shown)?.[0] ?? '.';
}

/** A number as the locale that is shown writes it. */
export const number: Kind = {
  read(root) {
    const typed = fieldOf(root)?.value ?? '';
    const value = readNumber(typed, decimalSeparator());
    return { kind: 'numbered', typed, ...(value === undefined ? {} : { value }) };
  },
  write(root, answer) {
    const field = fieldOf(root);
    if (field) field.value = answer.kind === 'numbered' ? answer.typed : '';
  },
};
