import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  type DiagnosticPage,
  type Example,
  indexOf,
  PAGES,
  readPage,
  readPages,
} from '../../build/diagnostic-docs.ts';
import { mendCourse } from '../../src/cli/mend-course.ts';
import { CODES } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkCourse } from '../../src/pipeline.ts';
import { layCourse, makeSchema } from './lay-course.ts';

/** What is said of the example, and what is left of it after `check --fix`. */
function checked({ files, make }: Example, fix: boolean): readonly Diagnostic[] {
  const root = mkdtempSync(join(tmpdir(), 'cw-docs-'));
  try {
    const made = makeSchema.parse(parseYaml(make));
    layCourse(files, made, root);
    const { project } = fix
      ? mendCourse(root, made.missing, 'en')
      : { project: checkCourse(root, made.missing) };
    return project.diagnostics;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

const pages = readPages();

/** Newer codes whose page is not written yet; a page that comes must be taken out here. */
const PENDING = new Set([
  'CW340',
  'CW341',
  'CW342',
  'CW343',
  'CW344',
  'CW345',
  'CW346',
  'CW347',
  'CW350',
  'CW351',
  'CW352',
  'CW353',
  'CW354',
]);

test('every code but the pending ones has a page, and every page a code', () => {
  const due = Object.keys(CODES).filter((code) => !PENDING.has(code));
  expect(pages.map(({ code }) => code)).toEqual(due);
});

test('the index is that of the pages', () => {
  expect(readFileSync(join(PAGES, 'README.md'), 'utf8')).toBe(indexOf(pages));
});

describe.each(pages.map((page): [string, DiagnosticPage] => [page.code, page]))(
  '%s',
  (code, page) => {
    test('says what it means, why, how to mend it, and what --fix does', () => {
      expect(page.title).not.toBe('');
      expect(page.mends).toBeDefined();
      const text = readFileSync(join(PAGES, `${code}.md`), 'utf8');
      for (const heading of ['## Wrong', '## Right', '## How to mend it'])
        expect(text).toContain(`\n${heading}\n`);
      expect(text.length).toBeGreaterThan(400);
    });

    test('the wrong example raises it', () => {
      expect(codesOf(checked(page.wrong, false))).toContain(code);
    });

    test('the right example is right', () => {
      expect([page.right.files.size, page.right.make]).not.toEqual([0, '{}']);
      expect(codesOf(checked(page.right, false)).filter((one) => one !== 'CW601')).toEqual([]);
    });

    test('--fix mends the wrong example, or leaves it, as the page says', () => {
      const left = codesOf(checked(page.wrong, true));
      expect(left.includes(code as keyof typeof CODES)).toBe(!page.mends);
    });
  },
);

test('the right example of CW601 is identified', () => {
  const page = pages.find(({ code }) => code === 'CW601')!;
  expect(codesOf(checked(page.right, false))).toEqual([]);
});

test.each<[string, string, Partial<DiagnosticPage>]>([
  ['a title and a verdict', '# CW201: A title\n\n`check --fix` mends it.\n', { mends: true }],
  ['no verdict', '# CW201: A title\n\nNothing of `check --fix` here.\n', {}],
  [
    'a lesson without front matter',
    '```markdown wrong\nText.\n```\n',
    {
      wrong: {
        files: new Map([
          ['en/week-1/lesson.md', '---\ntitle: Lesson\nkind: lesson\nminutes: 5\n---\nText.\n'],
        ]),
        make: '{}',
      },
    },
  ],
  [
    'a file with its path, and what is made',
    '<!-- right: { delete: [a.md] } -->\n```yaml right\nfile: ids.yaml\na: 1\n```\n',
    { right: { files: new Map([['ids.yaml', 'a: 1\n']]), make: '{ delete: [a.md] }' } },
  ],
])('a page with %s is read', (_, text, expected) => {
  expect(readPage(text)).toMatchObject(expected);
});

test('a page that names a file twice is a mistake', () => {
  expect(() => readPage('```yaml wrong\na: 1\n```\n```yaml wrong\nb: 1\n```\n')).toThrow('twice');
});
