import { copyOf, find, make } from './dom.ts';

/** Where a definition may follow or end; the nearest of these around a term holds it. */
const HOLDERS = 'p, li, td, th, dd';

/**
 * A term opens its definition below the block it stands in, and closes it again; one is open at a
 * time. One listener serves all terms, also those in feedback that is shown later.
 */
export function followTerms(root: HTMLElement, closeLabel: () => string): void {
  let open: { readonly link: Element; readonly box: Element } | undefined;
  const close = () => {
    open?.box.remove();
    open?.link.setAttribute('aria-expanded', 'false');
    open = undefined;
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
    const box = boxOf(definition, closeLabel(), () => {
      close();
      link.focus();
    });
    const holder = link.closest(HOLDERS) ?? link;
    if (holder.matches('p')) holder.after(box);
    else holder.append(box);
    link.setAttribute('aria-expanded', 'true');
    open = { link, box };
  });
}

function boxOf(definition: HTMLElement, label: string, onClose: () => void): HTMLElement {
  const close = make('button', 'close', '×');
  close.setAttribute('type', 'button');
  close.setAttribute('aria-label', label);
  close.addEventListener('click', onClose);
  const name = make('p', 'definition-name', copyOf(find(definition, 'dt')));
  const box = make('div', 'definition', [name, ...copyOf(find(definition, 'dd')), close]);
  box.setAttribute('role', 'note');
  return box;
}
