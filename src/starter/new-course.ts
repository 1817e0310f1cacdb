import { type EditorSchemas, editorFiles } from './editor-files.ts';
import { markdownFile } from './markdown-file.ts';
import type { StarterFile } from './starter-file.ts';
import { textsFor } from './texts-for.ts';

export interface NewCourse {
  /** An id of the grammar of ids. */
  readonly id: string;
  readonly title: string;
  /** The first is the source locale. */
  readonly locales: readonly string[];
  readonly schemas: EditorSchemas;
}

const UNIT = 'week-1';
const ACTIVITY = 'first-steps';

/** Every file of a new course: it has no errors, and it can be built at once. */
export function newCourse(course: NewCourse): StarterFile[] {
  const source = course.locales[0] ?? 'en';
  return [
    { path: 'course.yaml', text: courseYaml(course) },
    { path: 'site.yaml', text: siteYaml(course.locales) },
    ...course.locales.flatMap((locale) => editionFiles(course, locale, locale === source)),
    { path: 'media/steps.svg', text: STEPS },
    { path: 'README.md', text: readme(course.title, textsFor(source).texts.readme) },
    { path: '.gitignore', text: 'node_modules/\nout/\n' },
    ...editorFiles(course.schemas),
  ];
}

function editionFiles(course: NewCourse, locale: string, isSource: boolean): StarterFile[] {
  const { texts, translate } = textsFor(locale);
  const toTranslate = translate ? 'all' : isSource ? 'nothing' : 'title';
  const inWords = translate ? 'all' : 'nothing';
  const { first } = texts;
  const courseFront = {
    title: course.title,
    description: texts.course.description,
    keywords: [texts.course.keyword],
    audience: texts.course.audience,
    units: { [UNIT]: texts.week('1') },
  };
  const front = {
    title: first.title,
    description: first.description,
    ...(isSource ? { kind: 'lesson', minutes: 10 } : {}),
    objectives: { 'know-parts': first.objective },
  };
  const { title, body } = texts.glossary;
  return [
    {
      path: `${locale}/course.md`,
      text: markdownFile(courseFront, texts.course.welcome, locale, toTranslate),
    },
    { path: `${locale}/glossary.md`, text: markdownFile({ title }, body, locale, inWords) },
    {
      path: `${locale}/${UNIT}/${ACTIVITY}.md`,
      text: markdownFile(front, first.body, locale, inWords),
    },
  ];
}

function courseYaml({ id, locales }: NewCourse): string {
  return `# What is the same in every language. Titles and texts stand in ${locales[0] ?? 'en'}/course.md.

id: ${id}

# The permanent address of the course. It names the course in learners' records and need not
# open in a browser. Change it once, before the first learner starts, to an address you own.
iri: https://example.org/courses/${id}

version: "0.1.0"        # text, so in quotes

locales: [${locales.join(', ')}]       # the first is the source language: it owns structure, ids and answers

passing: 0.7            # for graded activities

units:                  # a folder for each unit, and its activities in order
  - id: ${UNIT}
    activities: [${ACTIVITY}]

packages:               # what \`coursewright build\` makes without options
  - { for: clikc, locales: [${locales.join(', ')}] }         # one zip per activity
  - { for: generic-2004, locales: [${locales.join(', ')}] }  # one zip for the course
`;
}

function siteYaml([source = 'en']: readonly string[]): string {
  return `# Facts of one installation. They go into each package as site.json, where they can be changed.

# Where learners write: the address of the forum for each language, or {} where there is none.
#   ${source}: https://lms.example.org/forum
forum: {}

# Whom to ask when something does not work: one short line for each language.
#   ${source}: "Training centre, training@example.org"
support: {}
`;
}

function readme(title: string, lines: string): string {
  return `# ${title.replace(/[\\`*_[\]<>]/g, '\\$&')}\n\n${lines.trim().replace(/^/gm, '* ')}\n`;
}

/** Ours: no words in it, so it serves every language. */
const STEPS = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120">
  <rect width="320" height="120" fill="#fff"/>
  <path d="M20 100h90V70h90V40h100v60z" fill="#1f5a7a"/>
  <path d="M20 104h280" stroke="#16323f" stroke-width="4"/>
</svg>
`;
