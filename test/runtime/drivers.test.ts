import { describe, expect, test } from 'vitest';
import type { Surroundings } from '../../src/runtime/clock.ts';
import { openNone } from '../../src/runtime/drivers/none.ts';
import { openScorm2004 } from '../../src/runtime/drivers/scorm2004.ts';
import type { Session } from '../../src/tracking/session.ts';
import type { Call, LmsOptions, ScoRecord } from '../support/fake-lms/options.ts';
import { createScorm2004Lms } from '../support/fake-lms/scorm2004.ts';
import { around, type FakeClock, fakeClock, interaction, report } from './support.ts';

/** What the table needs of a protocol's LMS; a driver joins by one line. */
interface Bench {
  readonly open: (options: LmsOptions, around: Surroundings, record?: ScoRecord) => Opened;
  /** Errors that content may meet. */
  readonly allowed: readonly string[];
  readonly records: boolean;
}
interface Opened {
  readonly session: Session;
  readonly calls: readonly Call[];
  readonly record?: ScoRecord;
}

const DRIVERS: Readonly<Record<string, Bench>> = {
  scorm2004: {
    records: true,
    allowed: ['0', '403'],
    open(options, surroundings, record) {
      const lms = createScorm2004Lms(options, {
        now: surroundings.clock.now,
        ...(record ? { record } : {}),
      });
      const session = openScorm2004(lms.api, surroundings) ?? openNone();
      return { session, calls: lms.calls, record: lms.record };
    },
  },
  none: { records: false, allowed: ['0'], open: () => ({ session: openNone(), calls: [] }) },
};

/** LMSs with all their habits; the driver's duties are the same on each. */
const LMSS: Readonly<Record<string, LmsOptions>> = {
  strict: {},
  'any identifier': { refuseHyphens: false, refuseLineBreaks: false },
  'with a passing score': { scaledPassingScore: 0.8, language: 'fr-CA' },
  'with true sequencing': { requestValid: 'true', completionThreshold: 1 },
  prefilled: { objectives: [{ id: 'primary' }, { id: 'act.recall' }] },
  'failing twice': { commitFails: 2 },
  'failing with 101': { commitFails: 3, commitError: 101 },
  lying: { commitLies: 2 },
  'throwing after its end': { throwsAfterTerminate: true },
};

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

describe.each(Object.entries(DRIVERS))('%s', (_name, { open, allowed, records }) => {
  describe.each(Object.entries(LMSS))('on an LMS that is: %s', (_habit, options) => {
    test('a sitting, a second one and a third meet no error', () => {
      const kept = { attempt: 0, values: {}, stores: 0 };
      for (let sitting = 0; sitting < 3; sitting++) {
        const clock = fakeClock();
        const { session, calls } = open(options, around(clock), kept);
        study(session, clock);
        session.leave(sitting === 1 ? 'closing' : 'finish');
        clock.pass(60_000);
        const wrong = asked(calls).filter(
          ({ error, name }) => !allowed.includes(error) && name !== 'Commit',
        );
        expect(wrong).toEqual([]);
      }
    });

    test('at most 15 calls at launch, first and resumed', () => {
      const kept = { attempt: 0, values: {}, stores: 0 };
      for (let sitting = 0; sitting < 2; sitting++) {
        const clock = fakeClock();
        const { session, calls } = open(options, around(clock), kept);
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
    const kept = { attempt: 0, values: {}, stores: 0 };
    for (let sitting = 0; sitting < 2; sitting++) {
      const clock = fakeClock();
      const { session, calls, record } = open({}, around(clock), kept);
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
        const allowedAgain =
          /exit|interactions\.0\.(timestamp|weighting|learner_response|result|latency|description)$/;
        expect(twice.filter(([element]) => !allowedAgain.test(element!))).toEqual([]);
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
    expect(record?.values).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.raw': '100',
      'cmi.location': 'two',
      'cmi.progress_measure': '1',
      'cmi.suspend_data': 'c.1',
    });
  });
});
