import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGE, profilesPage, profileTable } from '../../build/profile-docs.ts';
import { TARGET_NAMES } from '../../src/course/delivery.ts';
import { limitsOf } from '../../src/targets/limits.ts';
import { PROFILES } from '../../src/targets/profiles.ts';
import { targetNames } from '../../src/targets/targets.ts';

const EXPLANATIONS = ['name', 'use', 'upload', 'reasons', 'observed', 'verified'];
/** A page of docs/ with the line breaks of the sources. */
const pageOf = (path: string) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

describe.each(PROFILES.map((profile) => [profile.name, profile] as const))('%s', (_, profile) => {
  const choices = Object.keys(profile).filter((key) => !EXPLANATIONS.includes(key));

  it('has a reason for each of its choices, and for nothing else', () => {
    expect(Object.keys(profile.reasons).sort()).toEqual(choices.sort());
    for (const reason of Object.values(profile.reasons)) expect(reason).toMatch(/\w{3}/);
  });

  it('chooses only what its target can hold', () => {
    const can = limitsOf(profile.target);
    expect(can.splits).toContain(profile.split);
    if (profile.completionThreshold) expect(can.completionThreshold).toBe(true);
    if (profile.savesEarly) expect(can.savesEarly).toBe(true);
  });

  it('says how far it was tried, and names versions of what was seen', () => {
    expect(profile.verified).toMatch(/not (?:on a real platform|tried)/i);
    for (const { on, what } of profile.observed) {
      expect(on).toMatch(/\d/);
      expect(what).toMatch(/\w{3}/);
    }
  });
});

it('docs/profiles.md is what the data give (npx tsx build/profile-docs.ts)', () => {
  expect(pageOf(PAGE)).toBe(profilesPage());
});

it('docs/lms.md has the same table', () => {
  const lines = pageOf(join(import.meta.dirname, '../../docs/lms.md')).split('\n');
  const start = lines.findIndex((line) => line.startsWith('| Profile |'));
  const rows = profileTable().trimEnd().split('\n');
  expect(lines.slice(start, start + rows.length)).toEqual(rows);
});

it('has the names of the targets in the order of the targets', () => {
  expect(targetNames()).toEqual([...TARGET_NAMES]);
});
