import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFixes } from '../../src/authoring/fixes/with-fixes.ts';
import { parse } from '../../src/authoring/parse.ts';
import { mendCourse } from '../../src/cli/mend-course.ts';
import { applyFixes, fixesAtOnce } from '../../src/diagnostics/fix.ts';
import { onlySlip } from '../../src/diagnostics/suggest.ts';
import { patchBytes } from '../../src/files/patch.ts';
import {
  casesOf,
  courseFiles,
  FRONT_MATTER,
  LESSON,
  readTree,
  writeTree,
} from '../course/cases.ts';
import { LIMIT, runs } from '../property/runs.ts';
import { INTEGRITY, SPECIMEN } from '../support/packages.ts';
import { layCourse, makeSchema } from './lay-course.ts';

/** The lesson's bytes after `check --fix`, and the codes of what is left. */
function mended(lesson: Uint8Array | string): { bytes: Buffer; left: string[]; done: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'cw-fix-'));
  try {
    layCourse(new Map([[LESSON, lesson]]), makeSchema.parse({}), root);
    const { project, mended } = mendCourse(root, 'source', 'en');
    return {
      bytes: readFileSync(join(root, LESSON)),
      left: project.diagnostics.map(({ code }) => code),
      done: mended.map(({ code, line, column }) => `${line}:${column} ${code}`),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe.each(casesOf('fix'))('%s', (name, folder) => {
  const read = (file: string) => readFileSync(join(folder, file));

  test('is mended as shown, and all of it', () => {
    const { bytes, left } = mended(read('before.md'));
    expect(bytes.toString('utf8')).toBe(read('after.md').toString('utf8'));
    expect(bytes.equals(read('after.md'))).toBe(true);
    if (name === 'what-is-left') expect(left.length).toBeGreaterThan(5);
    else expect(left).toEqual([]);
  });

  test('once is enough', () => {
    const { bytes, done } = mended(read('after.md'));
    expect(bytes.equals(read('after.md'))).toBe(true);
    expect(done.filter((one) => !one.endsWith('CW601'))).toEqual([]);
  });
});

test('what was mended is told with its place, in the order of files and lines', () => {
  const slips = `${FRONT_MATTER}##Page\n\n:::question{answer=treu}\nTrue?\n::\n`;
  expect(mended(slips).done).toEqual(['6:1 CW218', '8:13 CW205', '10:1 CW215', '1:1 CW601']);
});

/** Mends in memory until nothing is left to mend; throws where that does not end. */
function mendText(text: string): string {
  for (let round = 0; round < 100; round++) {
    const files = courseFiles({ [LESSON]: text });
    const { diagnostics } = parse(files);
    const fixes = withFixes(diagnostics, files.texts).flatMap(({ fix }) =>
      fix?.place.file === LESSON ? [fix] : [],
    );
    const chosen = fixesAtOnce(fixes, text);
    if (chosen.length === 0) return text;
    text = applyFixes(text, chosen);
  }
  throw new Error(`mending does not end: ${JSON.stringify(text.slice(0, 400))}`);
}

const slip = fc.constantFrom(
  '- [ x] a',
  '-[ ] b',
  '[x] c',
  '– [] d',
  '  > [!WHY] because',
  '> [!NOTES]',
  '> - > [! TIP]: x',
  '::question{answer=treu, wieght = 2}',
  ':::questoin{#A_b }}',
  ':::{takeaways}',
  ':::question{#a answer=true',
  '::',
  ':::',
  ':::tutor:::',
  '##Title { #A B }',
  '### Part {#part}',
  ':term[a] {#b} and :term[c]{d}',
  '- a=b',
  '- c = d',
  '```',
  'title: a: b',
  '---',
  '',
  'words',
);

test.each<[string, fc.Arbitrary<string>]>([
  ['slips in any order', fc.array(slip, { maxLength: 24 }).map((lines) => lines.join('\n'))],
  [
    'slips among anything',
    fc
      .array(fc.oneof(slip, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
      .map((lines) => lines.join('\n')),
  ],
])(
  'mending ends, and mends nothing when done again: %s',
  (_, bodies) => {
    fc.assert(
      fc.property(bodies, (body) => {
        const once = mendText(`${FRONT_MATTER}${body}`);
        expect(mendText(once)).toBe(once);
      }),
      runs(250),
    );
  },
  LIMIT,
);

const places = fc.uniqueArray(fc.nat(60), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
const piece = fc.constantFrom('a', 'é', '😀', ' ', '\t', '\n', '\r\n', '\r', '\u00a0', '#');

test('a file keeps its line breaks, its byte order mark and every byte that no fix is about', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(piece, { maxLength: 60 }), places, (mark, pieces, at) => {
      const raw = (mark ? '\ufeff' : '') + pieces.join('');
      const text = pieces.join('').replace(/\r\n?/g, '\n');
      const inserted = at
        .filter((start) => start <= text.length && !isHalf(text, start))
        .map((start) => ({ place: { file: 'a.md', start, end: start }, replacement: '<>' }));
      const patched = patchBytes(Buffer.from(raw), text, inserted);
      const again = Buffer.from(patched!).toString('utf8');
      expect(again.replaceAll('<>', '')).toBe(raw);
      expect(again.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')).toBe(applyFixes(text, inserted));
    }),
    runs(500),
  );
});

const isHalf = (text: string, at: number) => /^[\udc00-\udfff]/.test(text.slice(at));

test.each<[string, string, string]>([
  ['LF', 'a\nb', 'a\n!\nb'],
  ['CRLF', 'a\r\nb', 'a\r\n!\r\nb'],
  ['CR', 'a\rb', 'a\r!\rb'],
])('a new line ends as the others do: %s', (_, raw, patched) => {
  const place = { file: 'a.md', start: 1, end: 1 };
  const bytes = patchBytes(Buffer.from(raw), 'a\nb', [{ place, replacement: '\n!' }]);
  expect(Buffer.from(bytes!).toString('utf8')).toBe(patched);
});

test.each<[string, Uint8Array]>([
  ['another text', Buffer.from('changed since')],
  ['no UTF-8', Uint8Array.of(0xff, 0xfe)],
])('a file that holds %s now is left alone', (_, bytes) => {
  expect(patchBytes(bytes, 'as it was read', [])).toBeUndefined();
});

test.each<[string, string[], string]>([
  ['questoin', ['question', 'figure'], 'question'],
  ['Question', ['question', 'figure'], 'question'],
  ['questionn', ['question'], 'question'],
  ['uestion', ['question'], 'question'],
  ['quastion', ['question'], 'question'],
  ['quastoin', ['question'], ''],
  ['question', ['question'], ''],
  ['cat', ['car'], ''],
  ['act', ['cat'], 'cat'],
  ['cart', ['car', 'card'], ''],
  ['', ['a'], ''],
])('the only word that %j is a slip of, among %j', (written, known, meant) => {
  expect(onlySlip(written, known)).toBe(meant);
});

test('of two fixes on a line the first is applied, the other is looked at again', () => {
  const fix = (start: number, end: number) => ({
    place: { file: 'a.md', start, end },
    replacement: '',
  });
  const text = 'one\ntwo\nthree';
  const all = [fix(9, 10), fix(5, 6), fix(4, 5), fix(0, 6)];
  expect(fixesAtOnce(all, text)).toEqual([fix(0, 6), fix(9, 10)]);
});

/** The course with every text as `change` makes it, before and after `check --fix`. */
function mendedCopy(course: string, change: (text: string) => string) {
  const root = mkdtempSync(join(tmpdir(), 'cw-sound-'));
  try {
    const before = new Map<string, string | Uint8Array>(
      [...readTree(course)].map(([path, bytes]) => [
        path,
        /\.(?:md|yaml)$/.test(path) ? change(Buffer.from(bytes).toString('utf8')) : bytes,
      ]),
    );
    writeTree(root, before);
    const { mended } = mendCourse(root, 'source', 'en');
    const hex = (files: ReadonlyMap<string, string | Uint8Array>) =>
      new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]));
    return { mended, before: hex(before), after: hex(readTree(root)) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe.each([
  ['integrity', INTEGRITY],
  ['specimen', SPECIMEN],
])('%s, a course without slips, stays as it is to the byte', (_, course) => {
  test.each<[string, (text: string) => string]>([
    ['with LF', (text) => text],
    ['with CRLF and byte order marks', (text) => `\ufeff${text.replace(/\n/g, '\r\n')}`],
  ])('%s', (__, change) => {
    const { mended, before, after } = mendedCopy(course, change);
    expect(mended).toEqual([]);
    expect(after).toEqual(before);
  });
});
