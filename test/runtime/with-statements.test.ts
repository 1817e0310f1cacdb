import { describe, expect, test } from 'vitest';
import { openNone } from '../../src/runtime/drivers/none.ts';
import { createEvents, type TrackedEvent } from '../../src/runtime/statements/events.ts';
import { withStatements } from '../../src/runtime/statements/with-statements.ts';
import type { Launch, Leaving, Session } from '../../src/tracking/session.ts';
import { fakeClock, interaction, report, START } from './support.ts';

function decorated(launch: Partial<Launch> = {}, leavings: Leaving[] = ['may-close']) {
  const clock = fakeClock();
  const events = createEvents();
  const seen: TrackedEvent[] = [];
  const reports: unknown[] = [];
  const inner: Session = {
    ...openNone(),
    launch: { recorded: true, mode: 'normal', resumed: false, state: '', ...launch },
    report: (one) => void reports.push(one),
    leave: () => leavings.shift() ?? 'may-close',
  };
  const session = withStatements(inner, events, {
    locale: () => 'es',
    now: clock.now,
    activity: () => 'act',
  });
  events.take((event) => seen.push(event));
  return { session, clock, seen, reports, types: () => seen.map(({ type }) => type) };
}

const passed = report({ location: 'two', progress: 1, completed: true, success: true, score: 0.9 });

test('a first sitting', () => {
  const { session, clock, seen, reports } = decorated();
  session.report(report());
  clock.pass(5_000);
  session.record(interaction());
  session.report(passed);
  session.report(passed);
  session.leave('finish');
  const outcome = {
    at: START + 5_000,
    duration: 5,
    completed: true,
    success: true,
    score: 0.9,
    locale: 'es',
  };
  expect(seen).toEqual([
    { type: 'initialized', at: START, locale: 'es' },
    { type: 'experienced', at: START, activity: 'act', page: 'one', locale: 'es' },
    { type: 'responded', at: START + 5_000, interaction: interaction() },
    { type: 'experienced', at: START + 5_000, activity: 'act', page: 'two', locale: 'es' },
    { type: 'scored', ...outcome },
    { type: 'passed', ...outcome },
    { type: 'completed', ...outcome },
    { type: 'terminated', ...outcome },
  ]);
  expect(reports).toHaveLength(3);
});

test('a resumed sitting restates nothing', () => {
  const { session, types } = decorated({ resumed: true });
  session.report(passed);
  session.leave('closing');
  expect(types()).toEqual(['resumed', 'experienced', 'terminated']);
});

test('left before it is complete: suspended, once', () => {
  const { session, types } = decorated({}, ['not-saved', 'may-close', 'may-close']);
  session.report(report());
  session.leave('finish');
  expect(types()).toEqual(['initialized', 'experienced']);
  session.leave('finish');
  session.leave('closing');
  session.record(interaction());
  session.report(passed);
  expect(types()).toEqual(['initialized', 'experienced', 'suspended']);
});

test('failed', () => {
  const { session, types } = decorated();
  session.report(report({ success: false, score: 0.2, completed: true }));
  expect(types()).toEqual(['initialized', 'experienced', 'scored', 'failed', 'completed']);
});

test.each(['browse', 'review'] as const)('%s tells nothing', (mode) => {
  const { session, seen } = decorated({ mode });
  session.report(passed);
  session.record(interaction());
  session.leave('finish');
  expect(seen).toEqual([]);
});

describe('events', () => {
  const event = (at: number): TrackedEvent => ({ type: 'initialized', at, locale: 'en' });

  test('wait for their taker, in order', () => {
    const events = createEvents();
    const seen: number[] = [];
    events.push(event(1));
    events.push(event(2));
    events.take(({ at }) => seen.push(at));
    events.push(event(3));
    expect(seen).toEqual([1, 2, 3]);
  });

  test('are forgotten where no store is known', () => {
    const events = createEvents();
    const seen: number[] = [];
    events.push(event(1));
    events.drop();
    events.push(event(2));
    events.take(({ at }) => seen.push(at));
    expect(seen).toEqual([]);
  });
});
