import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reading } from './inlines.ts';
import { tooMuch } from './limits.ts';

/**
 * Most lines of one list item, quote, table or paragraph. marked goes over such a block again for
 * each line that continues it without being indented or marked.
 */
const MAX_LINES = 2000;
/** At the line's very beginning it ends whatever stood before it. */
const NEW_ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Counts lines that may belong to one block for Markdown. */
export interface LineRuns {
  /** Takes the next line; true where the run is too long and what follows must be read apart. */
  add(line: string, at: number): boolean;
  /** Ends the run: what comes begins a block of its own. */
  end(): void;
}

/** CW219 is said once for each run that is too long. */
export function createLineRuns({ file, diagnostics }: Reading): LineRuns {
  let start = 0;
  let lines = 0;
  let last = 0;
  let blank = false;
  const end = () => {
    if (lines > MAX_LINES) {
      const { code, params } = tooMuch('lines', lines, MAX_LINES);
      diagnostics.push(diagnostic(code, { file, start, end: last }, params));
    }
    lines = 0;
    blank = false;
  };
  return {
    end,
    add(line, at) {
      const empty = line.trim() === '';
      // After an empty line only what is indented goes on with a list.
      if (NEW_ITEM.test(line) || (blank && !empty && !/^[ \t]/.test(line))) end();
      blank = empty;
      if (lines === 0) start = at;
      lines++;
      if (!empty) last = at + line.length;
      return lines % MAX_LINES === 0;
    },
  };
}
