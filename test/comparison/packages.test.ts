import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparePackages } from '../../src/comparison/compare-packages.ts';
import type { PackageFacts } from '../../src/comparison/package-facts.ts';
import {
  CHANGE_RULES,
  type ChangeCode,
  EFFECTS,
  type Verdict,
} from '../../src/course/comparison.ts';
import { compareVersions } from '../../src/course/version-order.ts';
import { comparisonWording } from '../../src/diagnostics/describe-comparison.ts';
import type { ActivityModel } from '../../src/tracking/model.ts';
import { check, multiple, single } from '../tracking/models.ts';
import { COURSE, factsOf, UPDATES } from './updates.ts';

const PLAIN = factsOf(COURSE);
const [FIRST] = COURSE;
const each = (change: (model: ActivityModel) => Partial<ActivityModel>): PackageFacts => ({
  ...PLAIN,
  activities: PLAIN.activities.map((one) => ({
    ...one,
    model: { ...one.model, ...change(one.model) },
  })),
});
const alone = (model: ActivityModel): PackageFacts =>
  factsOf([model], { organization: 'organization_course_part' });

/** Packages that differ as a whole. */
const CASES: readonly (readonly [
  what: string,
  before: PackageFacts,
  now: PackageFacts,
  codes: readonly ChangeCode[],
  verdict: Verdict,
])[] = [
  ['SCORM 1.2', PLAIN, { ...PLAIN, format: 'scorm12' }, ['other-format'], 'upload-as-new'],
  [
    'another course',
    PLAIN,
    { ...PLAIN, organization: 'organization_other' },
    ['other-organization'],
    'upload-as-new',
  ],
  ['one activity of the course', PLAIN, alone(FIRST!), ['other-grain'], 'upload-as-new'],
  [
    'a SCO under another id',
    PLAIN,
    {
      ...PLAIN,
      records: new Map([...PLAIN.records].map(([launch, id]) => [launch, `${id}_1`])),
    },
    [
      'record-id-changed',
      'record-id-changed',
      'record-id-changed',
      'record-id-changed',
      'version-same',
    ],
    'upload-as-new',
  ],
  [
    'a player that can’t read the state',
    { ...PLAIN, activities: PLAIN.activities.map((one) => ({ ...one, stateForm: 2 })) },
    PLAIN,
    ['state-older', 'state-older', 'state-older', 'state-older', 'version-same'],
    'upload-as-new',
  ],
  [
    'a newer state',
    alone(FIRST!),
    {
      ...alone(FIRST!),
      activities: alone(FIRST!).activities.map((one) => ({ ...one, stateForm: 2 })),
    },
    ['state-newer', 'version-same'],
    'replace-now',
  ],
  [
    'other languages in another order',
    PLAIN,
    each(() => ({ locales: ['fr', 'en'] })),
    ['locale-removed', 'locale-added', 'first-locale-changed', 'version-same'],
    'after-cohort',
  ],
  ['another version alone', PLAIN, each(() => ({ version: '1.10.0' })), [], 'replace-now'],
  [
    'an older version',
    each(() => ({ version: '1.10.0' })),
    each(() => ({ version: '1.9.3' })),
    ['version-back'],
    'replace-now',
  ],
  [
    'a forum and a help desk of its own',
    { ...PLAIN, site: '{"forum":{"en":"https://a.example"},"support":{"en":"x"}}' },
    { ...PLAIN, site: '{ "support": { "en": "x" }, "forum": { "en": "https://b.example" } }' },
    ['site-changed'],
    'replace-now',
  ],
  [
    'other texts',
    alone(FIRST!),
    {
      ...alone(FIRST!),
      activities: alone(FIRST!).activities.map((one) => ({ ...one, content: 'other' })),
    },
    ['content-changed', 'version-same'],
    'replace-now',
  ],
  [
    'options in chance order',
    alone({ ...FIRST!, questions: [single(1)] }),
    {
      ...alone({ ...FIRST!, questions: [single(1, { shuffle: true })] }),
      site: '{}',
    },
    ['content-changed', 'version-same'],
    'replace-now',
  ],
  [
    'another number of attempts in practice',
    alone({ ...FIRST!, questions: [single(1)] }),
    alone({ ...FIRST!, questions: [single(1, { attempts: 3 })] }),
    ['practice-attempts-changed', 'version-same'],
    'replace-now',
  ],
  [
    'a question for another objective',
    alone({ ...FIRST!, questions: [single(1)] }),
    alone({ ...FIRST!, questions: [single(1, { objective: 'know' })] }),
    ['objectives-changed', 'version-same'],
    'replace-now',
  ],
  [
    'a choice of one that becomes one of several',
    alone({ ...FIRST!, questions: [single(1)] }),
    alone({ ...FIRST!, questions: [multiple(1, { options: single().options })] }),
    ['practice-key-changed', 'version-same'],
    'replace-now',
  ],
  [
    'a lesson that becomes a check',
    alone({ ...check(), check: undefined } as unknown as ActivityModel),
    alone(check()),
    ['activity-kind', 'version-same'],
    'after-cohort',
  ],
];

