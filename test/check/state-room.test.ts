import { expect, test } from 'vitest';
import { build, choicesOf, openProject } from '../../src/pipeline.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import { SPECIMEN } from '../support/packages.ts';

const WRITTEN = ['en/unit-1/practice.md 4096', 'en/unit-2/plan.md 4096'];

test.each([
  ['clikc', []],
  ['generic-12', WRITTEN],
  ['moodle', WRITTEN],
])('a build for %s names the activities whose texts may not fit', async (name, expected) => {
  const project = openProject(SPECIMEN);
  const choices = choicesOf(project.course!, [findProfile(name)!], ['en']);
  const { diagnostics, packages } = await build(project, choices, 'error');
  expect(
    diagnostics
      .filter(({ code }) => code === 'CW702')
      .map(({ place, params }) => `${place.file} ${params.limit}`),
  ).toEqual(expected);
  expect(packages.length).toBeGreaterThan(0);
});
