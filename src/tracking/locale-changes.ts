/**
 * A page in another locale, said by what differs from the page in the default locale: how many
 * pieces stay as they are, and what stands in the place of the next one. What follows the last
 * change stays.
 */
export type LocaleChanges = readonly (number | string)[];

/** Markup as texts and tags in turn, beginning and ending with a text; attributes in double quotes. */
export function piecesOf(html: string): readonly string[] {
  return html.split(/(<[^>"]*(?:"[^"]*"[^>"]*)*>)/);
}

/** The other page. `html` need not be letter for letter what it was made from, but piece for piece. */
export function applyChanges(html: string, changes: LocaleChanges): string {
  const pieces = [...piecesOf(html)];
  let at = 0;
  for (const change of changes) {
    if (typeof change === 'number') at += change;
    else pieces[at++] = change;
  }
  return pieces.join('');
}
