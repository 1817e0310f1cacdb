import type { ActivityModel, ActivityState, QuestionModel } from '../../src/tracking/model.ts';
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
