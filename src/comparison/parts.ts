import type { QuestionModel } from '../tracking/model.ts';

/** Something inside a question that answers name by its number: an option, a row, a step ... */
export interface Part {
  /** Numbers are unique within a list. */
  readonly list: string;
  readonly number: number;
  readonly id: string;
}

type Things = readonly { readonly id: string; readonly number: number }[];

/** All parts of a question that an answer can name. */
export function partsOf(question: QuestionModel): readonly Part[] {
  const parts = (list: string, things: Things = []) =>
    things.map(({ id, number }): Part => ({ list, id, number }));
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ordering':
    case 'rating':
      return parts('options', question.options);
    case 'matching':
      return [...parts('sources', question.sources), ...parts('targets', question.targets)];
    case 'discuss':
      return parts('sides', question.sides);
    case 'scenario':
      return [
        ...parts('steps', question.steps),
        ...question.steps.flatMap(({ choices }) => parts('choices', choices)),
      ];
    case 'worksheet':
      return [...parts('fields', question.fields), ...parts('rows', question.rows)];
    case 'blank':
      // Blanks have no names: their place is their number.
      return parts(
        'blanks',
        question.blanks.map((_, at) => ({ id: String(at + 1), number: at + 1 })),
      );
    default:
      return [];
  }
}

/**
 * What decides the score of an answer, as text that is equal where the same answers have the same
 * score. `locales`: those that count for words, since another language is another reader.
 */
export function keyOf(question: QuestionModel, locales: readonly string[]): string {
  return JSON.stringify(decisive(question, locales));
}

function decisive(question: QuestionModel, locales: readonly string[]): unknown {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const keys = question.options.flatMap(({ key, number }) => (key ? [number] : []));
      return [keys.sort(ascending), question.kind, question.kind === 'multiple' && question.credit];
    }
    case 'true-false':
      return question.answer;
    case 'matching':
      return question.sources
        .map(({ number, target }) => [number, target] as const)
        .sort(([a], [b]) => a - b);
    case 'ordering':
      return [question.options.map(({ number }) => number), question.credit];
    case 'blank':
      return [
        question.blanks.map(({ accepted }) => locales.map((locale) => accepted[locale] ?? [])),
        question.caseMatters,
        question.credit,
      ];
    case 'number':
      return [question.min ?? null, question.max ?? null];
    case 'scenario':
      return question.steps
        .map(({ number, choices, score }) => [
          number,
          choices.map(({ number, to }) => [number, to]).sort(([a = 0], [b = 0]) => a - b),
          score ?? null,
        ])
        .sort(([a], [b]) => Number(a) - Number(b));
    default:
      return null;
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
