import { beforeAll, describe, expect, it } from 'vitest';
import type { PackagePlan } from '../../src/course/package.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import { scorm12 } from '../../src/targets/scorm12.ts';
import { findTarget } from '../../src/targets/targets.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import { attribute, walk, type XmlEngine, type XmlNode } from '../../src/verification/xml-tree.ts';
import { renderedCourse } from './rendered-course.ts';
import { filesFor, scorm12Files } from './target-files.ts';

let xml: XmlEngine;
beforeAll(async () => {
  xml = await loadXmlEngine();
});

const plans = (profile: string, course = renderedCourse()): readonly PackagePlan[] => {
  const found = findProfile(profile)!;
  return findTarget(found.target)!.plan(course, found, filesFor(found.target));
};
const manifest = (plan: PackagePlan): XmlNode =>
  xml.read('imsmanifest.xml', plan.entries[0]!.bytes) as XmlNode;
const named = (root: XmlNode, name: string): XmlNode[] =>
  [...walk(root)].filter((node) => node.name === name);
const strings = (node: XmlNode): string[][] =>
  named(node, 'langstring').map((one) => [
    attribute(one, 'lang', 'http://www.w3.org/XML/1998/namespace') ?? '',
    one.text,
  ]);

describe.each(['moodle', 'generic-12'])('%s', (profile) => {
  it('makes one package per activity, in course order', () => {
    expect(plans(profile).map(({ name, target }) => [name, target])).toEqual([
      [`integrity-1.2.0-${profile}-what-corruption-costs-en-es.zip`, 'scorm12'],
      [`integrity-1.2.0-${profile}-where-we-stand-en-es.zip`, 'scorm12'],
      [`integrity-1.2.0-${profile}-check-1-en-es.zip`, 'scorm12'],
    ]);
  });

  it('holds one SCO that is told its version, the glossary, and no verdict of the LMS', () => {
    for (const plan of plans(profile)) {
      const root = manifest(plan);
      expect(named(root, 'item').map((item) => attribute(item, 'parameters'))).toEqual([
        '?scorm=1.2',
      ]);
      expect(
        named(root, 'resource').map((node) => [
          attribute(node, 'href'),
          node.attributes.find(({ prefix }) => prefix === 'adlcp')?.name,
          node.attributes.find(({ prefix }) => prefix === 'adlcp')?.value,
        ]),
      ).toEqual([
        [`${plan.activities[0]}/index.html`, 'scormtype', 'sco'],
        ['glossary/index.html', 'scormtype', 'asset'],
        [undefined, 'scormtype', 'asset'],
      ]);
      for (const name of ['masteryscore', 'prerequisites', 'sequencing', 'maxtimeallowed']) {
        expect(named(root, name)).toEqual([]);
      }
    }
  });

  it('brings the same files as a package of 2004, but for the schemas', () => {
    const own = (plan: PackagePlan) =>
      plan.entries.map(({ path }) => path).filter((path) => !/\.(xsd|dtd)$/.test(path));
    expect(plans(profile).map(own)).toEqual(plans('clikc').map(own));
    for (const { entries } of plans(profile)) {
      expect(entries.map(({ path }) => path).filter((path) => path.endsWith('.xsd'))).toEqual([
        'adlcp_rootv1p2.xsd',
        'ims_xml.xsd',
        'imscp_rootv1p1p2.xsd',
        'imsmd_rootv1p2p1.xsd',
      ]);
    }
  });
});

describe('a package of the whole course', () => {
  const profile = { ...findProfile('generic-12')!, split: 'course' as const };
  const [plan] = scorm12.plan(renderedCourse(undefined, ['es', 'en']), profile, scorm12Files);

  it('says what it is about in every locale, what is of no language in none', () => {
    const lom = named(manifest(plan!), 'lom')[0]!;
    expect(
      named(lom, 'general')[0]!.children.map((child) => [child.name, ...strings(child)]),
    ).toEqual([
      ['title', ['es', 'Integridad'], ['en', 'Integrity']],
      ['catalogentry', ['x-none', 'https://example.org/courses/integrity']],
      ['language'],
      ['language'],
      ['description', ['es', 'Un curso.'], ['en', 'A course.']],
      ['keyword', ['es', 'aduanas'], ['en', 'customs']],
      ['keyword', ['es', 'integridad'], ['en', 'integrity']],
      ['keyword', ['es', 'ética']],
    ]);
    expect(strings(named(lom, 'version')[0]!)).toEqual([['x-none', '1.2.0']]);
  });

  it('shows units as items without a resource, and tells only SCOs their version', () => {
    const items = named(manifest(plan!), 'item');
    expect(
      items.map((item) => [attribute(item, 'identifier'), attribute(item, 'parameters') ?? '']),
    ).toEqual([
      ['page_welcome', ''],
      ['unit_week-1', ''],
      ['activity_what-corruption-costs', '?scorm=1.2'],
      ['activity_where-we-stand', '?scorm=1.2'],
      ['unit_week-2', ''],
      ['activity_check-1', '?scorm=1.2'],
      ['page_glossary', ''],
    ]);
  });

  it('gives how long an activity takes', () => {
    expect(named(manifest(plan!), 'datetime').map(({ text }) => text)).toEqual([
      'PT25M',
      'PT15M',
      'PT90M',
    ]);
  });
});
