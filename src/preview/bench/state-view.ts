import { SUSPEND_DATA } from '../../tracking/limits.ts';
import type { ActivityModel, Answer, QuestionModel } from '../../tracking/model.ts';
import { decodeState, emptyActivity, type StateProblem } from '../../tracking/state.ts';

/** What an activity remembers, by the names that its author gave. */
export interface StateView {
  /** Why the code could not be read; all else is then as at a first launch. */
  readonly problem?: StateProblem;
  /** Characters that the code has, and may have. */
  readonly length: number;
  readonly limit: number;
  /** The locale that the learner chose; empty = none. */
  readonly locale: string;
  /** Id of the page that is shown; empty = the first. */
  readonly page: string;
  readonly visited: readonly string[];
  readonly completed: boolean;
  readonly passed: boolean;
  readonly questions: readonly QuestionView[];
  /** Of a knowledge check that was begun. */
  readonly check?: {
    readonly used: number;
    readonly best?: number;
    readonly draw: readonly string[];
  };
}

export interface QuestionView {
  readonly id: string;
  readonly answer: string;
  /** The code had no room for the text. */
  readonly dropped: boolean;
  /** 0 = a draft. */
  readonly attempts: number;
  /** 0 to 1. */
  readonly best?: number;
}

/** Reads the state code of an activity's own SCO. Never throws. */
export function viewState(code: string, model: ActivityModel): StateView {
  const { state, problem } = decodeState(code, [model]);
  const own = state.activities.get(model.number) ?? emptyActivity();
  const page = (number: number) => nameOf(model.pages, number);
  const { check } = own;
  return {
    ...(problem && { problem }),
    length: code.length,
    limit: SUSPEND_DATA,
    locale: state.locale,
    page: own.page === 0 ? '' : page(own.page),
    visited: [...own.visited].map(page),
    completed: own.completed,
    passed: own.passed,
    questions: [...own.questions].map(([number, { answer, attempts, best }]) => ({
      id: nameOf(model.questions, number),
      answer: answerText(
        answer,
        model.questions.find((one) => one.number === number),
      ),
      dropped: 'dropped' in answer && answer.dropped === true,
      attempts,
      ...(best !== undefined && { best }),
    })),
    ...(check && {
      check: {
        used: check.used,
        ...(check.best !== undefined && { best: check.best }),
        draw: check.draw.map((number) => nameOf(model.questions, number)),
      },
    }),
  };
}

interface Named {
  readonly id: string;
  readonly number: number;
}

/** The id of what has this number; what is no longer there is known by its number. */
function nameOf(things: readonly Named[], number: number): string {
  return things.find((one) => one.number === number)?.id ?? `#${number}`;
}

function answerText(answer: Answer, question: QuestionModel | undefined): string {
  const options = partsOf(question);
  const names = (numbers: readonly number[], of = options) =>
    numbers.map((number) => nameOf(of, number));
  switch (answer.kind) {
    case 'chosen':
      return names(answer.options).join(', ');
    case 'judged':
      return String(answer.value);
    case 'ordered':
      return names(answer.options).join(' < ');
    case 'matched': {
      const sources = question?.kind === 'matching' ? question.sources : [];
      return answer.pairs
        .map(([source, target]) => `${nameOf(sources, source)} = ${nameOf(options, target)}`)
        .join(', ');
    }
    case 'filled':
      return answer.texts.join(' | ');
    case 'numbered':
      return answer.typed;
    case 'written':
      return answer.text;
    case 'discussed': {
      const side = answer.side === undefined ? '' : `${nameOf(options, answer.side)}: `;
      return `${side}${answer.text}`;
    }
    case 'path':
      return names(answer.choices).join(' > ');
    case 'sheet':
      return answer.rows
        .map(({ texts }) =>
          texts.map(([field, text]) => `${nameOf(options, field)}: ${text}`).join('; '),
        )
        .join('\n');
  }
}

/** What the numbers in answers to `question` stand for. */
function partsOf(question: QuestionModel | undefined): readonly Named[] {
  switch (question?.kind) {
    case 'single':
    case 'multiple':
    case 'ordering':
    case 'rating':
      return question.options;
    case 'matching':
      return question.targets;
    case 'discuss':
      return question.sides ?? [];
    case 'scenario':
      return question.steps.flatMap(({ choices }) => choices);
    case 'worksheet':
      return question.fields;
    default:
      return [];
  }
}
