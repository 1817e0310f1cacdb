import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { el, writeXml } from '../../src/course/xml.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import { attribute, type XmlEngine } from '../../src/verification/xml-tree.ts';

let xml: XmlEngine;
beforeAll(async () => {
  xml = await loadXmlEngine();
});

describe('writeXml', () => {
  it('keeps the order, the values true and false, and leaves out what is undefined', () => {
    const root = el(
      'a',
      { z: 'true', b: undefined, 'p:c': 'false' },
      el('x', {}, 'one'),
      undefined,
      [el('y'), el('x', {}, '')],
    );
    expect(writeXml(root)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<a z="true" p:c="false">
  <x>one</x>
  <y/>
  <x/>
</a>
`);
  });

  it.each([
    ['a null', 'a\0b', 'U+0000'],
    ['a control character', 'a\u0001b', 'U+0001'],
    ['a lone surrogate', 'a\ud83db', 'U+D83D'],
    ['a noncharacter', 'a\uffff', 'U+FFFF'],
  ])('refuses %s in text and attributes', (_, text, named) => {
    expect(() => writeXml(el('a', {}, text))).toThrow(named);
    expect(() => writeXml(el('a', { b: text }))).toThrow(named);
  });

  it.each(['', 'a b', '1a', 'a:b:c', 'a>', 'é', '-a'])('refuses the name %j', (name) => {
    expect(() => writeXml(el(name))).toThrow('not an XML name');
    expect(() => writeXml(el('a', { [name]: 'x' }))).toThrow('not an XML name');
  });

  const legal = fc
    .array(fc.constantFrom(...'aZ09<>&"\'/=[]{};#é中ع🛃\u{1d49c}\u00a0\u0301 '))
    .map((characters) => characters.join(''));
  const spaced = fc
    .tuple(legal, fc.constantFrom('\n', '\t', '\r\n', '&', '<', '"', "'", ']]>', ' '), legal)
    .map((parts) => parts.join(''));

  it('writes what a parser reads back, in text and in attributes', () => {
    fc.assert(
      fc.property(spaced, spaced, (text, value) => {
        const source = writeXml(el('a', { b: value }, el('c', {}, text)));
        const read = xml.read('a.xml', new TextEncoder().encode(source));
        if (!('name' in read)) throw new Error(JSON.stringify(read));
        expect(read.children[0]?.text).toBe(text);
        expect(attribute(read, 'b')).toBe(value);
      }),
      { numRuns: 300 },
    );
  });
});
