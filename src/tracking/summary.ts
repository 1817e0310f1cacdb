import { hasKey } from './answers.ts';
import { checkOf, checkWeight, drawnQuestions } from './check.ts';
import { objectiveId } from './identifiers.ts';
import type {
  ActivityModel,
  ActivityState,
  PageModel,
  QuestionModel,
  QuestionRecord,
  ScoState,
} from './model.ts';
import { reaches, weightedMean } from './scores.ts';
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

/** Questions whose score counts for the activity. */
export function gradedQuestions(model: ActivityModel): readonly QuestionModel[] {
  return model.questions.filter((q) => q.graded && !q.private && hasKey(q) && q.weight > 0);
}

/** Whether success is to be decided some day: there is something graded that nobody may skip. */
export function mustPass(model: ActivityModel): boolean {
  return gradedQuestions(model).some(({ optional }) => !optional);
}

/** Whether a question was answered; a discussion is when it is posted and replied. */
export function isAnswered(record: QuestionRecord | undefined): boolean {
  if (!record) return false;
  if (record.answer.kind === 'discussed') return record.answer.posted && record.answer.replied;
  return record.attempts > 0;
}

/**
 * What a learner may skip counts once it is done, on both sides of progress and score, and never
 * stands in the way: so that no score, progress or completion tells those who skip from those who do
 * not. (The state keeps which pages were opened, as it must for going on.)
 */
function counts(question: QuestionModel, state: ActivityState): boolean {
  return !question.optional || isAnswered(state.questions.get(question.number));
}

/** How an activity stands. `passing` is scaled: the LMS's where it has one, else the model's. */
export function summarise(model: ActivityModel, state: ActivityState, passing: number): Summary {
  if (model.check) return summariseCheck(model, state, passing);
  const graded = gradedQuestions(model).filter((q) => counts(q, state));
  const mean = weightedMean(graded, state);
  const passed = graded.length > 0 && (state.passed || reaches(mean, passing));
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

/**
 * How a knowledge check stands: its best attempt counts. It is complete when it is passed or no
 * attempt is left; where the rule asks for less than passing, when it was submitted.
 */
function summariseCheck(model: ActivityModel, state: ActivityState, passing: number): Summary {
  const { used, best, done } = checkOf(state);
  const { attempts = 0 } = model.check ?? {};
  const passed = state.passed || (used > 0 && reaches(best, passing));
  const spent = attempts > 0 && used >= attempts;
  const success = passed ? true : spent ? false : undefined;
  const enough = model.completion === 'passed' ? success !== undefined : used > 0;
  const completed = state.completed || enough;
  const drawn = drawnQuestions(model, state);
  const answered = drawn.filter(({ number }) => state.questions.has(number)).length;
  const share = used > 0 ? 1 : drawn.length > 0 ? answered / drawn.length : 0;
  return {
    progress: completed ? 1 : below1(share),
    completed,
    ...(success === undefined ? {} : { success }),
    ...(used > 0 && best !== undefined ? { score: best } : {}),
    objectives: model.objectives.map((id): ObjectiveReport => {
      const own = drawn.filter(({ objective }) => objective === id);
      const said = { id: objectiveId(model.id, id), completed: done && own.length > 0 };
      if (!said.completed) return said;
      const score = weightedMean(own, state) ?? 0;
      const reached = reaches(score, passing);
      return { ...said, score, ...(reached || spent ? { success: reached } : {}) };
    }),
  };
}

/** What the completion rule wants answered; none where visiting or submitting completes. */
export function requiredQuestions(model: ActivityModel): readonly QuestionModel[] {
  if (model.check) return [];
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
  const spent = graded.every((q) => q.attempts > 0 && attemptsOf(state, q) >= q.attempts);
  return {
    id: objectiveId(model.id, id),
    completed,
    ...(score === undefined ? {} : { score }),
    ...(reaches(score, passing)
      ? { success: true }
      : score !== undefined && spent
        ? { success: false }
        : {}),
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
    const weight = model.check ? checkWeight(model) : graded.reduce((sum, q) => sum + q.weight, 0);
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
