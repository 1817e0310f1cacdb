import type { PackageEntry } from '../../src/course/package.ts';

const text = new TextEncoder();

/** Names that locales sort in different orders, and each way of packing. */
export const SAMPLE: readonly PackageEntry[] = [
  { path: 'z.html', bytes: text.encode('<p>one</p>'.repeat(200)) },
  { path: 'ä.css', bytes: text.encode('p { margin: 0 }'.repeat(50)) },
  { path: 'a/b.PNG', bytes: Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256) },
  { path: 'a/empty.txt', bytes: new Uint8Array() },
  { path: 'A.js', bytes: text.encode('let a = 1;'.repeat(80)) },
];
