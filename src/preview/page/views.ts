import { byId } from './dom.ts';

/** The views of the page, by the ids of their elements. */
const VIEWS = { lesson: 'desk', map: 'map' } as const;
export type View = keyof typeof VIEWS;

export interface Views {
  current(): View;
  show(view: View): void;
}

/** Which view is shown; it stands in the page's address, so that a reload keeps it. */
export function createViews(onView: (view: View) => void): Views {
  const inputs = Array.from(document.querySelectorAll<HTMLInputElement>('[name="view"]'));
  const wanted = new URL(window.location.href).searchParams.get('view');
  let current: View = wanted === 'map' ? 'map' : 'lesson';

  function show(view: View): void {
    current = view;
    for (const input of inputs) input.checked = input.value === view;
    for (const [name, id] of Object.entries(VIEWS)) byId(id).hidden = name !== view;
    const address = new URL(window.location.href);
    if (view === 'lesson') address.searchParams.delete('view');
    else address.searchParams.set('view', view);
    window.history.replaceState(null, '', address);
    onView(view);
  }

  for (const input of inputs)
    input.addEventListener('change', () => show(input.value === 'map' ? 'map' : 'lesson'));
  show(current);
  return { current: () => current, show };
}
