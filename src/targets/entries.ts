import type { PackageEntry } from '../course/package.ts';

/** A text file in UTF-8. */
export function textEntry(path: string, text: string): PackageEntry {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** JSON with sorted keys, two spaces and a line break at the end: equal data is equal bytes. */
export function jsonEntry(path: string, value: unknown): PackageEntry {
  return textEntry(path, `${JSON.stringify(sorted(value), undefined, 2)}\n`);
}

/** Entries by path, by code point. */
export function byPath(entries: readonly PackageEntry[]): PackageEntry[] {
  return [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(pairs.map(([key, inner]) => [key, sorted(inner)]));
}
