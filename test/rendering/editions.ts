import type { Block, Option, Question } from '../../src/course/blocks.ts';
import type { Activity, CourseFacts, Edition, Page } from '../../src/course/course.ts';
import type { Place } from '../../src/course/place.ts';
import type { Inline, Text } from '../../src/course/text.ts';
import { createScope, type Scope } from '../../src/rendering/scope.ts';
import { toolkit } from './toolkit.ts';

export const PLACE: Place = { file: 'en/week-1/a.md', start: 100, end: 110 };

export function text(value: string | readonly Inline[], lang?: string): Text {
  const inlines: readonly Inline[] = typeof value === 'string' ? [{ type: 'text', value }] : value;
  return { inlines, place: PLACE, ...(lang !== undefined && { lang }) };
}

export function paragraph(value: string | readonly Inline[], lang?: string): Block {
  return { type: 'paragraph', text: text(value, lang), place: PLACE };
}

export function option(id: string, number: number, value: string, feedback = ''): Option {
  return {
    id,
    number,
    text: text(value),
    feedback: feedback ? [paragraph(feedback)] : [],
    place: PLACE,
  };
}

const BASE = {
  type: 'question',
  id: 'q',
  number: 1,
  prompt: [paragraph('What?')],
  weight: 1,
  attempts: 0,
  shuffle: false,
  graded: false,
  private: false,
  hint: [],
  why: [],
  model: [],
  right: [],
  wrong: [],
  place: PLACE,
} as const;

export const QUESTIONS = {
  single: {
    ...BASE,
    id: 'one',
    kind: 'single',
    credit: 'partial',
    options: [
      { ...option('a', 1, 'A', 'Not A.'), key: false },
      { ...option('b', 2, 'B'), key: true },
    ],
    why: [paragraph('Because.')],
    hint: [paragraph('Think.')],
  },
  multiple: {
    ...BASE,
    id: 'many',
    number: 2,
    kind: 'multiple',
    credit: 'partial',
    options: [
      { ...option('a', 1, 'A'), key: true },
      { ...option('b', 2, 'B'), key: true },
      { ...option('c', 3, 'C'), key: false },
    ],
  },
  trueFalse: {
    ...BASE,
    id: 'tf',
    number: 3,
    kind: 'true-false',
    answer: false,
    wrong: [paragraph('No.')],
  },
  matching: {
    ...BASE,
    id: 'pairs',
    number: 4,
    kind: 'matching',
    pairs: [
      { left: option('s1', 1, 'Charter', 'In public.'), right: option('t1', 2, 'Transparency') },
      { left: option('s2', 3, 'Register'), right: option('t2', 4, 'Code') },
      { right: option('t3', 5, 'Automation', 'No partner.') },
    ],
  },
  rating: {
    ...BASE,
    id: 'rate',
    number: 5,
    kind: 'rating',
    private: true,
    levels: [option('low', 1, 'Low', 'Start here.'), option('high', 2, 'High')],
  },
  written: {
    ...BASE,
    id: 'write',
    number: 6,
    kind: 'written',
    minWords: 20,
    model: [paragraph('So.')],
  },
  blank: {
    ...BASE,
    id: 'gap',
    number: 9,
    kind: 'blank',
    caseMatters: false,
    credit: 'partial',
    prompt: [
      paragraph([
        { type: 'text', value: 'It has ' },
        { type: 'blank', index: 0, accepted: ['ten', '10'], place: PLACE },
        { type: 'text', value: ' factors of ' },
        {
          type: 'strong',
          children: [{ type: 'blank', index: 1, accepted: ['<2003>'], place: PLACE }],
        },
      ]),
    ],
  },
  number: {
    ...BASE,
    id: 'count',
    number: 10,
    kind: 'number',
    answer: 2.5,
    min: 2,
    max: 3,
  },
  ordering: {
    ...BASE,
    id: 'steps',
    number: 8,
    kind: 'ordering',
    shuffle: true,
    credit: 'partial',
    items: [
      option('a', 1, 'Arrive', 'First of all.'),
      option('b', 2, 'Assess'),
      option('c', 3, 'Release'),
    ],
  },
} as const satisfies Record<string, Question>;

export const FACTS: CourseFacts = {
  id: 'course',
  iri: 'https://learning.example.gov/course/',
  version: '1.0.0',
  locales: ['en', 'es'],
  passing: 0.7,
  navigation: 'free',
  units: [{ id: 'week-1', activities: ['a'] }],
  packages: [],
};

export function page(id: string, number: number, blocks: readonly Block[]): Page {
  return { id, number, title: text(`Page ${id}`), blocks, place: PLACE };
}

export function activity(locale: string, pages: readonly Page[]): Activity {
  return {
    id: 'a',
    unit: 'week-1',
    number: 1,
    file: `${locale}/week-1/a.md`,
    locale,
    facts: {
      kind: 'lesson',
      minutes: 10,
      completion: 'visited',
      graded: false,
      private: false,
      passing: 0.7,
    },
    title: text(`Title ${locale}`),
    description: text(`About ${locale}`),
    objectives: [{ id: 'know', text: text(`Know ${locale}`) }],
    pages,
    place: PLACE,
  };
}

export function edition(locale: string, pages: readonly Page[]): Edition {
  return {
    locale,
    texts: {
      file: `${locale}/course.md`,
      title: text(`Course ${locale}`),
      description: text(`A course ${locale}`),
      keywords: [text('k')],
      units: { 'week-1': text('Week 1') },
      welcome: [
        { type: 'heading', depth: 3, text: text('Hello'), place: PLACE },
        paragraph('Come in.'),
      ],
      glossary: [
        {
          id: 'appeal',
          name: text('Appeal'),
          definition: [paragraph('To be heard again.')],
          place: PLACE,
        },
        { id: 'unused', name: text('Unused'), definition: [paragraph('Nowhere.')], place: PLACE },
      ],
    },
    activities: [activity(locale, pages)],
  };
}

export function scope(locale = 'en', media: Readonly<Record<string, string>> = {}): Scope {
  return createScope({
    locale,
    site: { forum: {}, support: {} },
    toolkit: toolkit(),
    media: new Map(
      Object.entries(media).map(([path, content]) => [
        path,
        { path, bytes: new TextEncoder().encode(content) },
      ]),
    ),
    glossary: edition(locale, []).texts.glossary,
    raised: 0,
  });
}
