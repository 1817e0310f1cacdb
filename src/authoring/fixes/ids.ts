import { ID_PATTERN } from '../../course/schemas.ts';
import type { Mend } from './mend.ts';

/** The id that `written` is a slip of: lower case, hyphens for blanks and underscores. */
function idOf(written: string): string {
  return written
    .trim()
    .replace(/^#\s*/, '')
    .replace(/[\s,;.]+$/, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** Whether another page, question or term of the file is called `id`. */
function isTaken(id: string, text: string, own: { readonly start: number; readonly end: number }) {
  if (!text.includes(`#${id}`)) return false;
  // What `:term[words]{#id}` names is no page.
  const taken = new RegExp(`(?:(?:^|[^\\]])\\{[ \\t]*|[ \\t])#${id}(?=[\\s}])`, 'm');
  return taken.test(`${text.slice(0, own.start)}\n${text.slice(own.end)}`);
}

/** CW206: `{ #A Page }`, where no other id of the file is or would become the same. */
export const mendId: Mend = (one, text, others) => {
  const { place, params } = one;
  const id = idOf(String(params.id));
  const rivals = others.filter(
    (other) => other !== one && other.code === 'CW206' && idOf(String(other.params.id)) === id,
  );
  if (!ID_PATTERN.test(id) || rivals.length > 0 || isTaken(id, text, place)) return undefined;
  const written = text.slice(place.start, place.end);
  const braces = /^\{[^{}]*\}/.exec(written)?.[0];
  if (braces !== undefined)
    return { start: place.start, end: place.start + braces.length, replacement: `{#${id}}` };
  return written.startsWith('#') ? { ...place, replacement: `#${id}` } : undefined;
};

/** CW403, CW404, CW407: a name that differs from a known one only by case, blanks or underscores. */
export const mendReference: Mend = ({ code, place, params }, text) => {
  const written = String(params.id);
  const meant = String(params.suggestion ?? '');
  if (meant === '' || idOf(written) !== meant) return undefined;
  const before = { CW403: '{#', CW404: 'objective=', CW407: '](#' }[String(code)] ?? '';
  const [line = ''] = text.slice(place.start, place.end).split('\n');
  const at = line.lastIndexOf(before + written);
  if (before === '' || at === -1) return undefined;
  const start = place.start + at + before.length;
  return { start, end: start + written.length, replacement: meant };
};

/** CW216: `:term[words] {#id}` and `:term[words]{id}`. */
export const mendInline: Mend = ({ place }, text) => {
  if (!/^:term\[[^[\]]+\]$/.test(text.slice(place.start, place.end))) return undefined;
  const braces = /^[ \t]*\{[ \t]*#?[ \t]*([a-z][a-z0-9-]{0,49})[ \t]*\}/.exec(
    text.slice(place.end, place.end + 200),
  );
  if (!braces) return undefined;
  const [whole, id = ''] = braces;
  return { start: place.end, end: place.end + whole.length, replacement: `{#${id}}` };
};
