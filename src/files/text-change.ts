import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './write-new.ts';

/**
 * What `edit` makes of the text of a file below `root`, which it gets with LF line breaks; a byte
 * order mark and CRLF stay as they were. Undefined where `edit` finds nothing to do.
 */
export function textChange(
  root: string,
  path: string,
  edit: (text: string) => string | undefined,
): Change | undefined {
  const before = readFileSync(join(root, path), 'utf8');
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const edited = edit(before.slice(mark.length).replace(/\r\n/g, '\n'));
  if (edited === undefined) return undefined;
  const after = mark + (before.includes('\r\n') ? edited.replace(/\n/g, '\r\n') : edited);
  return after === before ? undefined : { path, before, after };
}
