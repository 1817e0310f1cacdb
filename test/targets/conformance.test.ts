import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LocaleTexts, PackagePlan } from '../../src/course/package.ts';
import { readZip } from '../../src/files/read-zip.ts';
import { zipBytes } from '../../src/files/zip.ts';
import { PROFILES } from '../../src/targets/profiles.ts';
import type { Profile } from '../../src/targets/target.ts';
import { findTarget } from '../../src/targets/targets.ts';
import { verifyPackage } from '../../src/verification/verify-package.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import { attribute, childrenNamed, walk, type XmlEngine } from '../../src/verification/xml-tree.ts';
import { renderedCourse } from './rendered-course.ts';
import { filesFor } from './target-files.ts';

/** The shapes in which a menu is the one SCO of a package. */
function oneSco(target: string): readonly Profile[] {
  const common = { target, sco: 'package', completionThreshold: false } as const;
  return [
    { ...common, name: `${target} one SCO`, split: 'course' },
    { ...common, name: `${target} a SCO a unit`, split: 'unit', navigation: 'gated-units' },
  ];
}

const SHAPES: readonly Profile[] = [
  ...PROFILES,
  { name: 'by-unit', target: 'scorm2004-4th', split: 'unit', completionThreshold: true },
  { name: '3rd', target: 'scorm2004-3rd', split: 'course', completionThreshold: true },
  { name: '3rd-by-unit', target: 'scorm2004-3rd', split: 'unit', completionThreshold: true },
  {
    name: '3rd-by-activity',
    target: 'scorm2004-3rd',
    split: 'activity',
    completionThreshold: false,
  },
  { name: '12-by-unit', target: 'scorm12', split: 'unit', completionThreshold: false },
  { name: '12-by-course', target: 'scorm12', split: 'course', completionThreshold: false },
  ...oneSco('scorm2004-4th'),
  ...oneSco('scorm12'),
];

const TITLES: readonly { what: string; titles?: LocaleTexts }[] = [
  { what: 'ordinary titles' },
  { what: 'markup', titles: { en: `<b>&"quoted" 'too'</b> ]]> &#65;`, es: '<!-- & -->' } },
  { what: 'accents', titles: { en: 'Ñandú à l’œuvre', es: 'Ética y señal: ¿cuánto?' } },
  { what: 'Arabic', titles: { en: 'النزاهة في الجمارك', es: 'النزاهة' } },
  { what: 'signs beyond the basic plane', titles: { en: '🛃 𝒜 customs', es: '🛃' } },
  {
    what: 'a very long title',
    titles: { en: 'Integrity 🛃 '.repeat(400), es: 'Largo '.repeat(900) },
  },
  { what: 'titles in one locale only', titles: { en: 'Only English' } },
];

/** Shapes whose manifest is SCORM's, with all that it lists. */
const isScorm = ({ target }: Profile): boolean => target.startsWith('scorm');

/** The file at the root that says what is in the package. */
const MANIFESTS: Readonly<Record<string, string>> = { cmi5: 'cmi5.xml', xapi: 'tincan.xml' };

/** Shapes with a manifest of another standard. */
const isLaunched = ({ target }: Profile): boolean => target in MANIFESTS;

/** How each edition names itself, letter by letter (CAM 3.4.1). */
const VERSIONS: Readonly<Record<string, string>> = {
  scorm12: '1.2',
  'scorm2004-3rd': '2004 3rd Edition',
  'scorm2004-4th': '2004 4th Edition',
};

const CASES = SHAPES.flatMap((profile) =>
  TITLES.map(({ what, titles }) => ({ shape: profile.name, profile, what, titles })),
);

const plansOf = (profile: Profile, titles?: LocaleTexts): readonly PackagePlan[] =>
  findTarget(profile.target)!.plan(renderedCourse(titles), profile, filesFor(profile.target));

const hash = ({ entries }: PackagePlan): string =>
  entries
    .reduce((sum, { path, bytes }) => sum.update(path).update(bytes), createHash('sha256'))
    .digest('hex');

let xml: XmlEngine;
beforeAll(async () => {
  xml = await loadXmlEngine();
});

function manifestOf(plan: PackagePlan) {
  const entry = plan.entries[0]!;
  expect(entry.path).toBe(MANIFESTS[plan.target] ?? 'imsmanifest.xml');
  const root = xml.read(entry.path, entry.bytes);
  if (!('name' in root)) throw new Error(JSON.stringify(root));
  return { root, text: new TextDecoder().decode(entry.bytes) };
}

