import { describe, expect, test } from 'vitest';
import type { LmsOptions } from '../support/fake-lms/options.ts';
import { DRIVERS, LMSS } from './benches.ts';
import { around, fakeClock, interaction, report } from './support.ts';

/** What is to last, whatever the protocol. */
const RECORDING = Object.entries(DRIVERS).filter(([, { records }]) => records);

const best = report({ code: 'best', score: 0.9, success: true, completed: true, progress: 1 });
const worse = report({ code: 'x', score: 0.1, success: false, completed: false, progress: 0.2 });

describe.each(RECORDING)('%s', (_name, { open, standing }) => {
  function sitting(options: LmsOptions, stored = { attempt: 0, values: {}, stores: 0 }) {
    const clock = fakeClock();
    return { ...open(options, around(clock), stored), clock, stored };
  }

  test.each(Object.entries(LMSS))(
    'all arrives in the end on an LMS that is: %s',
    (_lms, options) => {
      const { session, clock, stored } = sitting(options);
      session.report(report({ code: 'a' }));
      clock.pass(2_000);
      session.record(interaction());
      session.report(best);
      session.resend();
      clock.pass(60_000);
      session.leave('finish');
      expect(stored.values).toMatchObject(standing(90, true));
      expect((stored.values as Record<string, string>)['cmi.suspend_data']).toMatch(/^best\./);
    },
  );

  test.each(Object.entries(LMSS))('an end is not lowered another day, on: %s', (_lms, options) => {
    const first = sitting(options);
    first.session.report(best);
    first.clock.pass(60_000);
    first.session.resend();
    first.session.report(worse);
    first.session.leave('finish');
    first.clock.pass(60_000);
    const { keepsAtAnyExit = false } = options;
    const second = sitting({ keepsAtAnyExit }, first.stored);
    second.session.report(worse);
    second.session.resend();
    second.clock.pass(60_000);
    second.session.leave('finish');
    expect(second.stored.values).toMatchObject(standing(90, true));
    expect(second.stored.attempt).toBe(1);
  });

  test('a better end another day is written', () => {
    const first = sitting({});
    first.session.report(report({ score: 0.5, success: false, completed: true, progress: 1 }));
    first.session.leave('finish');
    expect(first.stored.values).toMatchObject(standing(50, false));
    const second = sitting({}, first.stored);
    second.session.report(report({ score: 0.8, success: true, completed: true, progress: 1 }));
    expect(second.stored.values).toMatchObject(standing(80, true));
  });

  test('state, place and passing score come back', () => {
    const options = { scaledPassingScore: 0.85, language: 'es' };
    const first = sitting(options);
    expect(first.session.launch).toMatchObject({ resumed: false, state: '', passing: 0.85 });
    first.session.report(report({ code: 'a', location: 'two' }));
    first.session.leave('closing');
    const second = sitting(options, first.stored);
    expect(second.session.launch).toMatchObject({ resumed: true, state: 'a.0', language: 'es' });
  });

  test('a third is no better score the next day', () => {
    const first = sitting({});
    const third = report({ score: 1 / 3, progress: 0.5 });
    first.session.report(third);
    first.session.leave('finish');
    const second = sitting({}, first.stored);
    second.session.report(third);
    const set = second.calls.filter(({ name }) => name === 'SetValue');
    expect(set.filter(({ args }) => args[0]?.endsWith('score.raw'))).toEqual([]);
    second.session.leave('finish');
  });

  test('where the commit fails the session stays open and goes on trying', () => {
    const { session, clock, calls, stored } = sitting({ commitFails: 1 });
    const ends = () => calls.filter(({ name }) => name === 'Terminate').length;
    session.report(report());
    expect(session.leave('finish')).toBe('not-saved');
    expect(ends()).toBe(0);
    clock.pass(2_000);
    expect(stored.values).toMatchObject({ 'cmi.suspend_data': 'code.1' });
    expect(session.leave('finish')).toBe('may-close');
    expect(ends()).toBe(1);
  });

  test('a page that goes away ends the session whatever the LMS says, and no timer runs on', () => {
    const { session, clock, calls } = sitting({ commitFails: true });
    session.report(report());
    expect(session.leave('closing')).toBe('not-saved');
    const before = calls.length;
    clock.pass(3_600_000);
    expect(calls.length).toBe(before);
    expect(calls.filter(({ name }) => name === 'Terminate')).toHaveLength(1);
  });

  test('a state that the LMS refuses is never called saved', () => {
    const { session, clock } = sitting({});
    const saved: string[] = [];
    session.onSaved((state) => saved.push(state));
    session.report(report({ code: 'x'.repeat(64_000) }));
    clock.pass(1_500);
    expect(saved.at(-1)).toBe('failing');
  });

  test('the learner and launch data are asked for once, and only when wanted', () => {
    const { session, calls } = sitting({ learnerId: 'ana', launchData: 'https://lrs' });
    const asked = () =>
      calls.filter(({ args }) => /learner_id|student_id|launch_data/.test(args[0] ?? ''));
    expect(asked()).toHaveLength(0);
    expect([session.learner(), session.learner()]).toEqual(['ana', 'ana']);
    expect([session.launchData(), session.launchData()]).toEqual(['https://lrs', 'https://lrs']);
    expect(asked()).toHaveLength(2);
    session.leave('finish');
    expect(calls.at(-1)?.name).toBe('Terminate');
  });
});
