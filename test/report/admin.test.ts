import { describe, expect, test } from 'vitest';
import type { Since } from '../../src/course/comparison.ts';
import { build, choicesOf, openProject, reportOn } from '../../src/pipeline.ts';
import { adminPart, adminWords } from '../../src/report/admin/admin.ts';
import { sheetOf } from '../../src/report/admin/settings.ts';
import { findProfile, PROFILES } from '../../src/targets/profiles.ts';
import { SPECIMEN } from '../support/packages.ts';

const project = openProject(SPECIMEN);
const profiles = ['clikc', 'cmi5'].map((name) => findProfile(name)!);
const built = await build(project, choicesOf(project.course!, profiles, undefined), 'error');
const plans = built.packages.map(({ plan }) => plan);
const INPUT = {
  plans,
  size: 12_345_678,
  edition: built.editions[0]!,
  site: project.course!.site,
  version: '1.0.0',
  language: 'en',
};

test('every profile has a sheet of its own, and every setting stands in one', () => {
  const words = adminWords('en');
  const used = new Set(
    PROFILES.flatMap(({ name, target }) => sheetOf({ profile: name, target }).settings),
  );
  expect(Object.keys(words.settings).filter((key) => !used.has(key as never))).toEqual([]);
  expect(
    PROFILES.map(({ name, target }) => `${name} ${sheetOf({ profile: name, target }).family}`),
  ).toEqual([
    'clikc moodle',
    'moodle moodle',
    'moodle-2004 moodle',
    'ilias scorm',
    'scorm-cloud scorm',
    'generic-2004 scorm',
    'generic-12 scorm',
    'cmi5 cmi5',
    'xapi xapi',
    'web web',
  ]);
  expect(sheetOf({ profile: 'ours', target: 'cmi5' }).family).toBe('cmi5');
});

test('sheets are those of the profiles that were built, graded activities are named', () => {
  const part = adminPart(INPUT);
  expect(part.sheets.map(({ profile }) => profile)).toEqual(['clikc', 'cmi5']);
  expect(part.total).toBe(`${plans.length} files, 12.3 MB in all`);
  expect(part.graded).toBe(
    'Graded: Graded questions, More kinds of question, A story to walk through, A check to pass. All others send no score.',
  );
  expect(part.checks).toContain('A check to pass (');
  expect(part.steps).toHaveLength(9);
  expect(part.steps[1]).toContain('version 1.0.0');
});

test('what is not there is not asked for', () => {
  const edition = {
    ...INPUT.edition,
    activities: INPUT.edition.activities.filter(({ id }) => id === 'practice'),
  };
  const one = plans
    .slice(0, 1)
    .map((plan) => ({ ...plan, locales: ['en'], activities: ['practice'] }));
  const part = adminPart({ ...INPUT, edition, plans: one });
  expect(part.graded).toBe(adminWords('en').noneGraded);
  expect(part.checks).toBe('');
  expect(part.steps).toHaveLength(7);
});

describe('what statements disclose', () => {
  const { actors } = adminWords('en');
  const scorm = plans.filter(({ profile }) => profile === 'clikc');
  const said = (site: object, some = scorm) =>
    adminPart({ ...INPUT, plans: some, site: { forum: {}, support: {}, ...site } }).actors;
  const store = 'https://store.example/';
  test.each([
    [{}, [actors.none]],
    [{ store }, [actors['launch-only'].replace('{address}', store)]],
    [{ store, actor: 'learner-id' }, [actors['learner-id']]],
    [{ tokenService: store, store }, [actors['token-service'].replace('{address}', store)]],
  ])('%j', (site, expected) => {
    expect(said(site)).toEqual([...expected, actors.lms, actors.name]);
  });
  test('a launch that names the actor is spoken of where there is one', () => {
    expect(said({}, plans)).toEqual([actors.none, actors.launch, actors.lms, actors.name]);
  });
});

test('changes since a release stand in the report, each package with its verdict', async () => {
  const since: Since = {
    version: '0.9',
    pairs: [
      {
        name: plans[0]!.name,
        before: 'old.zip',
        comparison: {
          verdict: 'after-cohort',
          changes: [{ code: 'key-changed', where: 'graded/<b>', params: {} }],
          outcomes: { notStarted: [], halfWay: [], finished: [] },
        },
      },
      ...plans.slice(1, 3).map(({ name }) => ({
        name,
        before: 'same.zip',
        comparison: {
          verdict: 'replace-now' as const,
          changes: [],
          outcomes: { notStarted: [], halfWay: [], finished: [] },
        },
      })),
    ],
    fresh: ['new.zip'],
    gone: [],
    unread: ['broken.zip'],
  };
  const html = await reportOn(project, built, 'es', since);
  expect(html).toContain('<h2 id="since">Cambios desde la publicación 0.9</h2>');
  expect(html).toContain('<strong class="mark is-after-cohort">Después de la cohorte</strong>');
  expect(html).toContain('Son correctas otras respuestas que antes. (&lt;b&gt;)');
  expect(html.indexOf('is-after-cohort"')).toBeLessThan(html.indexOf('is-replace-now"'));
  expect(html).toContain(`<p class="file">${plans[1]!.name}, ${plans[2]!.name}</p>`);
  expect(html).toContain('nada que noten los participantes');
  expect(html).toContain('Nuevos, en lugar de ninguno: new.zip');
  expect(html).toContain('No se compararon porque no se pueden leer: broken.zip');
  expect(html).not.toContain('Ya no están:');
  expect(await reportOn(project, built, 'es')).not.toContain('id="since"');
});

test.each(['es', 'fr'])('%s has all words, with the same parameters', (language) => {
  const flat = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${path}.${key}`));
  const params = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort();
  const [english, other] = [flat(adminWords('en')), flat(adminWords(language))];
  expect(other.map(([path]) => path)).toEqual(english.map(([path]) => path));
  for (const [at, [, text]] of other.entries())
    expect(params(text)).toEqual(params(english[at]![1]));
});
