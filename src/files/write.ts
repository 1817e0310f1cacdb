import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes `bytes` to `path` whole or not at all: beside it first, then renamed. Makes the folder;
 * a file that was there keeps its permissions. Returns whether anything changed.
 */
export function writeWhole(path: string, bytes: Uint8Array | string): boolean {
  const data = Buffer.from(bytes);
  if (holds(path, data)) return false;
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(beside, data);
    if (existsSync(path) && statSync(path).mode !== statSync(beside).mode)
      chmodSync(beside, statSync(path).mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return true;
}

function holds(path: string, data: Buffer): boolean {
  try {
    return readFileSync(path).equals(data);
  } catch {
    return false;
  }
}
