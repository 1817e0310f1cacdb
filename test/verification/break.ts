import { expect } from 'vitest';
import type { Finding } from '../../src/course/finding.ts';
import type { Broken } from './broken.ts';

/** The files of a good package as `one` breaks them. */
export function broken(good: ReadonlyMap<string, string>, one: Broken): Map<string, string> {
  const { edit = [], add = {}, remove = [], rename = {} } = one;
  const files = new Map(good);
  for (const { path, from, to } of edit) {
    const text = files.get(path)!;
    expect(text).toContain(from);
    files.set(
      path,
      text.replace(from, () => to),
    );
  }
  for (const [path, text] of Object.entries(add)) files.set(path, text);
  for (const path of remove) expect(files.delete(path)).toBe(true);
  for (const [from, to] of Object.entries(rename)) {
    files.set(to, files.get(from)!);
    files.delete(from);
  }
  return files;
}

/** Findings of which a parser's or a validator's several messages about one thing are one. */
export function kindsOf(findings: readonly Finding[]): readonly Finding[] {
  const wordy = ['V103', 'V108', 'V109', 'V206', 'V208'];
  return findings.filter(
    ({ code }, at) => !wordy.includes(code) || findings[at - 1]?.code !== code,
  );
}
