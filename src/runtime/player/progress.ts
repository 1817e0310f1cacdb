import type {
  ActivityModel,
  ActivityState,
  QuestionRecord,
  ScoState,
} from '../../tracking/model.ts';
import type { Session } from '../../tracking/session.ts';
import { emptyActivity, encodeState } from '../../tracking/state.ts';
import { type Summary, settle, summarise } from '../../tracking/summary.ts';

/** What the learner has done so far, and the one place that reports it. */
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
  /** `later`: a text that is being typed is reported after a pause, or by `flush`. */
  put(question: number, record: QuestionRecord, later?: boolean): void;
  forget(questions: readonly number[]): void;
  /** Reports what waits. */
  flush(): void;
}

/** Typing must not make an LMS store each letter: its commits stop the page for a moment. */
const TYPING_PAUSE = 3000;

export function createProgress(model: ActivityModel, session: Session, start: ScoState): Progress {
  const { passing = model.passing, mode } = session.launch;
  let sco = start;
  let timer: number | undefined;
  const state = () => sco.activities.get(model.number) ?? emptyActivity();
  const summary = () => summarise(model, state(), passing);

  function report(): void {
    window.clearTimeout(timer);
    timer = undefined;
    if (mode !== 'normal') return;
    const { page } = state();
    const location = model.pages.find(({ number }) => number === page)?.id ?? '';
    const now = sco;
    const code = (retries: number) => encodeState({ ...now, retries }, [model]);
    session.report({ location, state: code, ...summary() });
  }
  function change(next: ActivityState, later = false): void {
    const settled = settle(next, summarise(model, next, passing));
    sco = { ...sco, activities: new Map(sco.activities).set(model.number, settled) };
    if (!later) report();
    else if (timer === undefined) timer = window.setTimeout(report, TYPING_PAUSE);
  }
  return {
    state,
    summary,
    locale: () => sco.locale,
    attempt: () => sco.attempt,
    record: (question) => state().questions.get(question),
    chooseLocale(locale) {
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
    put(question, record, later) {
      const before = state();
      change({ ...before, questions: new Map(before.questions).set(question, record) }, later);
    },
    forget(questions) {
      const before = state();
      const kept = [...before.questions].filter(([number]) => !questions.includes(number));
      change({ ...before, questions: new Map(kept) });
    },
    flush() {
      if (timer !== undefined) report();
    },
  };
}
