import { expect, test } from 'vitest';
import { openProject } from '../../src/pipeline.ts';
import { courseMap } from '../../src/preview/course/course-map.ts';
import { SPECIMEN } from '../support/packages.ts';

const { course } = openProject(SPECIMEN);
const map = courseMap(course!, 'en');
const activities = map.units.flatMap((unit) => unit.activities);
const found = (id: string) => activities.find((one) => one.id === id)!;

test('has each unit and activity in the order of the course', () => {
  expect(map.units.map(({ id, activities }) => [id, ...activities.map((one) => one.id)])).toEqual(
    course!.facts.units.map(({ id, activities }) => [id, ...activities]),
  );
  expect(Object.keys(map.units[0]!.title)).toEqual(['en', 'es']);
});

test('has each question once: below its objective, or beside them', () => {
  for (const { id, objectives, others } of activities) {
    const ids = [...objectives.flatMap(({ questions }) => questions), ...others].map(
      (one) => one.id,
    );
    expect(new Set(ids).size, id).toBe(ids.length);
  }
  const graded = found('graded');
  const asked = [...graded.objectives.flatMap(({ questions }) => questions), ...graded.others];
  expect(asked).toContainEqual({ id: 'year', graded: true });
});

test('has a picture of each story, and kinds in words', () => {
  const [story] = found('story').stories;
  expect(story!.picture).toMatch(/^<svg /);
  expect(courseMap(course!, 'es').units).not.toEqual(map.units);
});

test('has how far each translation is', () => {
  for (const { id, translations } of activities) {
    expect(
      translations.map(({ locale }) => locale),
      id,
    ).toEqual(['es']);
    const [{ texts, states }] = translations as [(typeof translations)[number]];
    expect(texts, id).toBeGreaterThan(0);
    expect(Object.values(states).reduce((sum, one) => sum + one)).toBe(texts);
  }
});
