import { onlySlip } from '../../diagnostics/suggest.ts';
import { mendedDirectiveLine } from '../directive-lines.ts';
import { splitDirectives } from '../directives.ts';
import type { Edit, Mend } from './mend.ts';

/** CW201: a name that is one letter away from the one directive that it can mean. */
export const mendDirectiveName: Mend = ({ place, params }, text) => {
  const name = String(params.name);
  const meant = onlySlip(name, words(params.known, ', '));
  return meant === '' ? undefined : within(text, place.start, place.end, name, meant);
};

/** CW204: the same for an attribute, where the line does not have the one that is meant. */
export const mendAttributeName: Mend = ({ place, params }, text) => {
  const name = String(params.name);
  const meant = onlySlip(name, words(params.known, ', '));
  if (meant === '' || meant === '#id') return undefined;
  const lineStart = text.lastIndexOf('\n', place.start) + 1;
  const lineEnd = text.indexOf('\n', place.start);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  if (new RegExp(`[{\\s]${meant}(?=[=\\s}])`).test(line)) return undefined;
  return within(text, place.start, place.start + name.length, name, meant);
};

/** CW205: the same for a value of a closed list; no comma after a value. */
export const mendAttributeValue: Mend = ({ place, params }, text) => {
  const value = String(params.value);
  const expected = words(params.expected, ' | ');
  const [bare = ''] = /^[\w-]+(?=[,;]$)/.exec(value) ?? [];
  const meant = bare || (expected.length > 1 ? onlySlip(value, expected) : '');
  if (meant === '') return undefined;
  const from = text.indexOf('=', place.start) + 1;
  return from === 0 || from > place.end ? undefined : within(text, from, place.end, value, meant);
};

/**
 * CW202: the close of the one directive left open, at the end of the file. Only where nothing else
 * is wrong below its opening line, no page begins there, and no other directive stands there: else
 * the close may belong further up.
 */
export const mendUnclosed: Mend = ({ place }, text, others) => {
  const clean = others.every(
    ({ code, severity, place: other }) =>
      severity === 'warning' ||
      other.start < place.start ||
      (code === 'CW202' && other.start === place.start),
  );
  if (!clean || /^ {0,3}(?::{3,}|#{1,2}[ \t])/m.test(text.slice(place.end))) return undefined;
  const at = text.trimEnd().length;
  const replacement = '\n:::';
  // Within a code fence that is open, the close would be code.
  const mended = { path: place.file, text: text.slice(0, at) + replacement + text.slice(at) };
  const closed = !splitDirectives(mended, 0).diagnostics.some(({ code }) => code === 'CW202');
  return closed ? { start: at, end: at, replacement } : undefined;
};

/** CW215: colons too few or too many, braces not closed; a comma between attributes, blanks at `=`. */
export const mendDirectiveLine: Mend = ({ place }, text) => {
  const written = text.slice(place.start, place.end);
  if (/^\s*:/.test(written)) {
    const replacement = mendedDirectiveLine(written);
    return replacement === undefined ? undefined : { ...place, replacement };
  }
  const lone = /^(\s*)([,;}])(\s*)$/.exec(written);
  if (lone) {
    const [, before = '', mark = '', after = ''] = lone;
    const start = place.start + before.length;
    const joins = before === '' && after === '' && mark !== '}';
    return { start, end: start + 1, replacement: joins ? ' ' : '' };
  }
  const equals = /^\s*=\s*/.exec(written);
  if (!equals || text[place.start + equals[0].length] === '}') return undefined;
  return { start: place.start, end: place.start + equals[0].length, replacement: '=' };
};

function words(list: string | number | undefined, separator: string): string[] {
  return String(list ?? '').split(separator);
}

/** Puts `meant` where `written` first stands between `start` and `end`. */
function within(
  text: string,
  start: number,
  end: number,
  written: string,
  meant: string,
): Edit | undefined {
  const at = text.indexOf(written, start);
  return at === -1 || at + written.length > end
    ? undefined
    : { start: at, end: at + written.length, replacement: meant };
}
