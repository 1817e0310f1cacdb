import { fill, find, findAll, make } from './dom.ts';

/** What is folded on the screen and belongs to the text all the same. */
const FOLDED = '.terms, .reveal, .transcript, figure details, .content-note details';
/** How long paper waits for pictures that are not there yet, in milliseconds. */
const LONGEST_WAIT = 4_000;

/**
 * Makes the page ready for paper, and returns what undoes it: what is folded opens, a list to choose
 * from is written out, and what stands in a field is shown to its last line.
 */
export function toPaper(root: HTMLElement): () => void {
  const opened = findAll<HTMLDetailsElement>(root, FOLDED).filter(({ open }) => !open);
  for (const one of opened) one.open = true;
  const added = [
    ...findAll(root, '.pairs').map(partners),
    ...findAll(root, 'textarea').flatMap(copy),
  ];
  return () => {
    for (const one of opened) one.open = false;
    for (const one of added) one.remove();
  };
}

/** The partners of a matching question, each once, in the order in which they are offered. */
function partners(pairs: HTMLElement): HTMLElement {
  const options = find<HTMLSelectElement>(pairs, 'select')?.options ?? [];
  const offered = Array.from(options).filter(({ value }) => value !== '');
  const list = make(
    'ul',
    'on-paper partners',
    offered.map(({ text }) => make('li', '', text)),
  );
  pairs.after(list);
  return list;
}

/** Worksheets have copies of their own. */
function copy(field: HTMLElement): HTMLElement[] {
  if (!(field instanceof HTMLTextAreaElement)) return [];
  if (field.value.trim() === '' || field.closest('.grow')) return [];
  const shown = make('div', 'on-paper written', field.value);
  field.after(shown);
  return [shown];
}

/** Prints the page, once the pictures of all its pages are there. */
export async function print(root: HTMLElement): Promise<void> {
  const pictures = findAll<HTMLImageElement>(root, 'img').map((picture) => {
    picture.loading = 'eager';
    return picture.decode().catch(() => undefined);
  });
  const patience = new Promise((resolve) => window.setTimeout(resolve, LONGEST_WAIT));
  await Promise.race([Promise.all(pictures), patience]);
  window.print();
}

/** Keeps the page ready for whoever prints it, by our button or the browser's. */
export function followPrinting(root: HTMLElement): void {
  let undo: (() => void) | undefined;
  window.addEventListener('beforeprint', () => {
    undo ??= toPaper(root);
  });
  window.addEventListener('afterprint', () => {
    undo?.();
    undo = undefined;
  });
}

/** Puts `text` in the place that is named so. */
export function put(root: HTMLElement, name: string, text: string): void {
  fill(find(root, `[data-put="${name}"]`), text === '' ? [] : [text]);
}
