import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readToolFiles } from '../../src/files/toolkit.ts';

const { pieces, css } = await readToolFiles();
const packed = (...names: readonly string[]) =>
  gzipSync(names.map((name) => pieces.get(name) ?? '').join('\n'), { level: 9 }).length;
const kinds = [...pieces.keys()].filter((name) => name.startsWith('kind-'));

// Over a slow line each kilobyte is waited for; these are limits, not aims.
test.each([
  ['the core with tracking and drivers', packed('core'), 21_200],
  ['the player with every kind of question', packed('core', ...kinds), 38_000],
  ['what helps beside the lesson', packed('kind-extras'), 2_200],
  ['the style sheet', gzipSync(css, { level: 9 }).length, 6_700],
  ['what speaks SCORM 1.2', packed('scorm12'), 3_000],
  ['what sends statements, beside the player', packed('xapi'), 12_000],
])('%s: %i bytes of gzip', (_, bytes, limit) => {
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThan(limit);
});
