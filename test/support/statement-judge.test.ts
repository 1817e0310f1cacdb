import { expect, test } from 'vitest';
import type { ActivityModel } from '../../src/tracking/model.ts';
import { statementFaults } from './statement-judge.ts';
import type { HeldStatement, Played } from './statement-play.ts';

const IRI = 'https://learning.example.gov/courses/c/activities/a';
const model = {
  id: 'a',
  iri: IRI,
  pages: [{ id: 'one', number: 1 }],
  questions: [{ id: 'q', number: 1, page: 1, kind: 'single', private: false, graded: true }],
  check: { pools: [{ number: 1, draw: 1 }], attempts: 2, feedback: 'end' },
} as unknown as ActivityModel;

let count = 0;
function held(verb: string, below = '', result?: HeldStatement['result']): HeldStatement {
  const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  return {
    id,
    actor: { account: { homePage: 'https://learning.example.gov', name: 'p' } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: { id: `${IRI}${below}` },
    timestamp: `2026-01-01T00:00:00.${String(count).padStart(3, '0')}Z`,
    ...(result && { result }),
  } as HeldStatement;
}

const END = { completion: true, success: true, score: { scaled: 1, raw: 100 } };
const STATEMENTS = [
  held('initialized'),
  held('experienced', '/pages/one'),
  held('responded', '/interactions/q'),
  held('scored', '', END),
  held('passed', '', END),
  held('completed', '', END),
  held('terminated', '', END),
];
const GOOD: Played = {
  version: '2004',
  learner: 'good',
  model,
  pages: ['one', 'one'],
  submitted: ['q'],
  noted: STATEMENTS.map(({ verb, object }) => ({
    launch: '1',
    learner: 'learner-1',
    what: `${verb.display.en} ${object.id.split('/').at(-1)}`,
  })),
  statements: STATEMENTS,
  refused: [],
  values: {
    'cmi.completion_status': 'completed',
    'cmi.success_status': 'passed',
    'cmi.score.scaled': '1',
  },
  refusedCalls: [],
};
const without = (verb: string) => STATEMENTS.filter((one) => one.verb.display.en !== verb);
const ended = (result: HeldStatement['result']) => [
  ...without('terminated'),
  { ...STATEMENTS.at(-1)!, result: result! },
];
const VALUES12 = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' };

test.each<[string, Partial<Played>]>([
  ['SCORM 2004', {}],
  ['SCORM 1.2', { version: '1.2', values: VALUES12 }],
])('finds nothing where all is well: %s', (_, change) => {
  expect(statementFaults({ ...GOOD, ...change })).toEqual([]);
});

test.each<[string, Partial<Played>, RegExp]>([
  ['a statement that never arrived', { statements: without('responded') }, /lacks: responded q/],
  ['one that the page never told', { submitted: ['q', 'q'] }, /the learner told.*responded q/],
  ['one about nothing', { submitted: [] }, /the store has.*learner did not tell: responded q/],
  ['a page too many', { pages: ['one', 'two'] }, /experienced two/],
  ['one twice', { statements: [STATEMENTS[0]!, ...STATEMENTS] }, /^twice/],
  ['no beginning', { statements: [...STATEMENTS].reverse() }, /^first comes/],
  ['no end', { statements: [...STATEMENTS].reverse() }, /^last comes/],
  ['no verdict', { statements: without('passed'), noted: [] }, /lacks: passed a/],
  ['another verdict than is due', { learner: 'poor' }, /lacks: failed a/],
  ['another completion', { statements: ended({ ...END, completion: false }) }, /^completion false/],
  ['another success', { statements: ended({ ...END, success: false }) }, /^success false/],
  [
    'another score',
    { statements: ended({ ...END, score: { scaled: 0.5, raw: 50 } }) },
    /^score 0.5/,
  ],
  [
    'another score in 1.2',
    { version: '1.2', values: { ...VALUES12, 'cmi.core.score.raw': '99' } },
    /^score 1, in the LMS 0.99/,
  ],
  ['a score that is not there', { values: {} }, /^score 1, in the LMS undefined/],
  ['what the store refused', { refused: ['400 no'] }, /^the store refused: 400 no/],
  ['what the LMS refused', { refusedCalls: ['SetValue x: 406'] }, /^the LMS refused/],
  [
    'what no store should take',
    { statements: STATEMENTS.map((one) => ({ ...one, extra: 1 })) },
    /not valid/,
  ],
])('finds %s', (_, change, fault) => {
  const faults = statementFaults({ ...GOOD, ...change });
  expect(faults.filter((one) => fault.test(one))).not.toEqual([]);
});
