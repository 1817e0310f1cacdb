import { describe, expect, test } from 'vitest';
import {
  answeredStatement,
  type Cmi5Frame,
  type DefinedVerb,
  definedStatement,
  progressedStatement,
} from '../../src/tracking/cmi5-statements.ts';
import { toInteraction } from '../../src/tracking/interaction.ts';
import type { Answer } from '../../src/tracking/model.ts';
import { type StatementFrame, toStatement } from '../../src/tracking/statements.ts';
import { statementErrors } from '../support/statement-errors.ts';
import { activity, matching, multiple, ordering, rating, scenario, single } from './models.ts';

const ID = '11111111-1111-4111-8111-111111111111';
const AT = Date.UTC(2026, 10, 24, 8, 0, 0, 250);
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const frame: Cmi5Frame = {
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'p' } },
  activityId: 'https://lms.example/au/1',
  registration: '22222222-2222-4222-8222-222222222222',
  contextTemplate: {
    platform: 'LMS',
    extensions: { [SESSION]: 's' },
    contextActivities: {
      grouping: [{ objectType: 'Activity', id: 'https://publisher.example/au' }],
      category: { objectType: 'Activity', id: 'https://lms.example/category' },
    },
  },
  masteryScore: 0.7,
};
const said = { at: AT, seconds: 95.504, score: 0.8 };

describe('what cmi5 defines', () => {
  test.each<readonly [DefinedVerb, object | undefined, number]>([
    ['initialized', undefined, 2],
    ['completed', { completion: true, duration: 'PT95.5S' }, 3],
    ['passed', { success: true, score: { scaled: 0.8 }, duration: 'PT95.5S' }, 3],
    ['failed', { success: false, duration: 'PT95.5S' }, 3],
    ['terminated', { duration: 'PT95.5S' }, 2],
  ])('%s', (verb, result, categories) => {
    const statement = definedStatement(verb, ID, said, frame);
    expect(statementErrors(statement)).toEqual([]);
    expect(statement.result).toEqual(result);
    expect(statement.context).toMatchObject({
      platform: 'LMS',
      registration: frame.registration,
      extensions: { [SESSION]: 's' },
    });
    const { category } = statement.context.contextActivities as { category: unknown[] };
    expect(category).toHaveLength(categories);
    expect(category[0]).toEqual({ objectType: 'Activity', id: 'https://lms.example/category' });
  });

  test('the template itself is left as it was', () => {
    const before = JSON.stringify(frame.contextTemplate);
    definedStatement('passed', ID, said, frame);
    expect(JSON.stringify(frame.contextTemplate)).toBe(before);
  });
});

const questions = [
  single(1, { objective: 'recall' }),
  multiple(2),
  matching(3),
  rating(4),
  ordering(5),
  scenario(6),
];
const model = activity({ questions, objectives: ['recall'] });

const chosen = { kind: 'chosen', options: [1] } as const;
const ANSWERS: readonly Answer[] = [
  chosen,
  chosen,
  { kind: 'matched', pairs: [[1, 1]] },
  chosen,
  { kind: 'ordered', options: [1, 2] },
  { kind: 'path', choices: [1] },
];

test.each(questions.map((question, at) => [question.kind, question, ANSWERS[at]!] as const))(
  'an answer (%s) is valid, with words for every part and no score',
  (_, question, answer) => {
    const submission = { at: AT, latency: 2, locale: 'en' };
    const interaction = toInteraction(model, question, answer, submission);
    const statement = answeredStatement(interaction!, ID, frame, [model], {});
    expect(statementErrors(statement)).toEqual([]);
    expect(statement?.result).not.toHaveProperty('score');
    expect(statement?.object.id).toBe(
      `${frame.activityId}/test/${model.id}/question/${question.id}`,
    );
  },
);

test('an answer to what the package does not know is no statement', () => {
  const submission = { at: AT, latency: 2, locale: 'en' };
  const interaction = toInteraction(model, questions[0]!, chosen, submission)!;
  expect(answeredStatement({ ...interaction, question: 'gone' }, ID, frame, [model], {})).toBe(
    undefined,
  );
});

test('progress is a whole percentage', () => {
  const statement = progressedStatement(42, ID, AT, frame);
  expect(statementErrors(statement)).toEqual([]);
  expect(Object.values(statement.result?.extensions as object)).toEqual([42]);
});

test('outside SCORM its profile is not named, and the launch’s grouping is', () => {
  const grouping = [{ objectType: 'Activity' as const, id: 'https://lms.example/group' }];
  const own: StatementFrame = {
    actor: { mbox: 'mailto:a@example.org' },
    attempt: 'AAAAAAAAAAAAAAAA',
    models: [model],
    definitions: {},
    outsideScorm: true,
    grouping,
  };
  const statement = toStatement({ type: 'initialized', at: AT, locale: 'en' }, ID, own);
  expect(statementErrors(statement)).toEqual([]);
  expect(statement?.context.contextActivities.category).toBeUndefined();
  expect(statement?.context.contextActivities.grouping).toContainEqual(grouping[0]);
});
