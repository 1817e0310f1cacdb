import { describe, expect, test } from 'vitest';
import { openScorm2004 } from '../../src/runtime/drivers/scorm2004.ts';
import type { SaveState, Session } from '../../src/tracking/session.ts';
import type { Call, LmsOptions, ScoRecord } from '../support/fake-lms/options.ts';
import { createScorm2004Lms } from '../support/fake-lms/scorm2004.ts';
import { around, type FakeClock, fakeClock, interaction, report, START } from './support.ts';

interface Running {
  readonly session: Session;
  readonly clock: FakeClock;
  readonly calls: readonly Call[];
  readonly record: ScoRecord;
  readonly saved: SaveState[];
  set(element: string): readonly string[];
  count(name: string): number;
}

function launch(options: LmsOptions = {}, record?: ScoRecord, visible = () => true): Running {
  const clock = fakeClock();
  const lms = createScorm2004Lms(options, { now: clock.now, ...(record ? { record } : {}) });
  const session = openScorm2004(lms.api, around(clock, visible))!;
  const saved: SaveState[] = [];
  session.onSaved((state) => saved.push(state));
  return {
    session,
    clock,
    calls: lms.calls,
    record: lms.record,
    saved,
    set: (element) =>
      lms.calls
        .filter(({ name, args }) => name === 'SetValue' && args[0] === element)
        .map(({ args }) => args[1] ?? ''),
    count: (name) => lms.calls.filter((call) => call.name === name).length,
  };
}

/** A first launch that answers a question and leaves. */
function studied(options: LmsOptions = {}): ScoRecord {
  const first = launch(options);
  first.session.report(report({ code: 'first', progress: 0.5, location: 'two' }));
  first.session.record(interaction());
  first.session.leave('finish');
  return first.record;
}

