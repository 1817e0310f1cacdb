import { copyOf, find, make, show } from './dom.ts';

/**
 * A term opens its definition below the block it stands in, and closes it again. One listener
 * serves all terms, also those in feedback that is shown later.
 */
export function mountTerms(root: HTMLElement, close: () => string): void {
  const toggle = (link: HTMLElement, event: Event) => {
    const definition = root.querySelector(`[id="${(link.getAttribute('href') ?? '').slice(1)}"]`);
    if (!definition) return;
    event.preventDefault();
    const open = link.getAttribute('aria-expanded') === 'true';
    const holder = link.closest('p, li, td, th, dd') ?? link;
    find(holder.parentElement ?? root, ':scope > .definition, .definition-row')?.remove();
    for (const other of holder.querySelectorAll('.term')) other.removeAttribute('aria-expanded');
    if (open) return;
    link.setAttribute('aria-expanded', 'true');
    const box = boxOf(definition, close(), () => {
      box.remove();
      link.setAttribute('aria-expanded', 'false');
      link.focus();
    });
    if (holder instanceof HTMLLIElement || holder.matches('td, th, dd')) holder.append(box);
    else holder.after(box);
  };
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.term') : null;
    if (link instanceof HTMLElement) toggle(link, event);
  });
}

function boxOf(definition: Element, label: string, onClose: () => void): HTMLElement {
  const close = make('button', 'close', '×');
  close.setAttribute('type', 'button');
  close.setAttribute('aria-label', label);
  close.addEventListener('click', onClose);
  const name = make('p', 'definition-name', copyOf(find(definition, 'dt')));
  const box = make('div', 'definition', [name, ...copyOf(find(definition, 'dd')), close]);
  box.setAttribute('role', 'note');
  show(box, true);
  return box;
}
