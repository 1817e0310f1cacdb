import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingsPage, PAGE } from '../../build/finding-docs.ts';
import words from '../../src/diagnostics/wording/findings.en.json' with { type: 'json' };

const page = readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n');

test('docs/findings.md is what the wording gives (npx tsx build/finding-docs.ts)', () => {
  expect(page).toBe(findingsPage());
});

test('docs/findings.md has every code in a row of its own', () => {
  const rows = [...page.matchAll(/^\| (V\d{3}) \| (?:error|warning) \| \S.* \| \S.*\. \|$/gm)];
  expect(rows.map(([, code]) => code)).toEqual(Object.keys(words));
});
