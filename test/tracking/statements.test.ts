import { describe, expect, test } from 'vitest';
import type { ActivityDefinitions } from '../../src/tracking/definitions.ts';
import type { TrackedEvent } from '../../src/tracking/events.ts';
import { toInteraction } from '../../src/tracking/interaction.ts';
import type { Answer, QuestionModel } from '../../src/tracking/model.ts';
import { type StatementFrame, toStatement } from '../../src/tracking/statements.ts';
import { statementErrors } from '../support/statement-errors.ts';
import {
  activity,
  blank,
  matching,
  multiple,
  number,
  openNumber,
  ordering,
  rating,
  scenario,
  single,
  trueFalse,
  written,
} from './models.ts';

const ID = '11111111-1111-4111-8111-111111111111';
const AT = Date.UTC(2026, 10, 24, 8, 0, 0, 250);
const questions = [
  single(1, { objective: 'recall' }),
  multiple(2),
  trueFalse(3),
  matching(4),
  rating(5),
  written(6),
  ordering(7),
  blank(8),
  number(9),
  { ...openNumber({ max: 4 }), id: 'q-10' },
  number(11, { min: 250_000, max: 250_000 }),
  scenario(12),
];
const model = activity({ questions, objectives: ['recall'] });
const words = (text: string) => ({ en: text, es: `${text} (es)` });
const definitions: ActivityDefinitions = {
  course: { name: words('Course'), description: words('About') },
  activity: { name: words('What it costs') },
  pages: { one: { name: words('Page one') } },
  objectives: { recall: { name: words('Recall') } },
  questions: {
    'q-1': { description: words('Which?'), options: { 'opt-1': words('First') } },
    'q-4': {
      description: words('Match'),
      sources: { 'left-1': words('Left') },
      targets: { 'right-4': words('Right') },
    },
  },
};
const frame: StatementFrame = {
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'abc' } },
  attempt: 'abcdefghijklmnop',
  models: [model],
  definitions: { 'what-it-costs': definitions },
};

function responded(question: QuestionModel, answer: Answer): TrackedEvent {
  const interaction = toInteraction(model, question, answer, { at: AT, latency: 4, locale: 'es' })!;
  return { type: 'responded', at: AT, interaction };
}
const outcome = {
  at: AT,
  duration: 90,
  completed: true,
  success: true,
  score: 2 / 3,
  locale: 'es',
};
const answers: Answer[] = [
  { kind: 'chosen', options: [1] },
  { kind: 'chosen', options: [1, 2, 4] },
  { kind: 'judged', value: true },
  { kind: 'matched', pairs: [[1, 4]] },
  { kind: 'chosen', options: [3] },
  { kind: 'written', text: 'One\ntwo' },
  { kind: 'ordered', options: [2, 1, 3, 4] },
  { kind: 'filled', texts: ['diez', 'O’Brien'] },
  { kind: 'numbered', typed: '11', value: 11 },
  { kind: 'numbered', typed: '5', value: 5 },
  { kind: 'numbered', typed: '250000', value: 250_000 },
  { kind: 'path', choices: [1, 6] },
];
const EVENTS: readonly TrackedEvent[] = [
  { type: 'initialized', at: AT, locale: 'en' },
  { type: 'resumed', at: AT, locale: 'en' },
  { type: 'experienced', at: AT, activity: 'what-it-costs', page: 'one', locale: 'en' },
  ...questions.map((question, at) => responded(question, answers[at]!)),
  ...(['completed', 'passed', 'failed', 'scored', 'suspended', 'terminated'] as const).map(
    (type): TrackedEvent => ({ type, ...outcome }),
  ),
];

test.each(EVENTS.map((event) => [event.type, event] as const))(
  '%s is a valid statement',
  (_type, event) => {
    const statement = toStatement(event, ID, frame);
    expect(statementErrors(statement)).toEqual([]);
    expect(statement?.context.contextActivities.category?.map(({ id }) => id)).toEqual([
      'https://w3id.org/xapi/scorm',
    ]);
    expect(statement?.context.contextActivities.grouping.map(({ id }) => id)).toEqual([
      'https://example.org/course',
      'https://example.org/course/what-it-costs?attemptId=abcdefghijklmnop',
    ]);
    expect(statement?.context).not.toHaveProperty('registration');
  },
);

