import { describe, expect, test } from 'vitest';
import { openScorm2004 } from '../../src/runtime/drivers/scorm2004.ts';
import type { SaveState } from '../../src/tracking/session.ts';
import { createScorm2004Lms } from '../support/fake-lms/scorm2004.ts';
import { launch } from './launch.ts';
import { around, fakeClock, interaction, report, START } from './support.ts';

describe('what an LMS does to a commit', () => {
  test('a refusal is shown, tried again with growing pauses under a changed state', () => {
    const { session, clock, calls, saved, record } = launch({ commitFails: 4 });
    session.report(report());
    session.save();
    expect(saved).toEqual(['waiting', 'failing']);
    clock.pass(14_000);
    const commits = calls.filter(({ name }) => name === 'Commit').map(({ at }) => at - START);
    expect(commits).toEqual([0, 2_000, 6_000, 14_000]);
    clock.pass(16_000);
    expect(saved).toEqual(['waiting', 'failing', 'saved']);
    expect(record.values).toMatchObject({ 'cmi.suspend_data': 'code.4' });
  });

  test('the pause grows to a minute and no more', () => {
    const { session, clock, calls } = launch({ commitFails: true });
    session.save();
    clock.pass(600_000);
    const at = calls.filter(({ name }) => name === 'Commit').map((call) => call.at);
    const pauses = at.slice(1).map((time, n) => time - at[n]!);
    expect(pauses.slice(0, 7)).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  test('while it fails, changes wait for the next try', () => {
    const { session, clock, count, record } = launch({ commitFails: 1 });
    session.save();
    session.report(report({ code: 'later', completed: true, progress: 1 }));
    expect(count('Commit')).toBe(1);
    clock.pass(2_000);
    expect(record.values).toMatchObject({
      'cmi.suspend_data': 'later.1',
      'cmi.completion_status': 'completed',
    });
  });

  test('back online everything is sent again, but identifiers', () => {
    const { session, clock, calls, record } = launch({ commitLies: 1 });
    session.report(report({ score: 0.5 }));
    session.record(interaction());
    clock.pass(1_500);
    const before = calls.length;
    session.resend();
    const again = calls.slice(before).map(({ args }) => args[0]);
    expect(again).toContain('cmi.score.raw');
    expect(again).toContain('cmi.interactions.0.learner_response');
    expect(again.filter((name) => /\.(id|pattern)$/.test(name ?? ''))).toEqual([]);
    expect(record.values).toMatchObject({
      'cmi.suspend_data': 'code.1',
      'cmi.score.raw': '50',
      'cmi.interactions.0.id': 'act.q-1',
    });
  });

  test('a state that the LMS refuses is never called saved', () => {
    const { session, clock, saved } = launch();
    session.report(report({ code: 'x'.repeat(64_000) }));
    clock.pass(1_500);
    expect(saved.at(-1)).toBe('failing');
  });

  test('an API that throws after its end does no harm', () => {
    const { session, clock } = launch({ throwsAfterTerminate: true });
    session.leave('closing');
    session.report(report());
    session.record(interaction());
    session.resend();
    session.pause();
    session.save();
    clock.pass(3_600_000);
    expect(session.leave('finish')).toBe('may-close');
  });

  test('an API that throws in every call is no session', () => {
    const api = new Proxy(
      {},
      {
        get: () => () => {
          throw new TypeError('gone');
        },
      },
    );
    expect(openScorm2004(api, around())).toBeUndefined();
  });

  test('an API that dies while it runs is shown as failing', () => {
    const clock = fakeClock();
    const lms = createScorm2004Lms({}, { now: clock.now });
    let dead = false;
    const api = new Proxy(lms.api, {
      get(target, name) {
        if (dead) throw new TypeError('gone');
        return Reflect.get(target, name);
      },
    });
    const session = openScorm2004(api, around(clock))!;
    const saved: SaveState[] = [];
    session.onSaved((state) => saved.push(state));
    dead = true;
    session.record(interaction());
    clock.pass(1_500);
    expect(saved.at(-1)).toBe('failing');
    dead = false;
    clock.pass(2_000);
    expect(saved.at(-1)).toBe('saved');
    expect(lms.record.values).toMatchObject({ 'cmi.interactions.0.learner_response': 'opt_2' });
  });
});
