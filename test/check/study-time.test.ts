import { describe, expect, test } from 'vitest';
import { minutes } from '../../src/check/minutes.ts';
import { objectives } from '../../src/check/objectives.ts';
import { PACE, studyMinutes, wordsOfActivity } from '../../src/check/study-time.ts';
import { openProject } from '../../src/pipeline.ts';
import { parseBody } from '../course/cases.ts';
import { HANDBOOK, INTEGRITY } from '../support/packages.ts';

const activity = (body: string) => parseBody(body).course.editions.en!.activities[0]!;
const words = (count: number) => `${'word '.repeat(count).trim()}\n\n`;
const TUTOR = `:::tutor\n${words(500)}:::\n\n`;
const STEPS = `### Start {#start}\n\n${words(50)}- [${'go '.repeat(50).trim()}](#end)\n\n### End {#end outcome=good}\n\n${words(8)}`;

test.each([
  ['words that learners see', words(220), 2],
  ['notes for the tutor are not theirs', `${words(110)}${TUTOR}`, 1],
  ['a question', ':::question{answer=true}\nTrue?\n:::\n', 1 / 110 + 1],
  ['a written answer', ':::question\nWhy?\n:::\n', 1 / 110 + 5],
  ['a discussion', ':::discuss{#talk}\nWhy?\n:::\n', 1 / 110 + 10],
  ['a scenario: half of its words', `:::scenario{#s}\n${STEPS}:::\n`, (110 / 110) * 0.5],
  ['a worksheet', ':::worksheet{#w}\nFill in.\n\n- Who: ____\n- When: ____\n:::\n', 4 / 110 + 1.5],
])('%s', (_, body, expected) => {
  expect(studyMinutes(activity(body))).toBeCloseTo(expected, 2);
});

test('of a pool only the share that is drawn counts', () => {
  const all = openProject(INTEGRITY).course!.editions.en!.activities;
  const check = all.find(({ facts }) => facts.draw !== undefined)!;
  const drawn = Object.values(check.facts.draw!).reduce((sum, one) => sum + one, 0);
  const asked = check.pages
    .flatMap(({ blocks }) => blocks)
    .filter(({ type }) => type === 'question');
  expect(asked.length).toBeGreaterThan(3 * drawn);
  const most = wordsOfActivity(check) / PACE.wordsPerMinute + asked.length * PACE.question;
  expect(studyMinutes(check)).toBeLessThan(most / 2);
});

describe('stated minutes', () => {
  const body = words(2200);
  const at = (stated: number) => {
    const { course } = parseBody(body);
    const [only] = course.editions.en!.activities;
    const told = { ...only!, facts: { ...only!.facts, minutes: stated } };
    const editions = { en: { ...course.editions.en!, activities: [told] } };
    return minutes({ ...course, editions }).map(({ params }) => params?.near);
  };
  test.each([
    [14, [20]],
    [15, []],
    [20, []],
    [25, []],
    [26, [20]],
  ])('%i for what takes 20', (stated, near) => {
    expect(at(stated)).toEqual(near);
  });
  test('a draft is left in peace', () => {
    expect(minutes(parseBody(words(1500)).course)).toEqual([]);
  });
  test.each([INTEGRITY, HANDBOOK])('of our own content are right: %s', (root) => {
    const { course } = openProject(root);
    expect(minutes(course!)).toEqual([]);
    expect(objectives(course!)).toEqual([]);
  });
});
