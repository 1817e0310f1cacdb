import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { linksOf, wrongWith } from '../../build/content-links.ts';
import { deadLinks } from '../../build/doc-links.ts';
import { documents, knownLinks, wrongLinks } from '../../build/links.ts';
import { openProject } from '../../src/pipeline.ts';
import { HANDBOOK, INTEGRITY } from '../support/packages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KNOWN = new Set(['https://a.test/b', 'http://old.test/', 'https://a.test/?utm_source=x']);

test.each([
  ['https://a.test/b', undefined],
  ['http://old.test/', undefined],
  ['mailto:help@a.test', undefined],
  ['https://a.test/c', 'is not in build/links.txt'],
  ['http://a.test/b', 'is not https'],
  ['ftp://a.test/b', 'is not https'],
  ['a.test/b', 'is no whole address'],
  ['https://', 'is no whole address'],
  ['https://a.test/?utm_source=x', 'has a parameter that follows the reader'],
])('%s', (href, wrong) => {
  expect(wrongWith(href, KNOWN)).toBe(wrong);
});

test('the links of our content are sound and known', () => {
  expect([...wrongLinks('content/integrity'), ...wrongLinks('content/handbook')]).toEqual([]);
});

test('the list of known links is sorted and has none that nobody uses', () => {
  const known = knownLinks();
  expect(known).toEqual([...new Set(known)].sort());
  const used = new Set(
    [INTEGRITY, HANDBOOK].flatMap((root) => {
      const { course } = openProject(root);
      return Object.values(course!.editions).flatMap((edition) =>
        linksOf(edition, course!).map(({ href }) => href),
      );
    }),
  );
  expect(known.filter((href) => !used.has(href))).toEqual([]);
  expect(known.length).toBeGreaterThan(90);
});

test('links of the documents lead to files and headings', () => {
  expect(documents().length).toBeGreaterThan(100);
  expect(
    documents().flatMap((file) => deadLinks(ROOT, file).map((href) => `${file} ${href}`)),
  ).toEqual([]);
});

test('a link to a file or heading that is not there is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-links-'));
  try {
    const text =
      '# A `b`, c\n\n[1](#a-b-c) [2](#d) [3](b.md) [4](a.md#a-b-c) [5](a.md#e) [6](https://x.test)\n';
    writeFileSync(join(folder, 'a.md'), text);
    expect(deadLinks(folder, 'a.md')).toEqual(['#d', 'b.md', 'a.md#e']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
