import { answers } from './answers.ts';
import { checksum, NotACode, readCode } from './code.ts';
import { SUSPEND_DATA } from './limits.ts';
import type { ActivityModel, ActivityState, Answer, QuestionRecord, ScoState } from './model.ts';
import { activityCode, readActivity, readScoHead, scoHead } from './state-code.ts';
import { sheetLength } from './worksheet.ts';

/** Why a stored state was set aside. */
export type StateProblem = 'foreign' | 'damaged' | 'newer';

export interface Decoded {
  /** Empty where there was nothing or a problem. */
  readonly state: ScoState;
  readonly problem?: StateProblem;
}

/** The layout of the state code that is written; older ones are read too. */
export const STATE_FORM = 1;

/** A SCO in which nothing has happened. `attempt` as in ScoState. */
export function emptyState(attempt = ''): ScoState {
  return { locale: '', attempt, retries: 0, activities: new Map() };
}

/** An activity in which nothing has happened. */
export function emptyActivity(): ActivityState {
  return { page: 0, visited: new Set(), completed: false, passed: false, questions: new Map() };
}

/**
 * The state as compact text of at most `limit` UTF-16 units, without private answers.
 * Where it would be longer, what removed questions left goes first, then the longest written
 * texts, never the fact that they were answered: only where the bare answers alone are too many
 * is the code longer than the limit. Removed questions and activities are kept otherwise, so that
 * an older package that is read later finds them.
 */
export function encodeState(
  state: ScoState,
  models: readonly ActivityModel[],
  limit: number = SUSPEND_DATA,
): string {
  const open = withoutPrivate(state, models);
  const whole = write(open);
  if (whole.length <= limit) return whole;
  let rest = onlyKnown(open, models);
  let code = write(rest);
  while (code.length > limit) {
    const shorter = withoutLongest(rest, code.length - limit);
    if (!shorter) return code;
    rest = shorter;
    code = write(rest);
  }
  return code;
}

/**
 * Reads what `encodeState` wrote. Never throws; answers of another kind than today's question,
 * and answers to questions that are private today, are left out.
 */
export function decodeState(text: string, models: readonly ActivityModel[]): Decoded {
  if (text === '') return { state: emptyState() };
  const version = /^cw(\d+)\./.exec(text);
  if (!version) return { state: emptyState(), problem: 'foreign' };
  if (Number(version[1]) > STATE_FORM) return { state: emptyState(), problem: 'newer' };
  const parts = /^cw1\.([0-9a-z]+)\.(.*)\.$/s.exec(text);
  const body = parts?.[2] ?? '';
  if (!parts || checksum(body) !== parts[1]) return { state: emptyState(), problem: 'damaged' };
  try {
    return { state: fitting(read(body), models) };
  } catch (error) {
    if (error instanceof NotACode) return { state: emptyState(), problem: 'damaged' };
    throw error;
  }
}

function write(state: ScoState): string {
  const activities = [...state.activities].sort(([a], [b]) => a - b);
  const body =
    scoHead(state) + activities.map(([number, one]) => activityCode(number, one)).join('');
  // The full stop keeps a last space from being trimmed.
  return `cw${STATE_FORM}.${checksum(body)}.${body}.`;
}

function read(body: string): ScoState {
  const code = readCode(body);
  const head = readScoHead(code);
  const activities = new Map<number, ActivityState>();
  while (!code.atEnd()) {
    const [number, activity] = readActivity(code);
    activities.set(number, activity);
  }
  return { ...head, activities };
}

type Keep = (activity: ActivityModel | undefined, question: number, answer: Answer) => boolean;

function keepWhere(state: ScoState, models: readonly ActivityModel[], keep: Keep): ScoState {
  const activities = new Map<number, ActivityState>();
  for (const [number, activity] of state.activities) {
    const model = models.find((one) => one.number === number);
    const questions = [...activity.questions].filter(([question, { answer }]) =>
      keep(model, question, answer),
    );
    activities.set(number, { ...activity, questions: new Map(questions) });
  }
  return { ...state, activities };
}

function withoutPrivate(state: ScoState, models: readonly ActivityModel[]): ScoState {
  return keepWhere(
    state,
    models,
    (model, number) => !model?.questions.some((q) => q.number === number && q.private),
  );
}

function fitting(state: ScoState, models: readonly ActivityModel[]): ScoState {
  return keepWhere(state, models, (model, number, answer) => {
    const question = model?.questions.find((q) => q.number === number);
    return !question || (!question.private && answers(question, answer));
  });
}

function onlyKnown(state: ScoState, models: readonly ActivityModel[]): ScoState {
  const known = keepWhere(
    state,
    models,
    (model, number) => model?.questions.some((q) => q.number === number) ?? false,
  );
  const numbers = new Set(models.map((model) => model.number));
  const activities = [...known.activities].filter(([number]) => numbers.has(number));
  return { ...known, activities: new Map(activities) };
}

/** Drops the longest texts until `excess` units are saved; undefined where there is none left. */
function withoutLongest(state: ScoState, excess: number): ScoState | undefined {
  const texts: { activity: number; question: number; length: number }[] = [];
  for (const [activity, { questions }] of state.activities) {
    for (const [question, { answer }] of questions) {
      const length = textLength(answer);
      if (length > 0) texts.push({ activity, question, length });
    }
  }
  texts.sort((a, b) => b.length - a.length || a.activity - b.activity || a.question - b.question);
  let saved = 0;
  const dropped = new Set<string>();
  for (const text of texts) {
    if (saved >= excess) break;
    saved += text.length;
    dropped.add(`${text.activity}.${text.question}`);
  }
  if (dropped.size === 0) return undefined;
  const activities = new Map<number, ActivityState>();
  for (const [activity, one] of state.activities) {
    const questions = new Map<number, QuestionRecord>();
    for (const [question, record] of one.questions) {
      const gone = dropped.has(`${activity}.${question}`);
      questions.set(question, gone ? withoutText(record) : record);
    }
    activities.set(activity, { ...one, questions });
  }
  return { ...state, activities };
}

function textLength(answer: Answer): number {
  if (answer.kind === 'sheet') return sheetLength(answer);
  return 'text' in answer ? answer.text.length : 0;
}

function withoutText(record: QuestionRecord): QuestionRecord {
  const { answer } = record;
  if (answer.kind === 'sheet') {
    return { ...record, answer: { kind: 'sheet', rows: [], dropped: true } };
  }
  return 'text' in answer ? { ...record, answer: { ...answer, text: '', dropped: true } } : record;
}
