import { hasKey } from './answers.ts';
import { objectiveId } from './identifiers.ts';
import type {
  ActivityModel,
  ActivityState,
  PageModel,
  QuestionModel,
  QuestionRecord,
  ScoState,
} from './model.ts';
import type { ObjectiveReport } from './session.ts';
import { emptyActivity } from './state.ts';

export interface Summary {
  /** 0 to 1; 1 only when the completion rule holds. */
  readonly progress: number;
  readonly completed: boolean;
  /** Undefined where nothing is graded or it is not yet decided. */
  readonly success?: boolean;
  /** Scaled 0 to 1; undefined where nothing is graded or nothing graded was answered. */
  readonly score?: number;
  readonly objectives: readonly ObjectiveReport[];
}

/** Sums of thirds and sevenths must not miss a passing score by a rounding error. */
const TOLERANCE = 1e-9;

/** Questions whose score counts for the activity. */
export function gradedQuestions(model: ActivityModel): readonly QuestionModel[] {
  return model.questions.filter((q) => q.graded && !q.private && hasKey(q) && q.weight > 0);
}

/** Whether a question was answered; a discussion is when it is posted and replied. */
export function isAnswered(record: QuestionRecord | undefined): boolean {
  if (!record) return false;
  if (record.answer.kind === 'discussed') return record.answer.posted && record.answer.replied;
  return record.attempts > 0;
}

/**
 * What a learner may skip counts once it is done, on both sides of progress and score, and never
 * stands in the way: so that the same is true of those who skip and those who do not, and nothing
 * need be kept, or can be found, about who did.
 */
function counts(question: QuestionModel, state: ActivityState): boolean {
  return !question.optional || isAnswered(state.questions.get(question.number));
}

/** How an activity stands. `passing` is scaled: the LMS's where it has one, else the model's. */
export function summarise(model: ActivityModel, state: ActivityState, passing: number): Summary {
  const graded = gradedQuestions(model).filter((q) => counts(q, state));
  const mean = weightedMean(graded, state);
  const reached = mean !== undefined && mean >= passing - TOLERANCE;
  const passed = graded.length > 0 && (state.passed || reached);
  const spent =
    graded.length > 0 && graded.every((q) => q.attempts > 0 && attemptsOf(state, q) >= q.attempts);
  const success = passed ? true : spent ? false : undefined;

  const visited = (page: PageModel) => state.visited.has(page.number);
  const answered = (q: QuestionModel) => isAnswered(state.questions.get(q.number));
  const required = requiredQuestions(model);
  const due = required.filter((q) => !q.optional);
  const completed =
    state.completed ||
    (model.completion === 'passed' && due.length > 0
      ? success !== undefined
      : due.length > 0
        ? due.every(answered)
        : model.pages.every((page) => page.optional || visited(page)));

  const done = model.pages.filter(visited).length + required.filter(answered).length;
  const parts =
    model.pages.filter((page) => !page.optional || visited(page)).length +
    required.filter((q) => counts(q, state)).length;
  return {
    progress: completed ? 1 : below1(parts > 0 ? done / parts : 0),
    completed,
    ...(success === undefined ? {} : { success }),
    ...(mean === undefined ? {} : { score: mean }),
    objectives: model.objectives.map((id) => objectiveReport(model, state, passing, id)),
  };
}

/** What the completion rule wants answered; none where visiting the pages completes. */
export function requiredQuestions(model: ActivityModel): readonly QuestionModel[] {
  switch (model.completion) {
    case 'visited':
      return [];
    case 'answered':
      return model.questions.filter((q) => q.kind !== 'discuss');
    case 'submitted':
      return model.questions;
    case 'passed':
      return gradedQuestions(model);
  }
}

/** A measure that is not yet whole: two decimals downwards, so that it never rounds up to 1. */
function below1(measure: number): number {
  return Math.min(0.99, Math.floor(measure * 100) / 100);
}

function attemptsOf(state: ActivityState, question: QuestionModel): number {
  return state.questions.get(question.number)?.attempts ?? 0;
}

/** Weighted mean of the best scores, unanswered = 0; undefined where none was answered. */
function weightedMean(
  questions: readonly QuestionModel[],
  state: ActivityState,
): number | undefined {
  let weights = 0;
  let sum = 0;
  let any = false;
  for (const question of questions) {
    const record = state.questions.get(question.number);
    weights += question.weight;
    if (!record || record.attempts === 0) continue;
    any = true;
    sum += question.weight * (record.best ?? 0);
  }
  return any ? sum / weights : undefined;
}

function objectiveReport(
  model: ActivityModel,
  state: ActivityState,
  passing: number,
  id: string,
): ObjectiveReport {
  const open = model.questions.filter((q) => q.objective === id && !q.private && counts(q, state));
  const graded = gradedQuestions(model).filter((q) => q.objective === id && counts(q, state));
  const score = weightedMean(graded, state);
  const completed = open.length > 0 && open.every((q) => isAnswered(state.questions.get(q.number)));
  const reached = score !== undefined && score >= passing - TOLERANCE;
  const spent = graded.every((q) => q.attempts > 0 && attemptsOf(state, q) >= q.attempts);
  return {
    id: objectiveId(model.id, id),
    completed,
    ...(score === undefined ? {} : { score }),
    ...(reached ? { success: true } : score !== undefined && spent ? { success: false } : {}),
  };
}

/**
 * How a SCO of one or several activities stands: complete when all are, scored by the weighted
 * mean of the graded ones (by the sum of their questions' weights). `passing` is the LMS's; each
 * activity's own where it has none.
 */
export function summariseSco(
  models: readonly ActivityModel[],
  state: ScoState,
  passing: number | undefined,
): Summary {
  const parts = models.map((model) => {
    const own = state.activities.get(model.number) ?? emptyActivity();
    const summary = summarise(model, own, passing ?? model.passing);
    const graded = gradedQuestions(model).filter((q) => counts(q, own));
    const weight = graded.reduce((sum, q) => sum + q.weight, 0);
    return { summary, weight };
  });
  const only = parts[0];
  if (only && parts.length === 1) return only.summary;

  const completed = parts.every(({ summary }) => summary.completed);
  const progress = parts.reduce((sum, { summary }) => sum + summary.progress, 0) / parts.length;
  const graded = parts.filter(({ weight }) => weight > 0);
  const weights = graded.reduce((sum, { weight }) => sum + weight, 0);
  const score = graded.reduce((sum, { summary, weight }) => sum + weight * (summary.score ?? 0), 0);
  const success = graded.every(({ summary }) => summary.success)
    ? true
    : graded.every(({ summary }) => summary.success !== undefined)
      ? false
      : undefined;
  return {
    progress: completed ? 1 : below1(parts.length > 0 ? progress : 0),
    completed,
    ...(graded.length > 0 && success !== undefined ? { success } : {}),
    ...(graded.some(({ summary }) => summary.score !== undefined)
      ? { score: score / weights }
      : {}),
    objectives: parts.flatMap(({ summary }) => summary.objectives),
  };
}

/** The state with what `summary` says for good: completed and passed never fall back. */
export function settle(state: ActivityState, summary: Summary): ActivityState {
  return {
    ...state,
    completed: state.completed || summary.completed,
    passed: state.passed || summary.success === true,
  };
}
