import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesTo } from '../../src/rendering/locale-changes.ts';
import { applyChanges, piecesOf } from '../../src/tracking/locale-changes.ts';

test.each([
  ['equal pages have no changes', '<p>a</p>', '<p>a</p>', []],
  ['a text', '<p>a</p><p>b</p>', '<p>a</p><p>c</p>', [6, 'c']],
  ['a tag', '<p>a</p>', '<p lang="en">a</p>', [1, '<p lang="en">']],
  ['a > in an attribute ends no tag', '<p title="a > b">a</p>', '<p title="a > b">b</p>', [2, 'b']],
  [
    'tags that only the other page has',
    '<div><p>a</p><ul><li>x</li></ul></div>',
    '<div><p>a <em>b</em> c</p><ul><li>x</li></ul></div>',
    [4, 'a ', '<em>b</em> c</p>'],
  ],
  [
    'tags that only this page has',
    '<div><p>a <em>b</em> c</p><ul><li>x</li></ul></div>',
    '<div><p>a</p><ul><li>x</li></ul></div>',
    [4, 'a', '', '', '', ''],
  ],
])('%s', (_, base, other, changes) => {
  expect(changesTo(base, other)).toEqual(changes);
  expect(applyChanges(base, changes)).toBe(other);
});

const NAMES = ['p', 'em', 'div', 'li', 'a'];
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', '&gt;', '\n'), maxLength: 5 });
const tag = fc
  .tuple(
    fc.constantFrom('', '/'),
    fc.constantFrom(...NAMES),
    fc.constantFrom('', ' hidden', ' lang="x>y"'),
  )
  .map(([end, name, attribute]) => `<${end}${name}${end ? '' : attribute}>`);
const markup = fc.array(fc.tuple(text, tag), { maxLength: 30 }).map((all) => all.flat().join(''));

test('any page is made of any other', () => {
  fc.assert(
    fc.property(markup, markup, (base, other) => {
      expect(applyChanges(base, changesTo(base, other))).toBe(other);
    }),
  );
});

test('texts and tags stand in turn', () => {
  fc.assert(
    fc.property(markup, (html) => {
      const pieces = piecesOf(html);
      expect(pieces.join('')).toBe(html);
      for (const [at, piece] of pieces.entries()) {
        expect(/^<.*>$/s.test(piece)).toBe(at % 2 === 1);
      }
    }),
  );
});
