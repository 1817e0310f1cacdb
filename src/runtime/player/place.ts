import { find, findAll } from './dom.ts';

/** Where the learner is on the page: what to restore after it was written in another locale. */
export function rememberPlace(root: HTMLElement): () => void {
  const active = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const focused = active && selectorOf(active);
  const selection =
    active instanceof HTMLTextAreaElement ? [active.selectionStart, active.selectionEnd] : [];
  const anchor = findAll(root, '[id]').find(
    (element) => element.offsetParent !== null && element.getBoundingClientRect().bottom > 0,
  );
  const top = anchor?.getBoundingClientRect().top ?? 0;
  // What was hidden was not the learner's to open or close.
  const opened = details(root).map(({ hidden, open }) => (hidden ? undefined : open));
  return () => {
    details(root).forEach((one, index) => {
      one.open = opened[index] ?? one.open;
    });
    const again = focused === undefined ? undefined : find(root, focused);
    again?.focus({ preventScroll: true });
    if (again instanceof HTMLTextAreaElement) {
      again.setSelectionRange(selection[0] ?? 0, selection[1] ?? 0);
    }
    const place = anchor && find(root, `[id="${anchor.id}"]`);
    if (place) window.scrollBy(0, place.getBoundingClientRect().top - top);
  };
}

function details(root: HTMLElement): readonly HTMLDetailsElement[] {
  return findAll<HTMLDetailsElement>(root, 'details');
}

/** What finds the same element in another locale: its id, or the data attribute it is known by. */
function selectorOf(element: HTMLElement): string | undefined {
  if (element.id !== '') return `[id="${element.id}"]`;
  const [name, value] = Object.entries(element.dataset)[0] ?? [];
  if (name === undefined) return undefined;
  const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const question = element.closest<HTMLElement>('[data-question]')?.dataset.question;
  const inside = question === undefined ? '' : `[data-question="${question}"] `;
  return `${inside}[${attribute}="${value ?? ''}"]`;
}
