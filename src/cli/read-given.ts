import { readFileSync } from 'node:fs';
import { EXIT, ExitError } from './exit.ts';

/** The bytes of a file that the user named. */
export function readGiven(path: string): Uint8Array {
  return onDisk(path, () => readFileSync(path));
}

/** What `read` gives; an ExitError about `path` where the disk refuses. */
export function onDisk<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExitError(EXIT.usage, `${path} can’t be read: ${reason}`);
  }
}
