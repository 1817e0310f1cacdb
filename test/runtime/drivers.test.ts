import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/tracking/session.ts';
import type { Call } from '../support/fake-lms/options.ts';
import { DRIVERS, LMSS } from './benches.ts';
import { around, type FakeClock, fakeClock, interaction, report } from './support.ts';

const ASKED = new Set(['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate']);
const asked = (calls: readonly Call[]) => calls.filter(({ name }) => ASKED.has(name));

/** Everything that a learner can do in one sitting. */
function study(session: Session, clock: FakeClock): void {
  session.learner();
  session.launchData();
  session.report(report({ code: 'a' }));
  clock.pass(20_000);
  session.record(interaction());
  session.record(
    interaction({ question: 'q-2', type: 'true-false', response: 'true', patterns: ['true'] }),
  );
  session.record(
    interaction({
      question: 'q-3',
      type: 'long-fill-in',
      response: 'Words.',
      patterns: [],
      result: 'neutral',
    }),
  );
  session.report(
    report({
      code: 'b',
      location: 'two',
      progress: 0.5,
      score: 0.4,
      objectives: [{ id: 'act.recall', completed: false, score: 0.4 }],
    }),
  );
  session.pause();
  clock.pass(5_000);
  session.record(interaction({ response: 'opt_1', result: 'incorrect', score: 0 }));
  session.report(
    report({
      code: 'c',
      location: 'two',
      progress: 1,
      completed: true,
      score: 1,
      success: true,
      objectives: [{ id: 'act.recall', completed: true, score: 1, success: true }],
    }),
  );
  session.resend();
  clock.pass(700_000);
}

describe.each(Object.entries(DRIVERS))('%s', (_name, bench) => {
  const { open, allowed, records, kept, again } = bench;
  describe.each(Object.entries(LMSS))('on an LMS that is: %s', (_habit, options) => {
    test('a sitting, a second one and a third meet no error', () => {
      const stored = { attempt: 0, values: {}, stores: 0 };
      for (let sitting = 0; sitting < 3; sitting++) {
        const clock = fakeClock();
        const { session, calls } = open(options, around(clock), stored);
        study(session, clock);
        session.leave(sitting === 1 ? 'closing' : 'finish');
        clock.pass(60_000);
        const wrong = asked(calls).filter(
          ({ error, name }) => !allowed(options).includes(error) && name !== 'Commit',
        );
        expect(wrong).toEqual([]);
        expect(calls.filter(({ error, name }) => name === 'SetValue' && error !== '0')).toEqual([]);
      }
    });

    test('at most 15 calls at launch, first and resumed', () => {
      const stored = { attempt: 0, values: {}, stores: 0 };
      for (let sitting = 0; sitting < 2; sitting++) {
        const clock = fakeClock();
        const { session, calls } = open(options, around(clock), stored);
        session.learner();
        session.launchData();
        session.report(
          report({
            code: 'a',
            objectives: [{ id: 'act.recall', completed: session.launch.resumed }],
          }),
        );
        clock.pass(1_500);
        expect(asked(calls).length).toBeLessThanOrEqual(15);
        session.report(report({ code: 'a', objectives: [{ id: 'act.recall', completed: true }] }));
        session.leave('finish');
      }
    });

    test('Terminate is the last call, once', () => {
      const clock = fakeClock();
      const { session, calls } = open(options, around(clock));
      study(session, clock);
      session.leave('finish');
      session.leave('closing');
      session.save();
      session.record(interaction());
      session.report(report());
      session.resend();
      clock.pass(700_000);
      expect(calls.filter(({ name }) => name === 'Terminate')).toHaveLength(records ? 1 : 0);
      if (records) expect(asked(calls).at(-1)?.name).toBe('Terminate');
    });
  });

  test('nothing is written that the LMS has', () => {
    const stored = { attempt: 0, values: {}, stores: 0 };
    for (let sitting = 0; sitting < 2; sitting++) {
      const clock = fakeClock();
      const { session, calls, record } = open({}, around(clock), stored);
      const before = { ...record?.values };
      const now = report({ code: 'same', progress: 0.5, score: 0.5, location: 'two' });
      for (let time = 0; time < 3; time++) {
        session.report(now);
        session.record(interaction());
        clock.pass(2_000);
        session.save();
      }
      const written = calls.filter(({ name }) => name === 'SetValue').map(({ args }) => args);
      expect(new Set(written.map(([element]) => element)).size).toBe(written.length);
      if (sitting > 0) {
        const twice = written.filter(([element, value]) => before[element!] === value);
        expect(twice.filter(([element]) => !again.test(element!))).toEqual([]);
      }
      session.leave('finish');
    }
  });

  test.each(['browse', 'review'] as const)('%s: nothing at all is written', (mode) => {
    const clock = fakeClock();
    const { session, calls } = open({ mode }, around(clock));
    study(session, clock);
    expect(session.leave('finish')).toBe('not-recorded');
    const names = new Set(asked(calls).map(({ name }) => name));
    expect([...names]).toEqual(records ? ['Initialize', 'GetValue', 'Terminate'] : []);
  });

  test('nothing of the last sitting is lost', () => {
    const clock = fakeClock();
    const { session, record } = open({}, around(clock));
    study(session, clock);
    session.leave('finish');
    if (!records) return expect(record).toBeUndefined();
    expect(record?.values).toMatchObject(kept);
  });
});
