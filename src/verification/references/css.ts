import type { Reference } from './reference.ts';

// The two ways in which a style sheet loads; comments are blanked first, so that offsets hold.
const LOADS =
  /url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^"'()\s]*))\s*\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')/gi;

/** What a style sheet, a style element or a style attribute loads. */
export function cssReferences(css: string): readonly Reference[] {
  const bare = withoutComments(css);
  return [...bare.matchAll(LOADS)].map((match) => ({
    url: match.slice(1).find((group) => group !== undefined) ?? '',
    offset: match.index,
    loads: true,
  }));
}

/** With blanks for comments. A regular expression would take quadratic time on open ones. */
function withoutComments(css: string): string {
  let bare = '';
  let at = 0;
  for (let open = css.indexOf('/*'); open !== -1; open = css.indexOf('/*', at)) {
    const close = css.indexOf('*/', open + 2);
    const end = close === -1 ? css.length : close + 2;
    bare += css.slice(at, open) + css.slice(open, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return bare + css.slice(at);
}
