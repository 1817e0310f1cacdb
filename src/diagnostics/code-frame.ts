import type { Place } from '../course/place.ts';
import { positionAt } from '../course/place.ts';

/** Columns of a terminal that a code point takes: wide for East Asian scripts and emoji. */
function width(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
    character,
  )
    ? 2
    : 1;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + width(character), 0);
}

const BEFORE = 60;
const AFTER = 40;

/** The line of the place, the line before it, and carets under what is meant. */
export function codeFrame(text: string, place: Place): string {
  if (text === '') return '';
  const { line, column } = positionAt(text, place.start);
  const gutter = String(line).length;
  const clean = (one: string) => one.replace(/\t/g, ' ');
  const row = (number: number, content: string) =>
    `  ${String(number).padStart(gutter)} | ${content}`.trimEnd();
  const lineAt = (start: number) => {
    const end = text.indexOf('\n', start);
    return text.slice(start, end === -1 ? text.length : end);
  };
  const lineStart = place.start - (column - 1);
  const content = lineAt(lineStart);
  const from = Math.max(0, column - 1 - BEFORE);
  const to = Math.max(from + BEFORE + AFTER, column - 1 + AFTER);
  const shown = clean(content.slice(from, to));
  const marked = clean(
    content.slice(column - 1, Math.min(to, column - 1 + place.end - place.start)),
  );
  const indent = ' '.repeat(widthOf(clean(content.slice(from, column - 1))));
  const frame = [];
  if (line > 1) {
    const before = lineAt(text.lastIndexOf('\n', lineStart - 2) + 1);
    frame.push(row(line - 1, clean(before.slice(from, to))));
  }
  frame.push(row(line, shown));
  frame.push(`  ${' '.repeat(gutter)} | ${indent}${'^'.repeat(Math.max(1, widthOf(marked)))}`);
  return frame.join('\n');
}
