import { find, findAll } from './dom.ts';

/** Numbers of the options that are ticked or chosen. */
export function checkedOptions(root: HTMLElement): readonly number[] {
  return inputs(root).flatMap((input) => (input.checked ? [Number(input.value)] : []));
}

export function checkOptions(root: HTMLElement, options: readonly number[]): void {
  for (const input of inputs(root)) input.checked = options.includes(Number(input.value));
}

function inputs(root: HTMLElement): readonly HTMLInputElement[] {
  return findAll<HTMLInputElement>(root, '.options input');
}

export function textField(root: HTMLElement): HTMLTextAreaElement | undefined {
  return find<HTMLTextAreaElement>(root, 'textarea');
}
