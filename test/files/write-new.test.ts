import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textChange } from '../../src/files/text-change.ts';
import { standing, writeNew } from '../../src/files/write-new.ts';
import { readTree } from '../course/cases.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cw new ñ-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const files = (...paths: string[]) => paths.map((path) => ({ path, text: `new ${path}` }));
const tree = () =>
  [...readTree(root)].map(([path, bytes]) => `${path}: ${Buffer.from(bytes)}`).sort();

test('writes files into folders that it makes', () => {
  writeNew(join(root, 'a/b'), files('c.md', 'd/e.md'));
  expect(tree()).toEqual(['a/b/c.md: new c.md', 'a/b/d/e.md: new d/e.md']);
});

test('names what is in the way: files, folders, links that lead nowhere, files as folders', () => {
  writeFileSync(join(root, 'file'), 'old');
  mkdirSync(join(root, 'folder'));
  symlinkSync('nowhere', join(root, 'link'), 'junction');
  const paths = ['file', 'folder', 'link', 'file/x.md', 'folder/x.md', 'fresh/x.md'];
  expect(standing(root, files(...paths))).toEqual(['file', 'folder', 'link', 'file/x.md']);
  expect(standing(join(root, 'file'), files('x.md'))).toEqual(['x.md']);
});

test('takes everything back where one file is there after all', () => {
  mkdirSync(join(root, 'b'));
  writeFileSync(join(root, 'b/taken.md'), 'old');
  const before = tree();
  expect(() => writeNew(root, files('a/x/one.md', 'b/two.md', 'b/taken.md', 'three.md'))).toThrow(
    'EEXIST',
  );
  expect(tree()).toEqual(before);
  expect(standing(root, files('a', 'b'))).toEqual(['b']);
});

test('takes everything back where a change fails', () => {
  writeFileSync(join(root, 'first.yaml'), 'old');
  mkdirSync(join(root, 'second.yaml'));
  const change = (path: string) => ({ path, before: 'old', after: 'changed' });
  expect(() =>
    writeNew(root, files('x/y.md'), [change('first.yaml'), change('second.yaml')]),
  ).toThrow();
  expect(tree()).toEqual(['first.yaml: old']);
  expect(standing(root, files('x'))).toEqual([]);
});

test.each([
  ['LF', 'a\nb\n', 'a\nb\nc\n'],
  ['CRLF', 'a\r\nb\r\n', 'a\r\nb\r\nc\r\n'],
  ['a byte order mark', '\uFEFFa\n', '\uFEFFa\nc\n'],
])('a change keeps %s', (_, before, after) => {
  writeFileSync(join(root, 'x.yaml'), before);
  expect(textChange(root, 'x.yaml', (text) => `${text}c\n`)).toEqual({
    path: 'x.yaml',
    before,
    after,
  });
  expect(textChange(root, 'x.yaml', (text) => text)).toBeUndefined();
  expect(readFileSync(join(root, 'x.yaml'), 'utf8')).toBe(before);
});
