import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTree } from '../course/cases.ts';

const SINGLE = `:::question{#zq-single}
Which one?

- [ ] the first
  > Not it.
- [x] the second
:::`;
const MANY = `:::question{#zq-many}
Which ones?

- [x] red
- [x] green
- [ ] grey
:::`;
const TRUE = `:::question{#zq-true answer=true}
It costs.
:::`;
const PAIRS = `:::question{#zq-pairs}
What belongs together?

- one = eins
- two = zwei
:::`;
const ORDER = `:::question{#zq-order}
What comes first?

1. this
2. that
:::`;
const RATING = `:::question{#zq-rating scale=1-3}
I say what I see.

- Never
- Sometimes
- Always
:::`;
const BLANK = `:::question{#zq-blank}
It is a :blank[zebrafish].
:::`;
const NUMBER = `:::question{#zq-number answer=7431}
How many?
:::`;
const WRITTEN = `:::question{#zq-written}
What did you see?
:::`;
const SCENARIO = `:::scenario{#zq-scenario}
### Monday {#zs-start}

- [Wait](#zs-wait)
  > Time goes by.

### You waited {#zs-wait outcome=good}
:::`;
const DISCUSS = `:::discuss{#zq-discuss}
What would you tell the others?
:::`;
const SHEET = `:::worksheet{#zq-sheet rows=3}
What will you do?

| Where | What |
| --- | --- |
| Gate | ____ |
:::`;
const PROFILE = `:::profile{scales="zq-rating"}
At a glance.

- Openness
  > Begin here.
:::`;

/** A private activity of each kind; together they hold every block that takes an answer. */
export const PRIVATE_ACTIVITIES = {
  lesson: [SINGLE, MANY, TRUE, PAIRS, ORDER, RATING, BLANK, NUMBER, WRITTEN],
  scenario: [SCENARIO, SINGLE],
  'case-study': [WRITTEN, TRUE, BLANK],
  discussion: [DISCUSS],
  'self-assessment': [RATING, PROFILE, WRITTEN],
  'action-plan': [SHEET, NUMBER, SCENARIO],
} as const;
export type PrivateKind = keyof typeof PRIVATE_ACTIVITIES;
export const PRIVATE_KINDS = Object.keys(PRIVATE_ACTIVITIES) as PrivateKind[];

/** The id of the activity of a kind. */
export const privateId = (kind: PrivateKind) => `own-${kind}`;

/** Writes the course, in two languages, into a folder of its own. */
export function layPrivateCourse(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-private-'));
  const files = new Map([
    [
      'course.yaml',
      `id: own
iri: https://learning.example.gov/courses/own
version: "1.0.0"
locales: [en, es]
units:
  - id: unit
    activities: [${PRIVATE_KINDS.map(privateId).join(', ')}]
`,
    ],
    ['site.yaml', 'forum:\n  en: https://forum.example.gov/en\n'],
    ['en/course.md', '---\ntitle: Own\ndescription: Private.\nunits:\n  unit: Unit\n---\n'],
    ['es/course.md', '---\ntitle: Propio\ndescription: Privado.\nunits:\n  unit: Unidad\n---\n'],
  ]);
  for (const kind of PRIVATE_KINDS) {
    const body = `## First {#first}\n\nText.\n\n## Second {#second}\n\n${PRIVATE_ACTIVITIES[kind].join('\n\n')}\n`;
    const facts = `kind: ${kind}\nminutes: 5\nprivate: true\n`;
    files.set(`en/unit/${privateId(kind)}.md`, `---\ntitle: Own\n${facts}---\n${body}`);
    files.set(`es/unit/${privateId(kind)}.md`, `---\ntitle: Propio\n---\n${body}`);
  }
  writeTree(folder, files);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
