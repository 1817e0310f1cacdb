import { expect, test } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.ts';
import { LESSON, parseBody } from '../course/cases.ts';

/** Bodies whose remarks were once said of another place than the one that is wrong. */
test.each<[name: string, body: string, code: Code, written: string]>([
  ['a tab in a list', '- a\n[x] b\n\t<!-- c', 'CW208', '\t<!-- c'],
])('%s: the remark stands where it belongs', (_, body, code, written) => {
  const { course, diagnostics } = parseBody(body);
  const { text } = course.sources.get(LESSON)!;
  const places = diagnostics.filter((one) => one.code === code).map(({ place }) => place);
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([written]);
  for (const { end } of places) expect(end).toBeLessThanOrEqual(text.length);
});
