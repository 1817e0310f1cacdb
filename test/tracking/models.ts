import type {
  ActivityModel,
  ActivityState,
  QuestionModel,
  ScenarioModel,
} from '../../src/tracking/model.ts';
import { emptyActivity } from '../../src/tracking/state.ts';

type Kind = QuestionModel['kind'];
type Of<K extends Kind> = QuestionModel & { readonly kind: K };

const base = {
  page: 1,
  description: 'What applies?',
  private: false,
  graded: false,
  weight: 1,
  attempts: 0,
};

const options = (keys: readonly boolean[]) =>
  keys.map((key, at) => ({ id: `opt-${at + 1}`, number: at + 1, ...(key ? { key } : {}) }));

/** Options 1 to 3; the second is right. */
export function single(number = 1, more: Partial<Of<'single'>> = {}): Of<'single'> {
  return {
    ...base,
    id: `q-${number}`,
    number,
    kind: 'single',
    options: options([false, true, false]),
    credit: 'partial',
    shuffle: false,
    ...more,
  };
}

/** Options 1 to 5; 1, 2 and 4 are right. */
export function multiple(number = 2, more: Partial<Of<'multiple'>> = {}): Of<'multiple'> {
  return {
    ...base,
    id: `q-${number}`,
    number,
    kind: 'multiple',
    options: options([true, true, false, true, false]),
    credit: 'partial',
    shuffle: false,
    ...more,
  };
}

export function trueFalse(number = 3, more: Partial<Of<'true-false'>> = {}): Of<'true-false'> {
  return { ...base, id: `q-${number}`, number, kind: 'true-false', answer: true, ...more };
}

/** Sources 1 to 3 belong to targets 4 to 6; 7 is a distractor. */
export function matching(number = 4, more: Partial<Of<'matching'>> = {}): Of<'matching'> {
  return {
    ...base,
    id: `q-${number}`,
    number,
    kind: 'matching',
    sources: [1, 2, 3].map((n) => ({ id: `left-${n}`, number: n, target: n + 3 })),
    targets: [4, 5, 6, 7].map((n) => ({ id: `right-${n}`, number: n })),
    shuffle: true,
    ...more,
  };
}

/** Options 1 to 4 in their right order. */
export function ordering(number = 8, more: Partial<Of<'ordering'>> = {}): Of<'ordering'> {
  return {
    ...base,
    id: `q-${number}`,
    number,
    kind: 'ordering',
    options: options([false, false, false, false]),
    credit: 'partial',
    shuffle: true,
    ...more,
  };
}

/** Two blanks: ten or 10, in Spanish diez; O’Brien. */
export function blank(number = 9, more: Partial<Of<'blank'>> = {}): Of<'blank'> {
  return {
    ...base,
    id: `q-${number}`,
    number,
    kind: 'blank',
    blanks: [
      { accepted: { en: ['ten', '10', 'some ten'], es: ['diez'] } },
      { accepted: { en: ['O’Brien'], es: ['O’Brien', 'Señor O’Brien'] } },
    ],
    caseMatters: false,
    credit: 'partial',
    ...more,
  };
}

/** Eleven. */
export function number(number = 10, more: Partial<Of<'number'>> = {}): Of<'number'> {
  return { ...base, id: `q-${number}`, number, kind: 'number', min: 11, max: 11, ...more };
}

/** A number question without one end or both. */
export function openNumber(bounds: { readonly min?: number; readonly max?: number }) {
  const { min: _, max: __, ...rest } = number();
  return { ...rest, ...bounds };
}

export function rating(number = 5, more: Partial<Of<'rating'>> = {}): Of<'rating'> {
  return {
    ...base,
    id: `q-${number}`,
    number,
    kind: 'rating',
    options: options([false, false, false, false]),
    ...more,
  };
}

export function written(number = 6, more: Partial<Of<'written'>> = {}): Of<'written'> {
  return { ...base, id: `q-${number}`, number, kind: 'written', minWords: 0, ...more };
}

export function discuss(number = 7, more: Partial<Of<'discuss'>> = {}): Of<'discuss'> {
  return { ...base, id: `q-${number}`, number, kind: 'discuss', ...more };
}

/**
 * start (1) leads to wait (2) by 1 and to the good end (3) by 2; wait leads to the good end by 3, back
 * to the start by 4, to the poor end (4) by 5 and to the fair one (5), worth 0.6, by 6.
 */
export function scenario(number = 8, more: Partial<ScenarioModel> = {}): ScenarioModel {
  const choice = (n: number, to: number) => ({ id: `go-${n}`, number: n, to });
  return {
    ...base,
    id: `q-${number}`,
    number,
    kind: 'scenario',
    noReturn: false,
    steps: [
      { id: 'start', number: 1, choices: [choice(1, 2), choice(2, 3)] },
      {
        id: 'you-wait',
        number: 2,
        choices: [choice(3, 3), choice(4, 1), choice(5, 4), choice(6, 5)],
      },
      { id: 'well', number: 3, choices: [], outcome: 'good', score: 1 },
      { id: 'badly', number: 4, choices: [], outcome: 'poor', score: 0 },
      { id: 'so-so', number: 5, choices: [], outcome: 'fair', score: 0.6 },
    ],
    ...more,
  };
}

export function activity(more: Partial<ActivityModel> = {}): ActivityModel {
  return {
    id: 'what-it-costs',
    number: 1,
    iri: 'https://example.org/course/what-it-costs',
    course: { id: 'course', iri: 'https://example.org/course' },
    version: '1.0.0',
    locales: ['en', 'es'],
    kind: 'lesson',
    completion: 'visited',
    passing: 0.8,
    pages: [
      { id: 'one', number: 1 },
      { id: 'two', number: 2 },
    ],
    objectives: [],
    questions: [],
    ...more,
  };
}

export function activityState(more: Partial<ActivityState> = {}): ActivityState {
  return { ...emptyActivity(), ...more };
}

/**
 * A knowledge check: pool 1 has questions 1 to 4, of which two are drawn; pool 2 has 5 to 8, all of
 * weight 2, of which one is drawn. Option 2 is right everywhere.
 */
export function check(
  more: Partial<NonNullable<ActivityModel['check']>> = {},
  model: Partial<ActivityModel> = {},
): ActivityModel {
  const question = (number: number) =>
    single(number, {
      page: number < 5 ? 1 : 2,
      weight: number < 5 ? 1 : 2,
      graded: true,
      attempts: 1,
      objective: number < 5 ? 'dates' : 'costs',
    });
  return activity({
    kind: 'knowledge-check',
    completion: 'passed',
    passing: 0.5,
    objectives: ['dates', 'costs'],
    questions: [1, 2, 3, 4, 5, 6, 7, 8].map(question),
    check: {
      pools: [
        { number: 1, draw: 2 },
        { number: 2, draw: 1 },
      ],
      attempts: 2,
      feedback: 'end',
      ...more,
    },
    ...model,
  });
}
