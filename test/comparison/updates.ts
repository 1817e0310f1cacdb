import type { ActivityFacts, PackageFacts } from '../../src/comparison/package-facts.ts';
import type { ChangeCode, Verdict } from '../../src/course/comparison.ts';
import type { ActivityModel, QuestionModel } from '../../src/tracking/model.ts';
import {
  activity,
  check,
  matching,
  multiple,
  number,
  ordering,
  scenario,
  single,
  trueFalse,
  worksheet,
  written,
} from '../tracking/models.ts';

const ACTIVITIES: readonly ActivityModel[] = [
  activity({
    id: 'answered',
    completion: 'answered',
    objectives: ['know'],
    questions: [
      single(1),
      multiple(2, { graded: true }),
      trueFalse(3, { graded: true }),
      matching(4, { graded: true, page: 2 }),
      ordering(5),
      number(6, { graded: true, weight: 2, attempts: 2 }),
      written(7),
      scenario(8, { graded: true }),
      worksheet(9),
      single(10, { private: true }),
      single(11, { graded: true }),
      single(12),
      multiple(13),
      single(14),
    ],
  }),
  activity({ id: 'read', number: 2, questions: [single(1), trueFalse(2)] }),
  check({}, { id: 'check', number: 3 }),
  activity({ id: 'extra', number: 4, completion: 'submitted', questions: [written(1)] }),
];

/** A course of four activities; each update below has a question or an activity of its own. */
export const COURSE: readonly ActivityModel[] = ACTIVITIES.map((model) => ({
  ...model,
  questions: model.questions.map((one) => ({
    ...one,
    description: `Question ${one.number} of ${model.id}`,
  })),
}));

export interface Update {
  readonly what: string;
  readonly apply: (course: readonly ActivityModel[]) => readonly ActivityModel[];
  readonly code: ChangeCode;
  readonly verdict: Verdict;
}

/** Changes one activity. */
const within =
  (id: string, change: (model: ActivityModel) => Partial<ActivityModel>): Update['apply'] =>
  (course) =>
    course.map((model) => (model.id === id ? { ...model, ...change(model) } : model));

/** Changes one question of the first activity. */
const question = (n: number, change: (one: QuestionModel) => object): Update['apply'] =>
  within('answered', ({ questions }) => ({
    questions: questions.map((one) =>
      one.number === n ? ({ ...one, ...change(one) } as QuestionModel) : one,
    ),
  }));

const without = (id: string, n: number): Update['apply'] =>
  within(id, ({ questions }) => ({ questions: questions.filter((one) => one.number !== n) }));

const withQuestion = (id: string, one: QuestionModel): Update['apply'] =>
  within(id, ({ questions }) => ({ questions: [...questions, one] }));

const options = (one: QuestionModel) => ('options' in one ? one.options : []);

