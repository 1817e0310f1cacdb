import { describe, expect, test } from 'vitest';
import type { PackagePlan } from '../../src/course/package.ts';
import { findProfile, PROFILES } from '../../src/targets/profiles.ts';
import { type Shape, shaped } from '../../src/targets/shape.ts';
import type { Profile } from '../../src/targets/target.ts';
import { findTarget } from '../../src/targets/targets.ts';
import { renderedCourse } from './rendered-course.ts';
import { filesFor } from './target-files.ts';

describe('what goes together', () => {
  test.each<[string, Shape, string]>([
    ['clikc', {}, 'activity activity'],
    ['clikc', { sco: 'package' }, 'alone'],
    ['clikc', { sco: 'package', split: 'unit' }, 'package unit'],
    ['clikc', { sco: 'package', split: 'course', navigation: 'linear' }, 'package course'],
    ['clikc', { split: 'unit' }, 'one-sco'],
    ['clikc', { split: 'course' }, 'one-sco'],
    ['generic-2004', { split: 'unit' }, 'activity unit'],
    ['generic-2004', { navigation: 'free' }, 'activity course'],
    ['generic-2004', { navigation: 'linear' }, 'navigation'],
    ['generic-2004', { sco: 'package', navigation: 'gated-units' }, 'package course'],
    ['moodle', { split: 'course' }, 'activity course'],
    ['moodle', { sco: 'package', split: 'activity' }, 'alone'],
    ['generic-12', { sco: 'package', split: 'unit' }, 'package unit'],
    ['cmi5', { split: 'unit' }, 'activity unit'],
    ['cmi5', { sco: 'package' }, 'sco'],
    ['xapi', { split: 'course' }, 'split'],
    ['xapi', { sco: 'package', split: 'unit' }, 'sco'],
  ])('%s with %j: %s', (name, shape, expected) => {
    const made = shaped(findProfile(name)!, shape);
    const said =
      'misfit' in made ? made.misfit : `${made.profile.sco ?? 'activity'} ${made.profile.split}`;
    expect(said).toBe(expected);
  });

  test('every profile as it stands', () => {
    for (const profile of PROFILES) expect(shaped(profile, {})).toEqual({ profile });
  });
});

describe.each(['scorm2004-4th', 'scorm12'])('one SCO in %s', (target) => {
  const plans = (shape: Partial<Profile>): readonly PackagePlan[] =>
    findTarget(target)!.plan(
      renderedCourse(),
      { name: 'x', target, split: 'course', sco: 'package', completionThreshold: false, ...shape },
      filesFor(target),
    );
  const manifestOf = ({ entries }: PackagePlan) => new TextDecoder().decode(entries[0]!.bytes);

  test('is the only item, and has the files of all activities', () => {
    const [plan, ...others] = plans({});
    expect(others).toEqual([]);
    const text = manifestOf(plan!);
    expect(text.match(/<item /g)).toHaveLength(1);
    expect(text.match(/scormtype="sco"/gi)).toHaveLength(1);
    expect(text).toContain('href="menu/index.html"');
    expect(text).not.toContain('imsss:sequencing');
    expect(plan!.activities).toEqual(['what-corruption-costs', 'where-we-stand', 'check-1']);
    const paths = plan!.entries.map(({ path }) => path);
    for (const activity of plan!.activities) expect(paths).toContain(`${activity}/index.html`);
    expect(paths).toContain('glossary/index.html');
  });

  test('is one a unit where the course is split so, with the menu of the unit', () => {
    const made = plans({ split: 'unit', navigation: 'linear' });
    expect(made.map(({ activities }) => activities)).toEqual([
      ['what-corruption-costs', 'where-we-stand'],
      ['check-1'],
    ]);
    for (const { entries } of made) {
      const menu = entries.find(({ path }) => path === 'menu/index.html')!;
      expect(new TextDecoder().decode(menu.bytes)).toContain('<p>linear</p>');
    }
  });
});
