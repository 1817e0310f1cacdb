import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { SPECIMEN } from '../support/packages.ts';

/** Processes and watchers are started here: that takes long where much else runs. */
const PATIENT = 60_000;
vi.setConfig({ testTimeout: PATIENT, hookTimeout: PATIENT });

/** A course of its own that a test may damage. */
export interface Copy {
  readonly root: string;
  path(file: string): string;
  edit(file: string, change: (text: string) => string): void;
  write(file: string, content: string | Uint8Array): void;
  remove(): void;
}

export function copyCourse(source = SPECIMEN): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright preview-'));
  const root = join(folder, 'course');
  cpSync(source, root, { recursive: true });
  const path = (file: string) => join(root, file);
  return {
    root,
    path,
    edit: (file, change) => writeFileSync(path(file), change(readFileSync(path(file), 'utf8'))),
    write: (file, content) => writeFileSync(path(file), content),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Waits until `holds`; fails with what it was last. */
export async function eventually<T>(
  look: () => T | Promise<T>,
  holds: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