/** What may happen to a course between two versions, and what is to be said of it. */
export const UPDATES: readonly Update[] = [
  {
    what: 'a question is reworded',
    apply: question(1, () => ({ description: 'What really applies?' })),
    code: 'question-reworded',
    verdict: 'replace-now',
  },
  {
    what: 'a question goes to another page',
    apply: question(4, () => ({ page: 1 })),
    code: 'question-moved',
    verdict: 'replace-now',
  },
  {
    what: 'questions change their order',
    apply: within('answered', ({ questions }) => ({ questions: [...questions].reverse() })),
    code: 'question-moved',
    verdict: 'replace-now',
  },
  {
    what: 'a question that teaches is removed',
    apply: without('answered', 7),
    code: 'question-removed',
    verdict: 'after-cohort',
  },
  {
    what: 'a graded question is removed',
    apply: without('answered', 11),
    code: 'graded-removed',
    verdict: 'after-cohort',
  },
  {
    what: 'a question is added that must be answered',
    apply: withQuestion('answered', single(20)),
    code: 'required-added',
    verdict: 'replace-now',
  },
  {
    what: 'a question is added where pages are all that counts',
    apply: withQuestion('read', single(20)),
    code: 'question-added',
    verdict: 'replace-now',
  },
  {
    what: 'a graded question is added',
    apply: withQuestion('answered', single(21, { graded: true })),
    code: 'graded-added',
    verdict: 'after-cohort',
  },
  {
    what: 'another answer is right',
    apply: question(3, () => ({ answer: false })),
    code: 'key-changed',
    verdict: 'after-cohort',
  },
  {
    what: 'another outcome of a scenario counts',
    apply: question(8, (one) => ({
      steps: 'steps' in one ? one.steps.map((step) => ({ ...step, score: 0.3 })) : [],
    })),
    code: 'key-changed',
    verdict: 'after-cohort',
  },
  {
    what: 'another order is right where nothing is graded',
    apply: question(5, (one) => ({ options: [...options(one)].reverse() })),
    code: 'practice-key-changed',
    verdict: 'replace-now',
  },
  {
    what: 'a question weighs more',
    apply: question(6, () => ({ weight: 5 })),
    code: 'weight-changed',
    verdict: 'after-cohort',
  },
  {
    what: 'there are fewer attempts',
    apply: question(6, () => ({ attempts: 1 })),
    code: 'attempts-changed',
    verdict: 'after-cohort',
  },
  {
    what: 'the passing score rises',
    apply: within('answered', () => ({ passing: 0.9 })),
    code: 'passing-changed',
    verdict: 'after-cohort',
  },
  {
    what: 'an option is removed',
    apply: question(13, (one) => ({ options: options(one).slice(0, -1) })),
    code: 'option-removed',
    verdict: 'after-cohort',
  },
  {
    what: 'an option is added',
    apply: question(2, (one) => ({
      options: [...options(one), { id: 'opt-9', number: 9 }],
    })),
    code: 'option-added',
    verdict: 'replace-now',
  },
  {
    what: 'a choice becomes a text',
    apply: question(12, () => ({ ...written(12), description: 'Question 12' })),
    code: 'question-kind',
    verdict: 'after-cohort',
  },
  {
    what: 'a question becomes private',
    apply: question(14, () => ({ private: true })),
    code: 'now-private',
    verdict: 'after-cohort',
  },
  {
    what: 'a question is private no longer',
    apply: question(10, () => ({ private: false })),
    code: 'now-public',
    verdict: 'replace-now',
  },
  {
    what: 'a question gets another id',
    apply: question(9, () => ({ id: 'plan-table' })),
    code: 'question-renamed',
    verdict: 'replace-now',
  },
  {
    what: 'two questions get each other’s numbers',
    apply: within('answered', ({ questions }) => ({
      questions: questions.map((one) =>
        one.number === 1 || one.number === 12 ? { ...one, number: 13 - one.number } : one,
      ),
    })),
    code: 'numbers-mixed',
    verdict: 'upload-as-new',
  },
  {
    what: 'a page is added that must be opened',
    apply: within('read', ({ pages }) => ({ pages: [...pages, { id: 'three', number: 3 }] })),
    code: 'page-added',
    verdict: 'replace-now',
  },
  {
    what: 'a page that had to be opened is removed',
    apply: within('read', ({ pages }) => ({ pages: pages.slice(0, 1) })),
    code: 'page-removed',
    verdict: 'replace-now',
  },
  {
    what: 'another rule completes',
    apply: within('extra', () => ({ completion: 'visited' })),
    code: 'completion-changed',
    verdict: 'after-cohort',
  },
  {
    what: 'more questions are drawn',
    apply: within('check', (model) => ({
      check: {
        ...model.check!,
        pools: [
          { number: 1, draw: 3 },
          { number: 2, draw: 1 },
        ],
      },
    })),
    code: 'draw-changed',
    verdict: 'after-cohort',
  },
  {
    what: 'a pool gets another question',
    apply: within('check', ({ questions }) => ({
      questions: [...questions, single(30, { graded: true, attempts: 1 })],
    })),
    code: 'question-added',
    verdict: 'replace-now',
  },
  {
    what: 'an activity is removed',
    apply: (course) => course.filter(({ id }) => id !== 'extra'),
    code: 'activity-removed',
    verdict: 'upload-as-new',
  },
  {
    what: 'an activity is added',
    apply: (course) => [...course, activity({ id: 'fresh', number: 9 })],
    code: 'activity-added',
    verdict: 'after-cohort',
  },
  {
    what: 'activities change their order',
    apply: (course) => [...course].reverse(),
    code: 'activity-moved',
    verdict: 'replace-now',
  },
  {
    what: 'an activity gets another number',
    apply: within('read', () => ({ number: 12 })),
    code: 'number-changed',
    verdict: 'upload-as-new',
  },
  {
    what: 'statements name the activity otherwise',
    apply: within('read', () => ({ iri: 'https://example.org/other' })),
    code: 'statement-id-changed',
    verdict: 'after-cohort',
  },
];

/** The facts of a package that holds `course`, as a whole course or as one activity. */
export function factsOf(
  course: readonly ActivityModel[],
  more: Partial<PackageFacts> = {},
): PackageFacts {
  return {
    format: 'scorm2004',
    organization: 'organization_course',
    records: new Map(course.map(({ id }) => [`${id}/index.html`, `activity_${id}`])),
    activities: course.map(
      (model): ActivityFacts => ({
        model: { ...model, version: '1.0.0' },
        content: JSON.stringify(model.questions),
        stateForm: 1,
        words: new Map(
          model.questions
            .filter((one) => !one.private)
            .map(({ number, description }) => [String(number), { en: description }]),
        ),
      }),
    ),
    site: '',
    ...more,
  };
}