describe('launch', () => {
  test('a first launch reads six elements, and no state', () => {
    const { calls, session } = launch({ language: 'es', scaledPassingScore: 0.7 });
    expect(calls.filter(({ name }) => name === 'GetValue').map(({ args }) => args[0])).toEqual([
      'cmi.mode',
      'cmi.entry',
      'cmi.scaled_passing_score',
      'cmi.interactions._count',
      'cmi.objectives._count',
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

describe('records of questions', () => {
  test('calls come in the order of RTE 4.2.9', () => {
    const { session, calls } = launch();
    session.record(interaction());
    const names = calls
      .filter(({ args }) => args[0]?.startsWith('cmi.interactions.0.'))
      .map(({ args }) => args[0]?.replace('cmi.interactions.0.', ''));
    expect(names).toEqual([
      'id',
      'type',
      'objectives.0.id',
      'timestamp',
      'correct_responses.0.pattern',
      'weighting',
      'learner_response',
      'result',
      'latency',
      'description',
    ]);
  });

  test('what is stored', () => {
    const { session, clock, record } = launch();
    session.record(interaction());
    clock.pass(1_500);
    const stored = Object.entries(record.values).filter(([name]) => name.includes('interactions'));
    expect(Object.fromEntries(stored)).toEqual({
      'cmi.interactions.0.id': 'act.q-1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.objectives.0.id': 'act.recall',
      'cmi.interactions.0.timestamp': '2026-11-24T08:00:05.0Z',
      'cmi.interactions.0.correct_responses.0.pattern': 'opt_2',
      'cmi.interactions.0.weighting': '1',
      'cmi.interactions.0.learner_response': 'opt_2',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.0.latency': 'PT4.25S',
      'cmi.interactions.0.description': 'What applies?',
    });
  });

  test('answered again: the same record, only what differs', () => {
    const { session, calls } = launch();
    session.record(interaction());
    const before = calls.length;
    session.record(
      interaction({ at: START + 9_000, response: 'opt_1', result: 'incorrect', score: 0 }),
    );
    expect(calls.slice(before).map(({ args }) => args[0])).toEqual([
      'cmi.interactions.0.timestamp',
      'cmi.interactions.0.learner_response',
      'cmi.interactions.0.result',
    ]);
  });

  test('answered again another day: the same record, and the next one behind it', () => {
    const { session, clock, record, calls } = launch({}, studied());
    session.record(interaction({ question: 'q-2' }));
    session.record(interaction({ response: 'opt_1', result: 'incorrect' }));
    clock.pass(1_500);
    expect(record.values).toMatchObject({
      'cmi.interactions.0.id': 'act.q-1',
      'cmi.interactions.0.learner_response': 'opt_1',
      'cmi.interactions.1.id': 'act.q-2',
    });
    expect(calls.filter(({ error }) => error !== '0' && error !== '403')).toEqual([]);
  });

  test('an empty response is not written', () => {
    const { session, set, calls } = launch();
    session.record(interaction({ response: '', patterns: [], result: 'neutral' }));
    expect(set('cmi.interactions.0.learner_response')).toEqual([]);
    expect(calls.filter(({ error }) => !['0', '403'].includes(error))).toEqual([]);
  });

  test('an LMS that is full gets no half records', () => {
    const { session, calls, clock, saved } = launch();
    for (let n = 0; n < 252; n++) session.record(interaction({ question: `q-${n}` }));
    clock.pass(1_500);
    expect(calls.filter(({ error }) => !['0', '403'].includes(error))).toHaveLength(2);
    expect(saved.at(-1)).toBe('saved');
  });
});

describe('score and status', () => {
  test('raw runs from 0 to 100, before the success status', () => {
    const { session, calls } = launch({ scaledPassingScore: 0.8 });
    session.report(report({ score: 2 / 3, success: false, completed: true, progress: 1 }));
    const set = calls.filter(
      ({ name, args }) => name === 'SetValue' && /score|status/.test(args[0]!),
    );
    expect(set.map(({ args }) => args)).toEqual([
      ['cmi.completion_status', 'incomplete'],
      ['cmi.score.scaled', '0.6666667'],
      ['cmi.score.raw', '66.67'],
      ['cmi.score.min', '0'],
      ['cmi.score.max', '100'],
      ['cmi.success_status', 'failed'],
      ['cmi.completion_status', 'completed'],
    ]);
  });

  test('completion and score are committed at once, the rest within 1.5 s', () => {
    const { session, clock, count } = launch();
    session.report(report({ location: 'two' }));
    expect(count('Commit')).toBe(0);
    clock.pass(1_499);
    expect(count('Commit')).toBe(0);
    clock.pass(1);
    expect(count('Commit')).toBe(1);
    session.report(report({ location: 'two', score: 0.5 }));
    session.report(report({ location: 'two', score: 0.5, completed: true, progress: 1 }));
    expect(count('Commit')).toBe(3);
  });

  test('a commit is not put off by further changes', () => {
    const { session, clock, count } = launch();
    for (let n = 0; n < 20; n++) {
      session.report(report({ code: `draft-${n}` }));
      clock.pass(100);
    }
    expect(count('Commit')).toBe(1);
  });

  test('a finished status or score is never lowered, not even another day', () => {
    const best = report({ score: 0.9, success: true, completed: true, progress: 1 });
    const worse = report({
      code: 'x',
      score: 0.1,
      success: false,
      completed: false,
      progress: 0.2,
    });
    const { session, record } = launch();
    session.report(best);
    session.report(worse);
    session.leave('finish');
    const another = launch({}, record);
    another.session.report(worse);
    another.session.leave('finish');
    expect(another.record.values).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.9',
      'cmi.score.raw': '90',
      'cmi.progress_measure': '1',
    });
    expect(another.record.attempt).toBe(1);
  });

  test('a better score another day is written', () => {
    const { session, record } = launch();
    session.report(report({ score: 0.5, success: false, completed: true, progress: 1 }));
    session.leave('finish');
    const another = launch({}, record);
    another.session.report(report({ score: 0.8, success: true, completed: true, progress: 1 }));
    expect(another.record.values).toMatchObject({
      'cmi.success_status': 'passed',
      'cmi.score.raw': '80',
    });
  });
});

describe('objectives', () => {
  const objective = { id: 'act.recall', completed: true, success: true, score: 1 };

  test('an untouched objective is not written', () => {
    const { session, calls } = launch();
    session.report(report({ objectives: [{ id: 'act.recall', completed: false }] }));
    expect(calls.filter(({ name, args }) => name === 'SetValue' && /obj/.test(args[0]!))).toEqual(
      [],
    );
  });

  test('prefilled ones are found by id, new ones go behind them', () => {
    const { session, clock, record, calls } = launch({
      objectives: [{ id: 'primary' }, { id: 'act.recall' }],
    });
    session.report(report({ objectives: [objective, { id: 'act.apply', completed: true }] }));
    clock.pass(1_500);
    expect(record.values).toMatchObject({
      'cmi.objectives.0.id': 'primary',
      'cmi.objectives.1.id': 'act.recall',
      'cmi.objectives.1.success_status': 'passed',
      'cmi.objectives.1.score.raw': '100',
      'cmi.objectives.2.id': 'act.apply',
      'cmi.objectives.2.completion_status': 'completed',
    });
    expect(record.values['cmi.objectives.0.success_status']).toBeUndefined();
    expect(calls.filter(({ error }) => !['0', '403'].includes(error))).toEqual([]);
  });

  test('another day: restated ones cost no call, changed ones find their place', () => {
    const { session, record } = launch();
    session.report(report({ objectives: [objective] }));
    session.leave('finish');
    const another = launch({}, record);
    another.session.report(report({ objectives: [objective] }));
    const touched = () => another.calls.filter(({ args }) => /objectives\.\d/.test(args[0] ?? ''));
    expect(touched()).toEqual([]);
    another.session.report(
      report({ objectives: [objective, { id: 'act.apply', completed: true }] }),
    );
    another.clock.pass(1_500);
    expect(another.record.values).toMatchObject({
      'cmi.objectives.0.id': 'act.recall',
      'cmi.objectives.1.id': 'act.apply',
    });
  });
});

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
