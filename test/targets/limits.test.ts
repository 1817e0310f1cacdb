import { expect, it, test } from 'vitest';
import { LOSSES, TARGET_NAMES } from '../../src/course/delivery.ts';
import { build, choicesOf, openProject, reportOn } from '../../src/pipeline.ts';
import { limitsOf, TARGET_LIMITS } from '../../src/targets/limits.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import { SPECIMEN } from '../support/packages.ts';

const project = openProject(SPECIMEN);
const built = async (profile: string, locales: string[]) =>
  build(project, choicesOf(project.course!, [findProfile(profile)!], locales), 'error');

/** Activity (none: the whole course) to what its package of the profile can't hold. */
const CASES: readonly [profile: string, locales: string[], losses: Record<string, string[]>][] = [
  ['generic-2004', ['en'], { '': [] }],
  ['generic-2004', ['en', 'es'], { '': ['one-title-language'] }],
  ['ilias', ['en', 'es'], { '': ['one-title-language', 'course-progress'] }],
  ['cmi5', ['en', 'es'], { '': ['welcome'] }],
  ['web', ['en', 'es'], { '': ['record', 'captions-on-disk'] }],
  ['clikc', ['en', 'es'], { graded: ['one-title-language', 'welcome', 'order'] }],
  ['xapi', ['en', 'es'], { graded: ['welcome', 'order'] }],
  [
    'moodle',
    ['en'],
    {
      graded: ['welcome', 'order', 'one-status'],
      plan: ['welcome', 'order', 'short-texts'],
      blocks: ['welcome', 'order'],
    },
  ],
];

test.each(CASES)('%s in %j', async (profile, locales, expected) => {
  const { packages } = await built(profile, locales);
  const losses = Object.fromEntries(
    packages.map(({ plan, losses }) => [
      plan.activities.length === 1 ? plan.activities[0] : '',
      losses,
    ]),
  );
  expect(losses).toMatchObject(expected);
});

it('is known for every target, and each loss happens in one', () => {
  expect(Object.keys(TARGET_LIMITS)).toEqual([...TARGET_NAMES]);
  const all = new Set(TARGET_NAMES.flatMap((name) => limitsOf(name).losses));
  expect([...all].sort()).toEqual([...LOSSES].sort());
  expect(() => limitsOf('aicc')).toThrow('aicc');
});

it('stands in the build report, each loss once, with whom it meets', async () => {
  const { packages, ...others } = await built('moodle', ['en', 'es']);
  const more = await built('web', ['en', 'es']);
  const both = { ...others, packages: [...packages, ...more.packages] };
  const html = await reportOn(project, both, 'en');
  expect(html).toContain('<code>web</code><br>Nothing is recorded');
  expect(html.split('<code>moodle</code><br>A package knows nothing of the others')).toHaveLength(
    2,
  );
  expect(await reportOn(project, await built('generic-2004', ['en']), 'en')).not.toContain(
    'What packages can’t hold',
  );
});
