import { describe, expect, test } from 'vitest';
import { openScorm2004 } from '../../src/runtime/drivers/scorm2004.ts';
import { createScorm2004Lms } from '../support/fake-lms/scorm2004.ts';
import { launch, studied } from './launch.ts';
import { around, interaction, report } from './support.ts';

describe('launch', () => {
  test('a first launch reads four elements, and no state', () => {
    const { calls, session } = launch({ language: 'es', scaledPassingScore: 0.7 });
    expect(calls.filter(({ name }) => name === 'GetValue').map(({ args }) => args[0])).toEqual([
      'cmi.mode',
      'cmi.entry',
      'cmi.scaled_passing_score',
      'cmi.learner_preference.language',
    ]);
    expect(session.launch).toEqual({
      recorded: true,
      mode: 'normal',
      resumed: false,
      state: '',
      passing: 0.7,
      language: 'es',
    });
  });

  test('without an entry, what is finished stays finished', () => {
    const values = {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.9',
    };
    const first = launch();
    first.session.report(report({ progress: 1, completed: true, success: true, score: 0.9 }));
    first.session.leave('finish');
    const lms = createScorm2004Lms({}, { record: first.record });
    const api = {
      ...lms.api,
      GetValue: (element: string) =>
        /entry|suspend_data/.test(element) ? '' : lms.api.GetValue(element),
    };
    const session = openScorm2004(api, around())!;
    session.report(report({ completed: false, success: false, score: 0.2 }));
    session.leave('finish');
    expect(lms.record.values).toMatchObject(values);
    const asked = lms.calls.filter(({ name }) => name !== 'GetLastError');
    expect(asked.findIndex(({ name }) => name === 'Commit')).toBeLessThan(13);
  });

  test('a completion is committed together with the answer that brought it', () => {
    const { session, calls } = launch();
    session.record(interaction());
    session.report(report({ progress: 1, completed: true }));
    const first = calls.findIndex(({ name }) => name === 'Commit');
    const before = calls.slice(0, first).map(({ args }) => args.join(' '));
    expect(before).toContain('cmi.completion_status completed');
    expect(before).toContain('cmi.interactions.0.id act.q-1');
    expect(before.indexOf('cmi.interactions.0.id act.q-1')).toBeLessThan(
      before.indexOf('cmi.completion_status completed'),
    );
  });

  test('a resumed one gets its state back', () => {
    const { session } = launch({}, studied());
    expect(session.launch).toMatchObject({ resumed: true, state: 'first.0' });
  });

  test('exit is suspend and the status incomplete from the start', () => {
    const { clock, record, set } = launch();
    clock.pass(1_500);
    expect(set('cmi.exit')).toEqual(['suspend']);
    expect(record.values).toMatchObject({ 'cmi.completion_status': 'incomplete' });
  });

  test('the learner and launch data are asked for once, and only when wanted', () => {
    const { session, calls } = launch({ learnerId: 'ana', launchData: 'https://lrs' });
    const asked = () => calls.filter(({ args }) => /learner_id|launch_data/.test(args[0] ?? ''));
    expect(asked()).toHaveLength(0);
    expect([session.learner(), session.learner()]).toEqual(['ana', 'ana']);
    expect([session.launchData(), session.launchData()]).toEqual(['https://lrs', 'https://lrs']);
    expect(asked()).toHaveLength(2);
  });

  test('the learner’s name is asked for when it is wanted, and known after the end', () => {
    const { session, calls } = launch({ learnerName: 'Ana Ñandú' });
    const asked = () => calls.filter(({ args }) => /learner_name/.test(args[0] ?? ''));
    expect(asked()).toHaveLength(0);
    expect(session.learnerName()).toBe('Ana Ñandú');
    session.leave('finish');
    expect(session.learnerName()).toBe('Ana Ñandú');
    expect(asked()).toHaveLength(1);
  });

  test('nothing is read after Terminate', () => {
    const { session, calls } = launch();
    session.leave('finish');
    expect(session.learner()).toBeUndefined();
    expect(calls.at(-1)?.name).toBe('Terminate');
  });

  test('Initialize that fails is no session; one that runs already is', () => {
    const failing = createScorm2004Lms({ initializeFails: true });
    expect(openScorm2004(failing.api, around())).toBeUndefined();
    const running = createScorm2004Lms();
    running.api.Initialize('');
    expect(openScorm2004(running.api, around())?.launch.recorded).toBe(true);
  });

  test('an API that is no API is no session', () => {
    expect(openScorm2004({}, around())).toBeUndefined();
  });
});

describe('time', () => {
  test('session time goes with each pause and with the end', () => {
    const { session, clock, set, record } = launch();
    clock.pass(61_234);
    session.pause();
    clock.pass(1_000);
    session.leave('finish');
    expect(set('cmi.session_time')).toEqual(['PT61.23S', 'PT62.23S']);
    expect(record.values['cmi.total_time']).toBe('PT0H1M2.23S');
  });

  test('one commit every ten minutes while the page is shown', () => {
    let shown = true;
    const { clock, count } = launch({}, undefined, () => shown);
    clock.pass(1_500);
    expect(count('Commit')).toBe(1);
    clock.pass(1_800_000);
    expect(count('Commit')).toBe(4);
    shown = false;
    clock.pass(1_800_000);
    expect(count('Commit')).toBe(4);
  });
});

describe('leaving', () => {
  test.each([
    ['true', 'navigates', ['continue']],
    ['unknown', 'may-close', []],
    ['false', 'may-close', []],
  ] as const)('continue is %s: %s', (requestValid, leaving, requests) => {
    const { session, set, count, calls } = launch({ requestValid });
    expect(session.leave('finish')).toBe(leaving);
    expect(session.leave('finish')).toBe(leaving);
    expect(set('adl.nav.request')).toEqual(requests);
    expect(count('Terminate')).toBe(1);
    expect(calls.at(-1)?.name).toBe('Terminate');
  });

  test('where the commit fails the session stays open and goes on trying', () => {
    const { session, clock, count, record } = launch({ commitFails: 1 });
    session.report(report());
    expect(session.leave('finish')).toBe('not-saved');
    expect(count('Terminate')).toBe(0);
    clock.pass(2_000);
    expect(record.values).toMatchObject({ 'cmi.suspend_data': 'code.1' });
    expect(session.leave('finish')).toBe('may-close');
  });

  test('a page that goes away ends the session whatever the LMS says', () => {
    const { session, count } = launch({ commitFails: true });
    session.report(report());
    expect(session.leave('closing')).toBe('not-saved');
    expect(count('Terminate')).toBe(1);
  });

  test('no timer runs after the end', () => {
    const { session, clock, calls } = launch();
    session.report(report());
    session.leave('closing');
    const before = calls.length;
    clock.pass(3_600_000);
    expect(calls.length).toBe(before);
  });
});
