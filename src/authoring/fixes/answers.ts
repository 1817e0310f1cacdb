import type { Edit, Mend } from './mend.ts';

const DASHES = '–—•·';
/** A marker or none, a box rightly or nearly so, and the blanks after it, with words to come. */
const NEAR_BOX = new RegExp(
  `^([-*+${DASHES}]|\\d{1,9}[.)])?([^\\S\\n]*)\\[[^\\S\\n]*([xX]?)[^\\S\\n]*\\]([^\\S\\n]*)(?=\\S)`,
);
/** How far around, in characters, the other answers of a question are looked for. */
const NEAR = 5000;
const LINE_WITH_BOX = /^[ \t]*([-*+])[ \t]+\[/;

/** CW214: `[ x] 1993` below `- [ ]`: a marker, a blank, a box of one character, a blank. */
export const mendBox: Mend = ({ place }, text) => {
  const match = NEAR_BOX.exec(text.slice(place.start, place.end));
  if (!match) return undefined;
  const [whole, written = '', before = '', cross = '', after = ''] = match;
  const lost = written === '' || DASHES.includes(written);
  const marker = lost ? markerBeside(text, place.start) : written;
  const plain = (blanks: string) => (/^[ \t]+$/.test(blanks) ? blanks : ' ');
  return {
    start: place.start,
    end: place.start + whole.length,
    replacement: `${marker}${lost ? ' ' : plain(before)}[${cross || ' '}]${plain(after)}`,
  };
};

/** The marker of the answers around, so that no second list begins; a hyphen where there are none. */
function markerBeside(text: string, at: number): string {
  const isDirective = (line: string) => /^ {0,3}:::/.test(line);
  const own = text.lastIndexOf('\n', at - 1) + 1;
  const above = text
    .slice(Math.max(0, own - NEAR), own)
    .split('\n')
    .reverse();
  const below = text
    .slice(at, at + NEAR)
    .split('\n')
    .slice(1);
  for (const lines of [above, below])
    for (const line of lines) {
      if (isDirective(line)) break;
      const marker = LINE_WITH_BOX.exec(line)?.[1];
      if (marker !== undefined) return marker;
    }
  return '-';
}

/** CW303: `- left=right`, where the line has one equals sign and nothing that may hold another meaning. */
export const mendGluedEquals: Mend = ({ place }, text): Edit | undefined => {
  const line = text.slice(place.start, place.end).split('\n')[0] ?? '';
  const match = /^(\S+[ \t]+)([^=`<>()[\]!:+]*?)([ \t]*=[ \t]*)([^=`<>()[\]]+)$/.exec(line);
  if (!match) return undefined;
  const [, marker = '', left = '', equals = ''] = match;
  const start = place.start + marker.length + left.length;
  return { start, end: start + equals.length, replacement: left === '' ? '= ' : ' = ' };
};
