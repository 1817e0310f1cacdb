/**
 * Reads the pages in docs/diagnostics, one per code, and writes their index, README.md. The pages
 * themselves are written by hand.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODES, type Code } from '../src/diagnostics/codes.ts';

export const PAGES = fileURLToPath(new URL('../docs/diagnostics', import.meta.url));

/** A small course over a sound one: files by path, and what can't be shown as text (YAML). */
export interface Example {
  readonly files: ReadonlyMap<string, string>;
  readonly make: string;
}

export interface DiagnosticPage {
  readonly code: string;
  readonly title: string;
  /** Whether `check --fix` mends the wrong example, as the page says; undefined where it says nothing. */
  readonly mends?: boolean;
  /** Whether it mends others, though not this example. */
  readonly mendsOthers: boolean;
  readonly wrong: Example;
  readonly right: Example;
}

const LESSON = 'en/week-1/lesson.md';
const FRONT_MATTER = '---\ntitle: Lesson\nkind: lesson\nminutes: 5\n---\n';
const BLOCK = /^```(markdown|yaml) (wrong|right)\n([\s\S]*?\n)```$/gm;
const MAKE = /^<!-- (wrong|right): (.*) -->$/gm;
const FILE = /^file: (\S+)\n/;

/**
 * The page with this text. Its blocks ```` ```markdown wrong ```` and `right` are files: the path
 * stands in a first line `file: path`, else it is the one lesson, or course.yaml. A lesson without
 * front matter of its own gets some. Throws an Error where two blocks are the same file.
 */
export function readPage(text: string): DiagnosticPage {
  const [, code = '', title = ''] = /^# (CW\d{3}): (.+)\n/.exec(text) ?? [];
  const said = /^`check --fix` (mends|brings|leaves)\b/m.exec(text)?.[1];
  const example = (kind: string): Example => {
    const files = new Map<string, string>();
    for (const [, language, which, body = ''] of text.matchAll(BLOCK)) {
      if (which !== kind) continue;
      const named = FILE.exec(body);
      const path = named?.[1] ?? (language === 'yaml' ? 'course.yaml' : LESSON);
      const bare = language === 'markdown' && !named && !body.startsWith('---\n');
      if (files.has(path)) throw new Error(`${code}: ${path} stands there twice (${kind})`);
      files.set(path, (bare ? FRONT_MATTER : '') + body.slice(named?.[0].length ?? 0));
    }
    const make = [...text.matchAll(MAKE)].find(([, which]) => which === kind)?.[2] ?? '{}';
    return { files, make };
  };
  return {
    code,
    title,
    ...(said === undefined ? {} : { mends: said !== 'leaves' }),
    mendsOthers: /^`check --fix` leaves .*\bIt mends\b/m.test(text),
    wrong: example('wrong'),
    right: example('right'),
  };
}

/** Every page, in the order of the codes. */
export function readPages(folder = PAGES): DiagnosticPage[] {
  return readdirSync(folder)
    .filter((name) => /^CW\d{3}\.md$/.test(name))
    .sort()
    .map((name) => readPage(readFileSync(join(folder, name), 'utf8')));
}

const GROUPS: readonly (readonly [hundred: string, title: string])[] = [
  ['1', 'Files and YAML'],
  ['2', 'Markdown and directives'],
  ['3', 'Questions'],
  ['4', 'References and media'],
  ['5', 'Translation'],
  ['6', 'Ids and release'],
  ['7', 'Limits'],
  ['8', 'Look'],
  ['9', 'Teaching'],
];

/** The text of the index. */
export function indexOf(pages: readonly DiagnosticPage[]): string {
  const severity = (code: string) => (code in CODES ? CODES[code as Code] : '');
  const groups = GROUPS.map(([hundred, title]) => {
    const rows = pages
      .filter(({ code }) => code[2] === hundred)
      .map(
        ({ code, title, mends, mendsOthers }) =>
          `| [${code}](${code}.md) | ${title} | ${severity(code)} | ${mends ? 'yes' : mendsOthers ? 'some' : 'no'} |`,
      );
    return `## ${title}\n\n| code | what | severity | \`--fix\` |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# What the tool says of a course

\`coursewright check\` names every mistake with its file, line and column, what was expected and an example. Each code has a page: what it means, why it matters, a wrong and a right example, and how to mend it. The examples are tested.

\`coursewright check --fix\` mends what has exactly one right mending, in the cases that the page names, and touches nothing else. \`--lang es\` and \`--lang fr\` say it in Spanish and French.

<!-- Written by: npx tsx build/diagnostic-docs.ts -->

${groups.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(PAGES, 'README.md'), indexOf(readPages()));