describe.each(CASES)('$shape with $what', ({ profile, titles }) => {
  const plans = plansOf(profile, titles);

  it('makes packages without a finding', async () => {
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      const { entries, findings } = await readZip(zipBytes(plan.entries));
      expect(findings).toEqual([]);
      expect(verifyPackage(entries, xml)).toEqual([]);
    }
  });

  it('is the same whatever the order in which shared files were made', () => {
    const course = renderedCourse(titles);
    const reversed = { ...course, shared: course.shared.toReversed() };
    const again = findTarget(profile.target)!.plan(reversed, profile, filesFor(profile.target));
    expect(again.map(hash)).toEqual(plans.map(hash));
  });

  it('holds each file once', () => {
    for (const { entries } of plans) {
      const paths = entries.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});

describe.each(CASES.filter(({ profile }) => isScorm(profile)))(
  'the manifest of $shape with $what',
  ({ profile, titles }) => {
    const plans = plansOf(profile, titles);

    it('lists each file once, and only what is there', () => {
      for (const plan of plans) {
        const { root } = manifestOf(plan);
        const files = [...walk(root)].filter((node) => node.name === 'file');
        const listed = files.map((node) => attribute(node, 'href')).sort();
        const present = plan.entries
          .map(({ path }) => path)
          .filter((path) => path !== 'imsmanifest.xml' && !/^[^/]+\.(xsd|dtd)$/.test(path));
        expect(listed).toEqual(present.sort());
      }
    });

    it('gives every title raw, in the default locale, at most 200 characters long', () => {
      for (const plan of plans) {
        const { root, text } = manifestOf(plan);
        expect(text).not.toMatch(/&#/);
        const shown = [...walk(root)].filter(
          ({ name, prefix }) => name === 'title' && prefix === '',
        );
        expect(shown.length).toBeGreaterThan(1);
        for (const { text: title } of shown) {
          expect(title).not.toBe('');
          expect([...title].length).toBeLessThanOrEqual(200);
          if (titles) expect((titles.en ?? '').startsWith(title.replace(/…$/, ''))).toBe(true);
        }
      }
    });
  },
);

describe('every target', () => {
  it('keeps identifiers over versions, locales and titles', () => {
    const identifiers = (plan: PackagePlan) =>
      [...walk(manifestOf(plan).root)].flatMap((node) => attribute(node, 'identifier') ?? []);
    for (const profile of SHAPES.filter(isScorm)) {
      const before = plansOf(profile).map(identifiers);
      const course = renderedCourse({ es: 'Otro', en: 'Other' }, ['es', 'en']);
      const changed = { ...course, facts: { ...course.facts, version: '2.0.0' } };
      const after = findTarget(profile.target)!.plan(changed, profile, filesFor(profile.target));
      expect(after.map(identifiers)).toEqual(before);
      // NCName; and no dot, at which some LMSs split the names of data model elements.
      for (const one of before.flat()) expect(one).toMatch(/^[A-Za-z_][\w-]*$/);
    }
  });

  it('keeps the IRIs of statements over versions, locales and titles', () => {
    const iris = (plan: PackagePlan) =>
      [...walk(manifestOf(plan).root)].flatMap((node) => attribute(node, 'id') ?? []);
    for (const profile of SHAPES.filter(isLaunched)) {
      const before = plansOf(profile).map(iris);
      const course = renderedCourse({ es: 'Otro', en: 'Other' }, ['es', 'en']);
      const changed = { ...course, facts: { ...course.facts, version: '2.0.0' } };
      const after = findTarget(profile.target)!.plan(changed, profile, filesFor(profile.target));
      expect(after.map(iris)).toEqual(before);
      for (const one of before.flat()) expect(one).toMatch(/^https:\/\/example\.org\//);
    }
  });

  it('has the children of metadata that its edition asks for, letter by letter', () => {
    for (const plan of SHAPES.filter(isScorm).flatMap((profile) => plansOf(profile))) {
      const metadata = childrenNamed(manifestOf(plan).root, 'metadata')[0]!;
      expect(metadata.children.map(({ name, text }) => (name === 'lom' ? name : text))).toEqual([
        'ADL SCORM',
        VERSIONS[plan.target],
        'lom',
      ]);
    }
  });
});
