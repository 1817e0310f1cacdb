import { beforeAll, describe, expect, it } from 'vitest';
import type { PackagePlan } from '../../src/course/package.ts';
import { findProfile, PROFILES, profileNames } from '../../src/targets/profiles.ts';
import { findTarget, targetNames } from '../../src/targets/targets.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import { attribute, walk, type XmlEngine, type XmlNode } from '../../src/verification/xml-tree.ts';
import { renderedCourse } from './rendered-course.ts';
import { scorm2004Files } from './target-files.ts';

let xml: XmlEngine;
beforeAll(async () => {
  xml = await loadXmlEngine();
});

const PROFILES_2004 = PROFILES.filter(({ target }) => target === 'scorm2004-4th');

const plans = (profile: string, course = renderedCourse()): readonly PackagePlan[] => {
  const found = findProfile(profile)!;
  return findTarget(found.target)!.plan(course, found, scorm2004Files);
};

const manifest = (plan: PackagePlan): XmlNode =>
  xml.read('imsmanifest.xml', plan.entries[0]!.bytes) as XmlNode;
const text = (plan: PackagePlan, path: string): string =>
  new TextDecoder().decode(plan.entries.find((entry) => entry.path === path)!.bytes);
const named = (root: XmlNode, name: string): XmlNode[] =>
  [...walk(root)].filter((node) => node.name === name);
const identified = (root: XmlNode, identifier: string): XmlNode =>
  [...walk(root)].find((node) => attribute(node, 'identifier') === identifier)!;

/** The sequencing of an item as short lines, without its namespace. */
function sequencing(item: XmlNode): string[] {
  const own = item.children.filter((node) => node.name === 'sequencing');
  return own.flatMap((node) =>
    [...walk(node)]
      .slice(1)
      .map(({ name, attributes, children, text: value }) =>
        [
          name,
          ...attributes.map((one) => `${one.name}=${one.value}`),
          ...(children.length === 0 && value !== '' ? [value] : []),
        ].join(' '),
      ),
  );
}

describe('clikc', () => {
  it('makes one package per activity, in course order', () => {
    expect(plans('clikc').map(({ name, activities }) => ({ name, activities }))).toEqual([
      {
        name: 'integrity-1.2.0-clikc-what-corruption-costs-en-es.zip',
        activities: ['what-corruption-costs'],
      },
      { name: 'integrity-1.2.0-clikc-where-we-stand-en-es.zip', activities: ['where-we-stand'] },
      { name: 'integrity-1.2.0-clikc-check-1-en-es.zip', activities: ['check-1'] },
    ]);
  });

  it('holds one SCO, the glossary, and no word of sequencing', () => {
    for (const plan of plans('clikc')) {
      const root = manifest(plan);
      expect(named(root, 'item')).toHaveLength(1);
      expect(
        named(root, 'resource').map((node) => [
          attribute(node, 'href'),
          node.attributes.find((one) => one.name === 'scormType')?.value,
        ]),
      ).toEqual([
        [`${plan.activities[0]}/index.html`, 'sco'],
        ['glossary/index.html', 'asset'],
        [undefined, 'asset'],
      ]);
      for (const name of ['sequencing', 'mapInfo', 'completionThreshold', 'presentation']) {
        expect(named(root, name)).toEqual([]);
      }
    }
  });

  it('brings what its parts use, and nothing else', () => {
    const own = (plan: PackagePlan) =>
      plan.entries.map(({ path }) => path).filter((path) => !/\.(xsd|dtd)$/.test(path));
    expect(plans('clikc').map(own)).toEqual([
      [
        'imsmanifest.xml',
        'glossary/index.html',
        'media/costs.svg',
        'shared/player-3c4d.js',
        'shared/style-1a2b.css',
        'site.json',
        'what-corruption-costs/index.html',
      ],
      [
        'imsmanifest.xml',
        'glossary/index.html',
        'shared/player-3c4d.js',
        'shared/style-1a2b.css',
        'site.json',
        'where-we-stand/index.html',
      ],
      [
        'imsmanifest.xml',
        'check-1/index.html',
        'glossary/index.html',
        'shared/player-3c4d.js',
        'shared/style-1a2b.css',
        'site.json',
      ],
    ]);
  });
});

