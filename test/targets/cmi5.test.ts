import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RenderedActivity, RenderedCourse } from '../../src/course/package.ts';
import { cmi5 } from '../../src/targets/cmi5.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import type { Profile } from '../../src/targets/target.ts';
import { xapi } from '../../src/targets/xapi.ts';
import { CMI5_NAMESPACE } from '../../src/verification/launch/course-structure.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import { attribute, childrenNamed, walk, type XmlEngine } from '../../src/verification/xml-tree.ts';
import { renderedCourse } from './rendered-course.ts';

const XSD = new Map([['cs.xsd', readFileSync(new URL('./course-structure.xsd', import.meta.url))]]);
const NO_FILES = { schemas: new Map() };

let xml: XmlEngine;
beforeAll(async () => {
  xml = await loadXmlEngine();
});

/** The course with what only some activities have: objectives, a passing score, a description. */
function course(): RenderedCourse {
  const plain = renderedCourse();
  const change = (one: RenderedActivity): RenderedActivity =>
    one.passing === undefined
      ? { ...one, description: {} }
      : {
          ...one,
          passing: 0.666666,
          mustPass: true,
          objectives: [{ id: 'name-costs', text: { en: 'Name the costs', es: 'Nombrar' } }],
        };
  return {
    ...plain,
    units: plain.units.map((unit) => ({ ...unit, activities: unit.activities.map(change) })),
  };
}

const shape = (split: Profile['split']): Profile => ({ ...findProfile('cmi5')!, split });

function read(target: typeof cmi5, profile: Profile) {
  return target.plan(course(), profile, NO_FILES).map((plan) => {
    const { path, bytes } = plan.entries[0]!;
    const root = xml.read(path, bytes);
    if (!('name' in root)) throw new Error(JSON.stringify(root));
    return { plan, path, bytes, root };
  });
}

describe.each(['course', 'unit', 'activity'] as const)('cmi5 by %s', (split) => {
  it('has a course structure that keeps to cmi5 13.1', () => {
    for (const { path, bytes } of read(cmi5, shape(split))) {
      expect(path).toBe('cmi5.xml');
      const { schemaProblems, problems } = xml.validate(
        path,
        bytes,
        XSD,
        new Map([[CMI5_NAMESPACE, 'cs.xsd']]),
      );
      expect(schemaProblems).toEqual([]);
      expect(problems).toEqual([]);
    }
  });

  it('gives each id once, in all packages the same', () => {
    for (const { root } of read(cmi5, shape(split))) {
      const ids = [...walk(root)].flatMap((node) => attribute(node, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const aus = read(cmi5, shape(split)).flatMap(({ root }) =>
      [...walk(root)].filter(({ name }) => name === 'au').map((node) => attribute(node, 'id')),
    );
    expect(aus).toEqual([
      'https://example.org/courses/integrity/activities/what-corruption-costs',
      'https://example.org/courses/integrity/activities/where-we-stand',
      'https://example.org/courses/integrity/activities/check-1',
    ]);
  });
});

it('the XSD of the tests refuses what importers refuse', () => {
  const [{ bytes } = { bytes: new Uint8Array() }] = read(cmi5, shape('course'));
  const text = new TextDecoder().decode(bytes);
  const wrong: readonly (readonly [string | RegExp, string])[] = [
    [/ moveOn="[^"]*"/, ''],
    ['masteryScore="0.6667"', 'masteryScore="0.66667"'],
    [/<url>[^<]*<\/url>/, ''],
    [/ lang="en"/, ''],
    [/<description>[\s\S]*?<\/description>/, ''],
  ];
  for (const [from, to] of wrong) {
    const broken = new TextEncoder().encode(text.replace(from, to));
    expect(text).not.toBe(text.replace(from, to));
    const { problems } = xml.validate(
      'cmi5.xml',
      broken,
      XSD,
      new Map([[CMI5_NAMESPACE, 'cs.xsd']]),
    );
    expect(problems).not.toEqual([]);
  }
});

it('says of each AU when it counts, and from which score', () => {
  const [{ root } = { root: undefined }] = read(cmi5, shape('course'));
  const aus = [...walk(root!)].filter(({ name }) => name === 'au');
  expect(aus.map((au) => [attribute(au, 'moveOn'), attribute(au, 'masteryScore')])).toEqual([
    ['Completed', undefined],
    ['Completed', undefined],
    ['CompletedAndPassed', '0.6667'],
  ]);
  const last = aus[2]!;
  const reference = childrenNamed(childrenNamed(last, 'objectives')[0]!, 'objective')[0]!;
  expect(attribute(reference, 'idref')).toBe(
    'https://example.org/courses/integrity/activities/check-1/objectives/name-costs',
  );
});

it('speaks every language of the package, and leaves out what nothing would open', () => {
  const [{ root, plan } = { root: undefined, plan: undefined }] = read(cmi5, shape('course'));
  const block = [...walk(root!)].find(({ name }) => name === 'block')!;
  expect(
    childrenNamed(childrenNamed(block, 'title')[0]!, 'langstring').map((node) => [
      attribute(node, 'lang'),
      node.text,
    ]),
  ).toEqual([
    ['en', 'Week 1'],
    ['es', 'Semana 1'],
  ]);
  const paths = plan!.entries.map(({ path }) => path);
  expect(paths).toContain('glossary/index.html');
  expect(paths).not.toContain('welcome/index.html');
});

describe('xapi', () => {
  it('has one activity that can be launched in each package, whatever the split', () => {
    for (const split of ['course', 'activity'] as const) {
      const all = read(xapi, { ...findProfile('xapi')!, split });
      expect(all).toHaveLength(3);
      for (const { root, path } of all) {
        expect(path).toBe('tincan.xml');
        const launches = [...walk(root)].filter(({ name }) => name === 'launch');
        expect(launches).toHaveLength(1);
      }
    }
  });

  it('names it in every language, under the IRI of its statements', () => {
    const [{ root } = { root: undefined }] = read(xapi, findProfile('xapi')!);
    const activity = [...walk(root!)].find(({ name }) => name === 'activity')!;
    expect(attribute(activity, 'id')).toBe(
      'https://example.org/courses/integrity/activities/what-corruption-costs',
    );
    expect(
      childrenNamed(activity, 'name').map((node) => [attribute(node, 'lang'), node.text]),
    ).toEqual([
      ['en', 'What corruption costs'],
      ['es', 'Lo que cuesta la corrupción'],
    ]);
  });
});