describe('packages that differ as a whole', () => {
  test.each(CASES)('%s', (_, before, now, codes, verdict) => {
    const found = comparePackages(before, now);
    expect(found.changes.map(({ code }) => code)).toEqual(codes);
    expect(found.verdict).toBe(verdict);
  });

  test('every row of the table has a case', () => {
    const seen = new Set([
      ...CASES.flatMap(([, , , codes]) => codes),
      ...UPDATES.map(({ code }) => code),
    ]);
    expect(Object.keys(CHANGE_RULES).filter((code) => !seen.has(code as ChangeCode))).toEqual([]);
  });
});

test('options that change their places under the same letters are not taken for reworded ones', () => {
  const words = (...texts: readonly string[]) =>
    new Map([
      ['1', { en: 'When?' }],
      ...texts.map((en, at): [string, { en: string }] => [`1/options/${at + 1}`, { en }]),
    ]);
  const facts = (...texts: readonly string[]): PackageFacts => {
    const one = alone({ ...FIRST!, questions: [single(1)] });
    return { ...one, activities: one.activities.map((a) => ({ ...a, words: words(...texts) })) };
  };
  const codes = (before: PackageFacts, now: PackageFacts) =>
    comparePackages(before, now).changes.map(({ code }) => code);
  const before = facts('1993', '2003', '2019');
  expect(codes(before, facts('in 1993', '2003', '2019'))[0]).toBe('question-reworded');
  expect(codes(before, facts('2003', '2019', '1993'))[0]).toBe('numbers-mixed');
});

test('versions are numbers, not texts', () => {
  const sorted = ['1.10.0', '1.9.3', '2', '1.2', '1.2-rc1', '1.2.1'].sort(compareVersions);
  expect(sorted).toEqual(['1.2-rc1', '1.2', '1.2.1', '1.9.3', '1.10.0', '2']);
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
});

test.each(['en', 'es', 'fr'])(
  '%s has words for every change and effect, with the same parameters',
  (language) => {
    const words = comparisonWording(language);
    const english = comparisonWording('en');
    const params = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort();
    expect(Object.keys(words.changes)).toEqual(Object.keys(CHANGE_RULES));
    expect(Object.keys(words.effects)).toEqual([...EFFECTS]);
    for (const code of Object.keys(CHANGE_RULES) as ChangeCode[]) {
      expect(params(words.changes[code])).toEqual(params(english.changes[code]));
      if (language !== 'en') expect(words.changes[code]).not.toBe(english.changes[code]);
    }
  },
);

test('the table in the documents is that of the code', () => {
  const docs = readFileSync(new URL('../../docs/lms.md', import.meta.url), 'utf8');
  const rows = [...docs.matchAll(/^\| `([a-z-]+)` \| ([a-z ]+) \|/gm)].map(([, code, verdict]) => [
    code,
    verdict?.replaceAll(' ', '-'),
  ]);
  expect(rows).toEqual(Object.entries(CHANGE_RULES).map(([code, { verdict }]) => [code, verdict]));
});