describe('generic-2004', () => {
  const [plan] = plans('generic-2004') as [PackagePlan];

  it('makes one package of the course', () => {
    expect(plans('generic-2004')).toHaveLength(1);
    expect(plan.name).toBe('integrity-1.2.0-generic-2004-en-es.zip');
    expect(plan.activities).toEqual(['what-corruption-costs', 'where-we-stand', 'check-1']);
  });

  it('shows the welcome page, the units with their activities, the glossary', () => {
    const outline = (node: XmlNode): string[] =>
      node.children
        .filter(({ name }) => name === 'item')
        .flatMap((item) => [
          `${attribute(item, 'identifier')} -> ${attribute(item, 'identifierref') ?? ''}`,
          ...outline(item).map((line) => `  ${line}`),
        ]);
    expect(outline(named(manifest(plan), 'organization')[0]!)).toEqual([
      'page_welcome -> resource_welcome',
      'unit_week-1 -> ',
      '  activity_what-corruption-costs -> resource_what-corruption-costs',
      '  activity_where-we-stand -> resource_where-we-stand',
      'unit_week-2 -> ',
      '  activity_check-1 -> resource_check-1',
      'page_glossary -> resource_glossary',
    ]);
  });

  it.each([
    ['organization_integrity', ['controlMode choice=true flow=true']],
    [
      'unit_week-1',
      [
        'controlMode choice=true flow=true',
        'rollupRules rollupObjectiveSatisfied=false rollupProgressCompletion=true objectiveMeasureWeight=0',
      ],
    ],
    ['unit_week-2', ['controlMode choice=true flow=true']],
    [
      'activity_where-we-stand',
      [
        'rollupRules rollupObjectiveSatisfied=false rollupProgressCompletion=true objectiveMeasureWeight=0',
        'deliveryControls completionSetByContent=true objectiveSetByContent=true',
      ],
    ],
    [
      'activity_check-1',
      [
        'objectives',
        'primaryObjective objectiveID=objective_check-1 satisfiedByMeasure=true',
        'minNormalizedMeasure 0.7',
        'deliveryControls completionSetByContent=true objectiveSetByContent=true',
      ],
    ],
    [
      'page_welcome',
      [
        'rollupRules rollupObjectiveSatisfied=false rollupProgressCompletion=false objectiveMeasureWeight=0',
      ],
    ],
  ])('sequences %s', (identifier, expected) => {
    expect(sequencing(identified(manifest(plan), identifier))).toEqual(expected);
  });

  it('declares the completion threshold on SCOs alone', () => {
    const holders = named(manifest(plan), 'item').filter((item) =>
      item.children.some(({ name }) => name === 'completionThreshold'),
    );
    expect(holders.map((item) => attribute(item, 'identifier'))).toEqual([
      'activity_what-corruption-costs',
      'activity_where-we-stand',
      'activity_check-1',
    ]);
    const threshold = named(manifest(plan), 'completionThreshold')[0]!;
    expect(threshold.text).toBe('');
    expect(attribute(threshold, 'completedByMeasure')).toBe('true');
    expect(attribute(threshold, 'minProgressMeasure')).toBe('1.0');
  });

  it('has no mapInfo, at which LMSs fail', () => {
    expect(named(manifest(plan), 'mapInfo')).toEqual([]);
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [2 / 3, '0.6667'],
    [1, '1'],
    [0.00001, '0'],
  ])('writes the passing score %d as %s', (passing, expected) => {
    const course = renderedCourse();
    const units = course.units.map((unit) => ({
      ...unit,
      activities: unit.activities.map((activity) => ({ ...activity, passing })),
    }));
    const [changed] = plans('generic-2004', { ...course, units }) as [PackagePlan];
    expect(named(manifest(changed), 'minNormalizedMeasure')[0]!.text).toBe(expected);
  });
});

describe('every package', () => {
  it('carries the literal prefixes and the schemas that it names', () => {
    for (const plan of PROFILES_2004.flatMap(({ name }) => plans(name))) {
      const source = text(plan, 'imsmanifest.xml');
      expect(source).toContain(' xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"');
      for (const prefix of ['adlcp', 'adlseq', 'adlnav', 'imsss', 'lom']) {
        expect(source).toContain(` xmlns:${prefix}="`);
      }
      const xsds = source.match(/\S+\.xsd\b/g)!.map((word) => word.replace(/^.*"/, ''));
      const paths = plan.entries.map(({ path }) => path);
      expect(paths).toEqual(expect.arrayContaining(xsds));
      expect(paths).toEqual(expect.arrayContaining([...scorm2004Files.schemas.keys()]));
    }
  });

  it('carries the site as JSON with sorted keys', () => {
    for (const plan of PROFILES_2004.flatMap(({ name }) => plans(name))) {
      expect(text(plan, 'site.json')).toBe(
        `{
  "forum": {},
  "support": {
    "en": "Ask integrity@example.org",
    "es": "Pregunte a integrity@example.org"
  }
}
`,
      );
    }
  });

  it('says its metadata in each locale, the default one first', () => {
    const [plan] = plans('generic-2004', renderedCourse(undefined, ['es', 'en'])) as [PackagePlan];
    const root = manifest(plan);
    const strings = (node: XmlNode) =>
      named(node, 'string').map((one) => [attribute(one, 'language'), one.text]);
    const lom = named(root, 'lom')[0]!;
    expect(strings(named(lom, 'title')[0]!)).toEqual([
      ['es', 'Integridad'],
      ['en', 'Integrity'],
    ]);
    expect(named(lom, 'keyword').map(strings)).toEqual([
      [
        ['es', 'aduanas'],
        ['en', 'customs'],
      ],
      [
        ['es', 'integridad'],
        ['en', 'integrity'],
      ],
      [['es', 'ética']],
    ]);
    expect(named(lom, 'language').map((node) => node.text)).toEqual(['es', 'en']);
    const item = identified(root, 'activity_check-1');
    expect(strings(named(item, 'description')[0]!)).toEqual([
      ['es', 'Sobre check-1.'],
      ['en', 'About check-1.'],
    ]);
    expect(item.children[0]!.text).toBe('Compruebe lo que sabe');
  });
});

describe('names', () => {
  it('are looked up, and listed for who mistypes', () => {
    expect(findProfile('clicks')).toBeUndefined();
    expect(profileNames()).toEqual([
      'clikc',
      'moodle',
      'moodle-2004',
      'ilias',
      'scorm-cloud',
      'generic-2004',
      'generic-12',
      'cmi5',
      'xapi',
      'web',
    ]);
    expect(findTarget('scorm')).toBeUndefined();
    expect(targetNames()).toEqual([
      'scorm2004-4th',
      'scorm2004-3rd',
      'scorm12',
      'cmi5',
      'xapi',
      'web',
    ]);
    for (const profile of PROFILES) expect(targetNames()).toContain(profile.target);
  });
});
