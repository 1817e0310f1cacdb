import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUDGET, costOf, overBudget } from '../../build/launch-budget.ts';
import { readToolFiles } from '../../src/files/toolkit.ts';
import { INTEGRITY, SPECIMEN, upload } from '../support/packages.ts';

const { pieces, styles } = await readToolFiles();
const packed = (text: string) => gzipSync(text, { level: 9 }).length;

// Over a slow line each kilobyte is waited for; these are limits, not aims.
test.each([
  ['the style sheets of every kind', packed([...styles.values()].join('\n')), 7_500],
  ['what speaks SCORM 1.2', packed(pieces.get('scorm12') ?? ''), 3_000],
  ['what sends statements', packed(pieces.get('xapi') ?? ''), 12_000],
])('%s: %i bytes of gzip', (_, bytes, limit) => {
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThan(limit);
});

test.each([
  ['the specimen', SPECIMEN],
  ['content/integrity', INTEGRITY],
])('each activity of %s launches within its budget', async (_, course) => {
  const { packages, remove } = await upload(course, 'clikc');
  try {
    const costs = packages.flatMap(({ folder, scos }) =>
      scos.map(({ activity }) => [activity, costOf(folder, activity)] as const),
    );
    expect(costs.length).toBeGreaterThan(5);
    for (const [activity, cost] of costs) {
      expect(overBudget(cost), activity).toEqual([]);
      expect(cost.script, activity).toBeGreaterThan(10_000);
    }
  } finally {
    remove();
  }
});

const COST = {
  check: false,
  html: 1,
  css: 1,
  script: BUDGET.script,
  launch: BUDGET.launch,
  later: 1,
  locales: [{ locale: 'es', bytes: BUDGET.locale, text: 8000 }],
};
test.each([
  ['just within', COST, 0],
  ['too much at launch', { ...COST, launch: BUDGET.launch + 1 }, 1],
  ['as much in a check', { ...COST, check: true, launch: BUDGET.launchOfCheck }, 0],
  ['too much script', { ...COST, script: BUDGET.script + 1 }, 1],
  [
    'too much beside a text',
    { ...COST, locales: [{ locale: 'es', bytes: 13_000, text: 9000 }] },
    1,
  ],
  ['much text', { ...COST, locales: [{ locale: 'es', bytes: 13_000, text: 10_000 }] }, 0],
])('%s', (_, cost, count) => {
  expect(overBudget(cost).length).toBe(count);
});
