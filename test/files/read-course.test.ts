import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCourse } from '../../src/files/read-course.ts';
import { writeTree } from '../course/cases.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cw-read-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function read(files: Readonly<Record<string, string | Uint8Array>>) {
  writeTree(root, new Map(Object.entries(files)));
  return readCourse(root);
}

test.each([
  ['LF', 'a\nb\n', 'a\nb\n'],
  ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
  ['CR', 'a\rb\r', 'a\nb\n'],
  ['a byte order mark', '\ufeffa\n', 'a\n'],
  ['nothing', '', ''],
  ['wide characters', '海 😀\n', '海 😀\n'],
])('a text with %s', (_, written, text) => {
  const { texts, diagnostics } = read({ 'en/course.md': written });
  expect(texts.get('en/course.md')).toEqual({ path: 'en/course.md', text });
  expect(diagnostics).toEqual([]);
});

test('texts and media are told apart, the rest is passed over, all in the order of code points', () => {
  const { texts, media, diagnostics } = read({
    'course.yaml': '',
    'b.yml': '',
    'Z.MD': '',
    'é.md': '',
    'media/é.svg': '<svg/>',
    'media/es/a.svg': '<svg/>',
    'media/note.md': 'a text, also there',
    'elsewhere/a.svg': '<svg/>',
    'en/notes.txt': '',
    '.hidden/a.md': '',
    'en/.draft.md': '',
    'node_modules/a/readme.md': '',
  });
  expect([...texts.keys()]).toEqual(['Z.MD', 'b.yml', 'course.yaml', 'media/note.md', 'é.md']);
  expect([...media.keys()]).toEqual(['media/es/a.svg', 'media/é.svg']);
  expect(diagnostics).toEqual([]);
});

test('media are bytes, whatever they are', () => {
  const bytes = new Uint8Array([0, 255, 13, 10, 254]);
  expect([...(read({ 'media/a.png': bytes }).media.get('media/a.png')?.bytes ?? [])]).toEqual([
    ...bytes,
  ]);
});

test('a link to a file inside is that file; one that leads out, by whatever way, is named', () => {
  writeTree(
    root,
    new Map([
      ['media/a.svg', '<svg/>'],
      ['en/course.md', 'x'],
    ]),
  );
  symlinkSync('a.svg', join(root, 'media/same.svg'));
  symlinkSync('../../../../../../etc', join(root, 'media/folder'));
  symlinkSync('/etc/hostname', join(root, 'media/out.svg'));
  symlinkSync('out.svg', join(root, 'media/twice.svg'));
  symlinkSync('nowhere.svg', join(root, 'media/dead.svg'));
  symlinkSync('loop.svg', join(root, 'media/loop.svg'));
  symlinkSync('..', join(root, 'en/parent'));
  const { media, diagnostics } = readCourse(root);
  expect([...media.keys()]).toEqual(['media/a.svg', 'media/same.svg']);
  expect(diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
    'CW110 media/folder',
    'CW110 media/out.svg',
    'CW110 media/twice.svg',
  ]);
});

test('what can’t be read is known as unreadable, so that nothing calls it missing or empty', () => {
  const { texts, diagnostics } = read({
    'a.md': new Uint8Array([0xe9]),
    'b.md': 'x'.repeat(2_000_001),
  });
  expect([...texts.values()]).toEqual([
    { path: 'a.md', text: '', unreadable: true },
    { path: 'b.md', text: '', unreadable: true },
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['CW102', 'CW103']);
});

test('a line that is too long is cut and named in its place; what follows stays readable', () => {
  const { texts, diagnostics } = read({ 'a.md': `one\n${'x'.repeat(100_001)}\ntwo\n` });
  expect(texts.get('a.md')?.text).toBe(`one\n${'x'.repeat(100)}\ntwo\n`);
  expect(diagnostics.map(({ code, place }) => [code, place.start, place.end])).toEqual([
    ['CW104', 4, 104],
  ]);
});
