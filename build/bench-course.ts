/**
 * A generator of bench courses: activities of about 450 words and three questions each, in two
 * locales. The words are made up from a fixed list, so that every run gives the same files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WORDS =
  'customs officer trader goods border rule record trust reason service review appeal form notice value control report signal public market harbour scale paper answer question example practice measure'.split(
    ' ',
  );

export interface BenchSize {
  readonly activities: number;
  readonly words: number;
  readonly locales: readonly string[];
}

export const BENCH: BenchSize = { activities: 24, words: 450, locales: ['en', 'es'] };

/** Writes a course of `size` below `root`. Returns the bytes of its Markdown. */
export function writeBenchCourse(root: string, size: BenchSize = BENCH): number {
  let bytes = 0;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    if (path.endsWith('.md')) bytes += Buffer.byteLength(text);
  };
  const ids = Array.from({ length: size.activities }, (_, index) => `activity-${index + 1}`);
  const weeks = Array.from({ length: Math.ceil(ids.length / 3) }, (_, week) => ({
    id: `week-${week + 1}`,
    activities: ids.slice(week * 3, week * 3 + 3),
  }));
  const units = weeks.map(
    ({ id, activities }) => `  - id: ${id}\n    activities: [${activities.join(', ')}]`,
  );
  write(
    'course.yaml',
    `id: bench
iri: https://learning.example.gov/courses/bench
version: "1.0.0"
locales: [${size.locales.join(', ')}]
units:
${units.join('\n')}
packages:
  - { for: generic-2004 }
`,
  );
  for (const locale of size.locales) {
    const titles = weeks.map(({ id }, index) => `  ${id}: Week ${index + 1} (${locale})`);
    write(
      `${locale}/course.md`,
      `---\ntitle: Bench course (${locale})\ndescription: A course to measure with.\nkeywords: [bench]\nunits:\n${titles.join('\n')}\n---\nWelcome.\n`,
    );
    for (const { id, activities } of weeks)
      for (const activity of activities)
        write(`${locale}/${id}/${activity}.md`, lesson(activity, locale, size.words));
  }
  return bytes;
}

function lesson(id: string, locale: string, words: number): string {
  const seed = [...`${id}${locale}`].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  let state = seed >>> 0;
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const sentence = (length: number) => {
    const row = Array.from({ length }, () => WORDS[next(WORDS.length)] ?? '');
    const text = row.join(' ');
    return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;
  };
  const paragraph = (count: number) =>
    Array.from({ length: Math.ceil(count / 12) }, () => sentence(12)).join(' ');
  const option = () => sentence(4);
  const third = Math.ceil(words / 6);
  const pages = [1, 2, 3].map(
    (page) => `## Page ${page} of ${id} {#page-${page}}

${paragraph(third)}

- **${sentence(6)}** ${sentence(8)}
- ${sentence(8)}

${paragraph(third - 20)}
`,
  );
  const questions = [
    `:::question{#single}
${sentence(8)}

- [ ] a ${option()}
  > ${sentence(8)}
- [x] b ${option()}
- [ ] c ${option()}

> [!WHY]
> ${sentence(12)}
:::
`,
    `:::question{#multiple}
${sentence(8)}

- [x] a ${option()}
- [x] b ${option()}
- [ ] c ${option()}
:::
`,
    `:::question{#written}
${sentence(10)}
:::
`,
  ];
  const front =
    locale === 'en' ? `title: ${id}\nkind: lesson\nminutes: 20` : `title: ${id} (${locale})`;
  return `---\n${front}\n---\n${pages.map((page, index) => `${page}\n${questions[index] ?? ''}`).join('\n')}`;
}
