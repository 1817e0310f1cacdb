import { onlySlip } from '../../diagnostics/suggest.ts';
import { nearMarker } from '../block-slips.ts';
import { LABELS } from '../markdown.ts';
import type { Mend } from './mend.ts';

/** CW213: a label that is one letter away from the one alert that it can mean here. */
export const mendAlertName: Mend = ({ place, params }, text) => {
  const written = /\[!([A-Za-z]+)\]/.exec(text.slice(place.start, place.end));
  if (!written) return undefined;
  const known = String(params.known).split(', ');
  // Where the alerts stand among the known words, the labels mean something only inside a question.
  const here = known.includes('NOTE')
    ? known.filter((word) => !LABELS.some((label) => label === word))
    : known;
  const [, name = ''] = written;
  const meant = onlySlip(name.toUpperCase(), here);
  const start = place.start + written.index + '[!'.length;
  return meant === '' ? undefined : { start, end: start + name.length, replacement: meant };
};

/** CW217: `> [!WHY] words` becomes two lines of the quote. */
export const mendNearMarker: Mend = ({ place }, text) => {
  const line = text.slice(place.start, place.end);
  const near = nearMarker(line);
  if (!near) return undefined;
  const before = text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start);
  // The mark of a list item is not said again in its second line.
  const prefix = before.replace(/[^>\s]/g, ' ');
  const rest = line.slice(near.length) === '' ? '' : `\n${prefix}`;
  const end = place.start + near.length;
  return { start: place.start, end, replacement: `[!${near.label}]${rest}` };
};

/** CW218: `##Title`. */
export const mendGluedHeading: Mend = ({ place }, text) => {
  const marks = /^#{2,6}/.exec(text.slice(place.start, place.end))?.[0];
  if (marks === undefined) return undefined;
  const at = place.start + marks.length;
  return { start: at, end: at, replacement: ' ' };
};
