import { expect, test } from 'vitest';
import { courseTable } from '../../build/course-table.ts';
import { openProject } from '../../src/pipeline.ts';
import { INTEGRITY, SPECIMEN } from '../support/packages.ts';

const tables = (root: string) => {
  const { course } = openProject(root);
  const text = courseTable(course!);
  return new Map(
    text.split(/^## /m).flatMap((part) => {
      const [title = ''] = part.split('\n');
      const rows = part.split('\n').filter((line) => line.startsWith('|'));
      return rows.length > 0
        ? [[title, rows.map((row) => row.split(/ ?(?<!\\)\| ?/).slice(1, -1))]]
        : [];
    }),
  );
};
const integrity = tables(INTEGRITY);
const specimen = tables(SPECIMEN);

test('every activity has a row with words and ease in every locale', () => {
  const [head, , ...rows] = integrity.get('Activities')!;
  expect(rows).toHaveLength(24 + 1);
  const columns = head!.flatMap((name, at) => (/^words|^[A-Z]/.test(name) ? [at] : []));
  expect(columns.length).toBeGreaterThanOrEqual(4);
  for (const row of rows.slice(0, -1))
    for (const column of columns) expect(Number(row[column]), row[0]).toBeGreaterThan(0);
});

test('every objective is assessed, and by what', () => {
  const [, , ...rows] = integrity.get('Objectives')!;
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter(([, , by]) => by === '–')).toEqual([]);
});

test('every topic is treated in more than one activity', () => {
  const treated = integrity.get('Topics')!.at(-1)!.slice(1);
  expect(treated).toHaveLength(15);
  expect(treated.filter((count) => Number(count) < 2)).toEqual([]);
});

test('a course about something else has no table of topics; kinds are counted', () => {
  expect([...specimen.keys()]).toEqual(['Activities', 'Kinds', 'Objectives']);
  const kinds = new Map(specimen.get('Kinds')!.map(([kind, used]) => [kind, used]));
  expect(Number(kinds.get('scenario'))).toBe(2);
  expect(Number(kinds.get('question: single'))).toBeGreaterThan(1);
});
