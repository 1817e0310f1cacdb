import type { Clock, Surroundings } from '../../src/runtime/clock.ts';
import type { ActivityModel } from '../../src/tracking/model.ts';
import type { Interaction, Report } from '../../src/tracking/session.ts';

export interface FakeClock extends Clock {
  /** Lets time go by; what is due runs on its minute. */
  pass(ms: number): void;
}

export const START = Date.UTC(2026, 10, 24, 8, 0, 0);

export function fakeClock(): FakeClock {
  let now = START;
  let handles = 0;
  const timers = new Map<number, { readonly at: number; readonly job: () => void }>();
  return {
    now: () => now,
    elapsed: () => now,
    setTimeout(job, delay) {
      handles++;
      timers.set(handles, { at: now + delay, job });
      return handles;
    },
    clearTimeout: (handle) => void timers.delete(handle as number),
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const [due] = [...timers]
          .filter(([, { at }]) => at <= end)
          .sort((a, b) => a[1].at - b[1].at);
        if (!due) break;
        timers.delete(due[0]);
        now = due[1].at;
        due[1].job();
      }
      now = end;
    },
  };
}

export function around(clock: Clock = fakeClock(), visible = () => true): Surroundings {
  return { clock, visible };
}

export function report(more: Partial<Omit<Report, 'state'>> & { code?: string } = {}): Report {
  const { code = 'code', ...rest } = more;
  return {
    location: 'one',
    progress: 0,
    completed: false,
    objectives: [],
    state: (retries) => `${code}.${retries}`,
    ...rest,
  };
}

/** A choice that was answered right. */
export function interaction(more: Partial<Interaction> = {}): Interaction {
  const question = more.question ?? 'q-1';
  return {
    id: `act.${question}`,
    activity: 'act',
    question,
    type: 'choice',
    response: 'opt_2',
    patterns: ['opt_2'],
    result: 'correct',
    score: 1,
    weighting: 1,
    description: 'What applies?',
    objective: 'act.recall',
    at: START + 5_000,
    latency: 4.25,
    locale: 'en',
    ...more,
  };
}

const question = {
  page: 1,
  description: 'What applies?',
  private: false,
  graded: true,
  weight: 1,
  attempts: 0,
};

/** What the interactions below are answers to. */
export const MODEL: ActivityModel = {
  id: 'act',
  number: 1,
  iri: 'https://example.org/act',
  course: { id: 'course', iri: 'https://example.org' },
  version: '1',
  locales: ['en'],
  kind: 'lesson',
  completion: 'answered',
  passing: 0.7,
  pages: [{ id: 'one', number: 1 }],
  objectives: ['recall'],
  questions: [
    ...[1, 2, 3, 4, 5, 6].map((number) => ({
      ...question,
      id: `q-${number}`,
      number,
      kind: 'single' as const,
      options: [
        { id: 'opt-1', number: 1 },
        { id: 'opt-2', number: 2, key: true },
      ],
      credit: 'all' as const,
      shuffle: false,
    })),
  ],
};