test('a whole responded statement', () => {
  expect(toStatement(EVENTS[3]!, ID, { ...frame, registration: ID })).toEqual({
    id: ID,
    actor: frame.actor,
    verb: { id: 'http://adlnet.gov/expapi/verbs/responded', display: { en: 'responded' } },
    object: {
      objectType: 'Activity',
      id: 'https://example.org/course/what-it-costs/interactions/q-1',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        description: words('Which?'),
        interactionType: 'choice',
        correctResponsesPattern: ['opt_2'],
        choices: [
          { id: 'opt_1', description: words('First') },
          { id: 'opt_2', description: { en: 'opt-2' } },
          { id: 'opt_3', description: { en: 'opt-3' } },
        ],
      },
    },
    result: {
      response: 'opt_1',
      success: false,
      score: { scaled: 0, raw: 0, min: 0, max: 100 },
      duration: 'PT4S',
    },
    context: {
      registration: ID,
      language: 'es',
      contextActivities: {
        parent: [
          {
            objectType: 'Activity',
            id: 'https://example.org/course/what-it-costs',
            definition: {
              type: 'http://adlnet.gov/expapi/activities/lesson',
              name: words('What it costs'),
            },
          },
        ],
        grouping: [
          {
            objectType: 'Activity',
            id: 'https://example.org/course',
            definition: {
              type: 'http://adlnet.gov/expapi/activities/course',
              name: words('Course'),
              description: words('About'),
            },
          },
          {
            objectType: 'Activity',
            id: 'https://example.org/course/what-it-costs?attemptId=abcdefghijklmnop',
            definition: { type: 'http://adlnet.gov/expapi/activities/attempt' },
          },
        ],
        category: [
          {
            objectType: 'Activity',
            id: 'https://w3id.org/xapi/scorm',
            definition: { type: 'http://adlnet.gov/expapi/activities/profile' },
          },
        ],
        other: [
          {
            objectType: 'Activity',
            id: 'https://example.org/course/what-it-costs/objectives/recall',
            definition: {
              type: 'http://adlnet.gov/expapi/activities/objective',
              name: words('Recall'),
            },
          },
        ],
      },
    },
    timestamp: '2026-11-24T08:00:00.250Z',
  });
});

test.each([
  ['matching', 3, { response: 'left_1[.]right_4' }, ['source', 'target']],
  ['likert', 4, { response: 'opt_3' }, ['scale']],
  ['long-fill-in', 5, { response: 'One two' }, []],
  ['sequencing', 6, { response: 'opt_2[,]opt_1[,]opt_3[,]opt_4', success: false }, ['choices']],
  ['fill-in', 7, { response: 'diez[,]O’Brien', success: true }, []],
  [
    'performance',
    11,
    { response: 'start[.]go_1[,]you_wait[.]go_6', score: { scaled: 0.6 } },
    ['steps'],
  ],
] as const)('%s: response and component lists', (type, at, result, lists) => {
  const statement = toStatement(responded(questions[at]!, answers[at]!), ID, frame);
  const definition = statement?.object.definition;
  expect(definition?.interactionType).toBe(type);
  expect(statement?.result).toMatchObject(result);
  const components = Object.keys(definition ?? {}).filter((key) =>
    ['choices', 'scale', 'source', 'target', 'steps'].includes(key),
  );
  expect(components).toEqual(lists);
  if (type === 'likert' || type === 'long-fill-in')
    expect(definition).not.toHaveProperty('correctResponsesPattern');
});

test.each([
  [8, 'numeric', '11'],
  [9, 'other', '[:]4'],
  [10, 'other', '250000'],
] as const)('number %i: a single one has no delimiter', (at, type, pattern) => {
  const definition = toStatement(responded(questions[at]!, answers[at]!), ID, frame)?.object
    .definition;
  expect([definition?.interactionType, definition?.correctResponsesPattern]).toEqual([
    type,
    [pattern],
  ]);
});

test('terminated carries how it stands', () => {
  expect(toStatement({ type: 'terminated', ...outcome }, ID, frame)?.result).toEqual({
    score: { scaled: 0.6666667, raw: 66.67, min: 0, max: 100 },
    success: true,
    completion: true,
    duration: 'PT90S',
  });
});

describe('the launch names another activity', () => {
  const renamed = { ...frame, scoIri: 'https://lms.example/a?x=1' };

  test('everything of the SCO stands below it', () => {
    const statement = toStatement(EVENTS[3]!, ID, renamed);
    expect(statement?.object.id).toBe('https://lms.example/a?x=1/interactions/q-1');
    expect(statement?.context.contextActivities.grouping[1]?.id).toBe(
      'https://lms.example/a?x=1&attemptId=abcdefghijklmnop',
    );
  });
});

test('several activities: the parts keep their own IRIs', () => {
  const other = activity({ id: 'other', number: 2, iri: 'https://example.org/course/other' });
  const statement = toStatement(EVENTS[3]!, ID, { ...frame, models: [other, model] });
  expect(statement?.object.id).toBe('https://example.org/course/what-it-costs/interactions/q-1');
  expect(statement?.context.contextActivities.parent?.[0]?.id).toBe(
    'https://example.org/course/activities',
  );
});

test('what the frame does not know makes no statement', () => {
  expect(toStatement(EVENTS[3]!, ID, { ...frame, models: [activity()] })).toBeUndefined();
  expect(toStatement(EVENTS[0]!, ID, { ...frame, models: [] })).toBeUndefined();
});

test('a fair outcome says its score, and neither success nor failure', () => {
  const statement = toStatement(responded(questions[11]!, answers[11]!), ID, frame);
  expect(statement?.result).not.toHaveProperty('success');
  expect(statement?.object.definition?.steps?.map(({ id }) => id)).toEqual([
    'start',
    'you_wait',
    'well',
    'badly',
    'so_so',
  ]);
});
