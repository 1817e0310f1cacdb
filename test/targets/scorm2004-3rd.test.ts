import { beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '../../src/targets/target.ts';
import { findTarget } from '../../src/targets/targets.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import { attribute, walk, type XmlEngine, type XmlNode } from '../../src/verification/xml-tree.ts';
import { renderedCourse } from './rendered-course.ts';
import { filesFor } from './target-files.ts';

let xml: XmlEngine;
beforeAll(async () => {
  xml = await loadXmlEngine();
});

const SHAPE: Profile = {
  name: 'third',
  target: 'scorm2004-3rd',
  split: 'course',
  completionThreshold: true,
};

function nodes(change: Partial<Profile> = {}): readonly XmlNode[] {
  const profile = { ...SHAPE, ...change };
  const target = findTarget(profile.target)!;
  const [plan] = target.plan(renderedCourse(), profile, filesFor(profile.target));
  return [...walk(xml.read('imsmanifest.xml', plan!.entries[0]!.bytes) as XmlNode)];
}

describe('a package of the 3rd Edition', () => {
  it('says the threshold as the value of its element, without attributes', () => {
    const found = nodes().filter(({ name }) => name === 'completionThreshold');
    expect(found).toHaveLength(3);
    for (const { text, attributes } of found) {
      expect(text).toBe('1.0');
      expect(attributes).toEqual([]);
    }
  });

  it('says nothing of it where the profile wants none', () => {
    const found = nodes({ completionThreshold: false });
    expect(found.filter(({ name }) => name === 'completionThreshold')).toEqual([]);
  });

  it('asks the player to save early where the profile does', () => {
    const parameters = (all: readonly XmlNode[]) =>
      all.flatMap((node) => attribute(node, 'parameters') ?? []);
    expect(parameters(nodes({ savesEarly: true }))).toEqual(Array(3).fill('?save=early'));
    expect(parameters(nodes())).toEqual([]);
  });

  it('is the 4th Edition’s but for its version and the form of the threshold', () => {
    const bare = (all: readonly XmlNode[]) =>
      all
        .filter(({ name }) => !['schemaversion', 'completionThreshold'].includes(name))
        .map(({ name, attributes }) => [name, attributes.map((one) => [one.name, one.value])]);
    expect(bare(nodes())).toEqual(bare(nodes({ target: 'scorm2004-4th' })));
  });

  it('brings the XSDs of its own edition', () => {
    const [third, fourth] = ['scorm2004-3rd', 'scorm2004-4th'].map((name) =>
      new TextDecoder().decode(filesFor(name).schemas.get('adlcp_v1p3.xsd')),
    );
    expect(third).not.toBe(fourth);
    const profile = SHAPE;
    const [plan] = findTarget(profile.target)!.plan(
      renderedCourse(),
      profile,
      filesFor(profile.target),
    );
    const own = plan!.entries.find(({ path }) => path === 'adlcp_v1p3.xsd')!;
    expect(new TextDecoder().decode(own.bytes)).toBe(third);
  });
});
