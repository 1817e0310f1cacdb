import { expect, it, test } from 'vitest';
import type { OwnProfile } from '../../src/course/delivery.ts';
import { deliveryProfiles } from '../../src/targets/own-profiles.ts';
import { findProfile, PROFILES } from '../../src/targets/profiles.ts';
import { renderedCourse } from './rendered-course.ts';

const { facts } = renderedCourse();
const own = (profile: Omit<OwnProfile, 'places'>): OwnProfile => ({ ...profile, places: {} });
const read = (...profiles: OwnProfile[]) => deliveryProfiles({ ...facts, profiles });

it('lists those of the tool first', () => {
  const { profiles, diagnostics } = read(own({ name: 'ours', extends: 'clikc' }));
  expect(diagnostics).toEqual([]);
  expect(profiles.map(({ name }) => name)).toEqual([...PROFILES.map(({ name }) => name), 'ours']);
});

test.each<[string, Omit<OwnProfile, 'places'>, object]>([
  [
    'the same choices',
    { name: 'ours', extends: 'clikc' },
    { target: 'scorm2004-4th', split: 'activity', oneSco: true, completionThreshold: false },
  ],
  [
    'one choice otherwise',
    { name: 'ours', extends: 'generic-2004', split: 'unit' },
    { target: 'scorm2004-4th', split: 'unit', completionThreshold: true },
  ],
  [
    'another edition',
    { name: 'ours', extends: 'generic-2004', target: 'scorm2004-3rd' },
    { target: 'scorm2004-3rd', split: 'course', completionThreshold: true },
  ],
  [
    'a choice that is switched off',
    { name: 'ours', extends: 'ilias', savesEarly: false },
    { target: 'scorm2004-3rd', split: 'course', completionThreshold: false, savesEarly: false },
  ],
  [
    'a target that can’t hold what the other chose',
    { name: 'ours', extends: 'generic-2004', target: 'scorm12' },
    { target: 'scorm12', split: 'course', completionThreshold: false },
  ],
  [
    'a target with one split',
    { name: 'ours', extends: 'ilias', target: 'web' },
    { target: 'web', split: 'course', completionThreshold: false, savesEarly: false },
  ],
])('extends with %s', (_, profile, expected) => {
  const { profiles, diagnostics } = read(own(profile));
  expect(diagnostics).toEqual([]);
  expect(profiles.at(-1)).toEqual({ name: 'ours', ...expected });
});

it('extends one above it, but none below', () => {
  const base = own({ name: 'base', extends: 'generic-2004', split: 'unit' });
  const more = own({ name: 'more', extends: 'base', completionThreshold: false });
  const { profiles, diagnostics } = read(base, more);
  expect(diagnostics).toEqual([]);
  expect(profiles.at(-1)).toMatchObject({
    name: 'more',
    split: 'unit',
    completionThreshold: false,
  });
  expect(read(more, base).diagnostics.map(({ code }) => code)).toEqual(['CW711']);
});

it('leaves those of the tool as they are', () => {
  const { profiles } = read(own({ name: 'clikc', extends: 'generic-12' }));
  const { use, upload, reasons, observed, verified, ...clikc } = findProfile('clikc')!;
  expect(profiles.filter(({ name }) => name === 'clikc')).toEqual([clikc]);
});

it.each<[Omit<OwnProfile, 'places'>, string, string]>([
  [{ name: 'ours', extends: 'cmi5', sco: 'package' }, 'sco', 'activity'],
  [{ name: 'ours', extends: 'clikc', sco: 'package' }, 'sco', 'activity, or split: unit | course'],
  [{ name: 'ours', extends: 'clikc', split: 'course' }, 'split', 'activity, or sco: package'],
  [
    { name: 'ours', extends: 'generic-2004', navigation: 'linear' },
    'navigation',
    'free, or sco: package',
  ],
])('a shape that does not go together is refused: %j', (profile, key, can) => {
  expect(read(own(profile)).diagnostics).toMatchObject([{ code: 'CW713', params: { key, can } }]);
});

it.each<Omit<OwnProfile, 'places'>>([
  { name: 'ours', extends: 'clikc', split: 'unit', sco: 'package', navigation: 'linear' },
  { name: 'ours', extends: 'generic-12', sco: 'package', split: 'course' },
  { name: 'ours', extends: 'ilias', split: 'unit', sco: 'package' },
])('a shape that goes together is taken: %j', (profile) => {
  expect(read(own(profile)).diagnostics).toEqual([]);
});
