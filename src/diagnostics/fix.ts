import { type Place, positionAt } from '../course/place.ts';

/** The one right mending of a diagnostic: what goes in the place of a range of its file. */
export interface Fix {
  /** In the text with LF line breaks; an insertion has the same start and end. */
  readonly place: Place;
  /** With LF line breaks. */
  readonly replacement: string;
}

/**
 * The fixes of one file that may be applied together, in their order: no two on one line, because
 * what is said later on a line may follow from what was said first. What is left out is looked at
 * again once these are applied.
 */
export function fixesAtOnce(fixes: readonly Fix[], text: string): Fix[] {
  const chosen: Fix[] = [];
  let lastLine = 0;
  for (const fix of [...fixes].sort((a, b) => a.place.start - b.place.start)) {
    const { line } = positionAt(text, fix.place.start);
    if (line <= lastLine) continue;
    chosen.push(fix);
    lastLine = positionAt(text, fix.place.end).line;
  }
  return chosen;
}

/** `text` with `fixes` applied; they must not overlap. From the end backwards, so that places hold. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  return [...fixes]
    .sort((a, b) => b.place.start - a.place.start)
    .reduce(
      (mended, { place, replacement }) =>
        mended.slice(0, place.start) + replacement + mended.slice(place.end),
      text,
    );
}
