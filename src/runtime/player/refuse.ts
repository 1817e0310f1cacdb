import { fill, find, findAll, signed } from './dom.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FIELDS = 'input[type="text"], textarea, select';

/**
 * Says why an answer is not taken, below it, and ties the reason to the fields that it is about
 * (WCAG 3.3.1, ARIA 1.2 aria-invalid): those that are empty, else all. Writing takes that away.
 */
export function refuse(root: HTMLElement, reason: string): void {
  forgive(root);
  const said = signed('p', 'verdict is-refused', '!', reason);
  said.id = `q${root.dataset.question ?? ''}-refused`;
  fill(find(root, '[data-result]'), [said]);
  const fields = findAll<Field>(root, FIELDS);
  const empty = fields.filter(({ value }) => value.trim() === '');
  const about = empty.length > 0 ? empty : fields;
  for (const field of about) field.setAttribute('aria-invalid', 'true');
  for (const one of [...about, ...findAll(root, 'fieldset.fields')]) describe(one, said.id, true);
  root.addEventListener('input', () => forgive(root), { once: true });
}

/** Fields are no longer tied to a reason. */
export function forgive(root: HTMLElement): void {
  const id = `q${root.dataset.question ?? ''}-refused`;
  for (const field of findAll(root, '[aria-invalid]')) field.removeAttribute('aria-invalid');
  for (const one of findAll(root, `[aria-describedby~="${id}"]`)) describe(one, id, false);
}

function describe(element: HTMLElement, id: string, described: boolean): void {
  const others = (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((one) => one !== '' && one !== id);
  const ids = described ? [...others, id] : others;
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
}
