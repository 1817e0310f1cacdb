import { copyOf, find, make } from './dom.ts';

/** Where a definition may follow or end; the nearest of these around a term holds it. */
const HOLDERS = 'p, li, td, th, dd';

/** Without script the list of terms stands open at the foot of the page, so that links lead into it. */
export function foldTerms(root: HTMLElement): void {
  find(root, '.terms')?.removeAttribute('open');
}

/**
 * A term opens its definition below the block it stands in, in the width of that block, and puts
 * the focus there; the term itself, the button and Escape close it, and the focus returns. One is
 * open at a time. One listener serves all terms, also those in feedback that is shown later.
 */
export function followTerms(root: HTMLElement, closeLabel: () => string): void {
  let open: { readonly link: HTMLElement; readonly box: HTMLElement } | undefined;
  const close = () => {
    open?.box.remove();
    open?.link.setAttribute('aria-expanded', 'false');
    open = undefined;
  };
  const closeAndReturn = () => {
    const link = open?.link;
    close();
    link?.focus();
  };
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.term') : null;
    if (!(link instanceof HTMLElement)) return;
    const id = (link.getAttribute('href') ?? '').slice(1);
    const definition = find(root, `[id="${id}"]`);
    if (!definition) return;
    event.preventDefault();
    const same = open?.link === link && open.box.isConnected;
    close();
    if (same) return;
    const box = boxOf(definition, closeLabel(), closeAndReturn);
    const holder = link.closest(HOLDERS) ?? link;
    if (holder.matches('p')) holder.after(box);
    else holder.append(box);
    link.setAttribute('aria-expanded', 'true');
    open = { link, box };
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest' });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open?.box.isConnected) closeAndReturn();
  });
}

function boxOf(definition: HTMLElement, label: string, onClose: () => void): HTMLElement {
  const close = make('button', 'close', '×');
  close.setAttribute('type', 'button');
  close.setAttribute('aria-label', label);
  close.addEventListener('click', onClose);
  const title = find(definition, 'dt');
  const name = make('p', 'definition-name', copyOf(title));
  const box = make('div', 'definition', [name, ...copyOf(find(definition, 'dd')), close]);
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', title?.textContent ?? '');
  box.tabIndex = -1;
  return box;
}
