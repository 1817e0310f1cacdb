import type {
  ActivityModel,
  ActivityState,
  QuestionRecord,
  ScoState,
} from '../../tracking/model.ts';
import type { Session } from '../../tracking/session.ts';
import { emptyActivity, encodeState } from '../../tracking/state.ts';
import { mustPass, type Summary, settle, summarise } from '../../tracking/summary.ts';

/** What the learner has done so far; each change is reported, the session decides when to send. */
export interface Progress {
  state(): ActivityState;
  locale(): string;
  attempt(): string;
  summary(): Summary;
  record(question: number): QuestionRecord | undefined;
  /** The learner chose a locale. */
  chooseLocale(locale: string): void;
  nameAttempt(attempt: string): void;
  visit(page: number): void;
  put(question: number, record: QuestionRecord): void;
  forget(questions: readonly number[]): void;
  /** The launch is over: what changes from now on is the learner's doing. */
  begin(): void;
  /** The session has ended: how things stand stays as it is now, whatever is looked at. */
  end(): void;
  /** Any other change, for parts that know what they do. */
  update(job: (before: ActivityState) => ActivityState): void;
}

/**
 * `unreadable`: the LMS holds a state that is not `start` because it could not be used. It stays
 * there as it is until the learner does something that makes a state of its own.
 */
export function createProgress(
  model: ActivityModel,
  session: Session,
  start: ScoState,
  unreadable = false,
): Progress {
  const { passing = model.passing, mode, stateLimit } = session.launch;
  const graded = mustPass(model);
  let sco = start;
  let begun = false;
  let untouched = unreadable;
  let last: Summary | undefined;
  const state = () => sco.activities.get(model.number) ?? emptyActivity();
  const summary = () => last ?? summarise(model, state(), passing);

  function report(): void {
    if (mode !== 'normal' || last) return;
    const { page } = state();
    const location = model.pages.find(({ number }) => number === page)?.id ?? '';
    const now = sco;
    const code = untouched
      ? () => session.launch.state
      : (retries: number) =>
          encodeState({ ...now, retries: now.retries + retries }, [model], stateLimit);
    session.report({ location, state: code, graded, ...summary() });
  }
  function change(next: ActivityState): void {
    if (begun) untouched = false;
    const settled = settle(next, summarise(model, next, passing));
    sco = { ...sco, activities: new Map(sco.activities).set(model.number, settled) };
    report();
  }
  return {
    state,
    summary,
    locale: () => sco.locale,
    attempt: () => sco.attempt,
    record: (question) => state().questions.get(question),
    chooseLocale(locale) {
      untouched = false;
      sco = { ...sco, locale };
      report();
    },
    nameAttempt(attempt) {
      sco = { ...sco, attempt };
      report();
    },
    visit(page) {
      const before = state();
      change({ ...before, page, visited: new Set(before.visited).add(page) });
    },
    put(question, record) {
      const before = state();
      change({ ...before, questions: new Map(before.questions).set(question, record) });
    },
    forget(questions) {
      const before = state();
      const kept = [...before.questions].filter(([number]) => !questions.includes(number));
      change({ ...before, questions: new Map(kept) });
    },
    begin() {
      begun = true;
    },
    end() {
      last = summary();
    },
    update: (job) => change(job(state())),
  };
}
