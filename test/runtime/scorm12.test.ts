import { describe, expect, test } from 'vitest';
import { openScorm } from '../../src/runtime/drivers/scorm.ts';
import { scorm12 } from '../../src/runtime/drivers/scorm12.ts';
import type { ObjectiveReport, Report } from '../../src/tracking/session.ts';
import type { LmsOptions, ScoRecord } from '../support/fake-lms/options.ts';
import { createScorm12Lms } from '../support/fake-lms/scorm12.ts';
import { around, fakeClock, interaction, MODEL, report } from './support.ts';

function launch(options: LmsOptions = {}, record?: ScoRecord) {
  const clock = fakeClock();
  const lms = createScorm12Lms(options, { now: clock.now, ...(record ? { record } : {}) });
  const session = openScorm(lms.api, { ...around(clock), models: [MODEL] }, scorm12)!;
  const named = (name: string) => lms.calls.filter((call) => call.name === name);
  return {
    session,
    clock,
    calls: lms.calls,
    record: lms.record,
    got: () => named('LMSGetValue').map(({ args }) => args[0]),
    set: (element: string) =>
      named('LMSSetValue')
        .filter(({ args }) => args[0] === element)
        .map(({ args }) => args[1]),
    errors: () => lms.calls.filter(({ error, name }) => error !== '0' && !/Last/.test(name)),
  };
}

describe('launch', () => {
  test('a first launch reads four elements, and no state', () => {
    const { got, session } = launch({ language: 'es', scaledPassingScore: 0.7 });
    expect(got()).toEqual([
      'cmi.core.lesson_mode',
      'cmi.core.entry',
      'cmi.student_data.mastery_score',
      'cmi.student_preference.language',
    ]);
    expect(session.launch).toEqual({
      recorded: true,
      mode: 'normal',
      resumed: false,
      state: '',
      stateLimit: 4096,
      passing: 0.7,
      language: 'es',
    });
  });

  test('a mastery score of nothing or 0 is none', () => {
    expect(launch().session.launch.passing).toBeUndefined();
    expect(launch({ scaledPassingScore: 0 }).session.launch.passing).toBeUndefined();
  });

  test('an LMS with no more than it must have is enough', () => {
    const { session, clock, record, errors, set } = launch({ mandatoryOnly: true });
    session.report(report({ code: 'a' }));
    session.record(interaction());
    session.record(interaction({ question: 'q-2' }));
    session.report(
      report({
        code: 'b',
        completed: true,
        progress: 1,
        score: 1,
        success: true,
        objectives: [{ id: 'act.recall', completed: true }],
      }),
    );
    clock.pass(2_000);
    session.leave('finish');
    expect(record.values).toMatchObject({
      'cmi.suspend_data': 'b.0',
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
    });
    // Each is asked for once, then left alone.
    expect(errors().map(({ args }) => args[0])).toEqual([
      'cmi.core.lesson_mode',
      'cmi.student_data.mastery_score',
      'cmi.student_preference.language',
      'cmi.interactions._count',
      'cmi.core.score.min',
      'cmi.core.score.max',
      'cmi.objectives._count',
    ]);
    expect(set('cmi.core.score.min')).toEqual(['0']);
  });

  test('a session that runs already goes on', () => {
    const lms = createScorm12Lms();
    lms.api.LMSInitialize('');
    expect(openScorm(lms.api, around(), scorm12)?.launch.recorded).toBe(true);
    const failing = createScorm12Lms({ initializeFails: true });
    expect(openScorm(failing.api, around(), scorm12)).toBeUndefined();
    expect(openScorm({}, around(), scorm12)).toBeUndefined();
  });
});

type Said = Partial<Omit<Report, 'state'>>;

describe('one word for completion and success', () => {
  const done = { completed: true, progress: 1 };
  test.each<[string, readonly Said[], readonly string[]]>([
    ['begun', [{}], ['incomplete']],
    ['nothing graded', [{}, done], ['incomplete', 'completed']],
    ['passed', [{ ...done, graded: true, score: 1, success: true }], ['incomplete', 'passed']],
    ['failed', [{ ...done, graded: true, score: 0, success: false }], ['incomplete', 'failed']],
    ['not decided', [{ ...done, graded: true, score: 0.3 }], ['incomplete']],
    ['not answered', [{ ...done, graded: true }], ['incomplete']],
    ['passed before it is complete', [{ graded: true, score: 1, success: true }], ['incomplete']],
    [
      'only what may be skipped is graded',
      [{ ...done, graded: false, score: 0.3 }],
      ['incomplete', 'completed'],
    ],
    [
      'failed, then passed, then worse',
      [
        { ...done, score: 0.2, success: false },
        { ...done, score: 0.9, success: true },
        { ...done, score: 0.1, success: false },
      ],
      ['incomplete', 'failed', 'passed'],
    ],
    ['completed stays', [done, { ...done, success: false, score: 0 }], ['incomplete', 'completed']],
  ])('%s', (_name, reports, statuses) => {
    const { session, set, errors } = launch();
    for (const one of reports) session.report(report(one));
    session.leave('finish');
    expect(set('cmi.core.lesson_status')).toEqual(statuses);
    expect(errors()).toEqual([]);
  });

  test.each(['browsed', 'not attempted'])('%s is not begun', (status) => {
    const record = { attempt: 1, stores: 1, values: { 'cmi.core.lesson_status': status } };
    const { set } = launch({ keepsAtAnyExit: true }, record);
    expect(set('cmi.core.lesson_status')).toEqual(['incomplete']);
  });

  test.each<[string, readonly Omit<ObjectiveReport, 'id'>[], readonly string[]]>([
    ['nothing graded', [{ completed: false }, { completed: true }], ['completed']],
    [
      'failed at last',
      [
        { completed: false, score: 0 },
        { completed: true, score: 0 },
        { completed: true, score: 0, success: false },
      ],
      ['incomplete', 'failed'],
    ],
    [
      'passed at the second attempt',
      [
        { completed: true, score: 0.2 },
        { completed: true, score: 0.9, success: true },
      ],
      ['incomplete', 'passed'],
    ],
  ])('of an objective: %s', (_name, reports, statuses) => {
    const { session, set, errors } = launch();
    for (const one of reports)
      session.report(report({ objectives: [{ id: 'act.recall', ...one }] }));
    session.leave('finish');
    expect(set('cmi.objectives.0.status')).toEqual(statuses);
    expect(errors()).toEqual([]);
  });

  test('the score goes before the status', () => {
    const { session, calls } = launch();
    session.report(report({ ...done, score: 2 / 3, success: false }));
    const set = calls.filter(
      ({ name, args }) => name === 'LMSSetValue' && /score|status/.test(args[0]!),
    );
    expect(set.map(({ args }) => args)).toEqual([
      ['cmi.core.lesson_status', 'incomplete'],
      ['cmi.core.score.raw', '66.67'],
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
      ['cmi.core.lesson_status', 'failed'],
    ]);
  });
});

describe('records of questions', () => {
  const stored = ({ values }: ScoRecord) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name.includes('interactions.')));

  test('what is stored', () => {
    const { session, record, clock } = launch();
    session.record(interaction({ at: new Date(2026, 10, 24, 8, 0, 5).getTime() }));
    clock.pass(1_500);
    expect(stored(record)).toEqual({
      'cmi.interactions.0.id': 'act.q-1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.objectives.0.id': 'act.recall',
      'cmi.interactions.0.time': '08:00:05',
      'cmi.interactions.0.correct_responses.0.pattern': 'b',
      'cmi.interactions.0.weighting': '1',
      'cmi.interactions.0.student_response': 'b',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.0.latency': '0000:00:04.25',
    });
  });

  test('answered again: the same record; another day: one more, and nothing is read', () => {
    const first = launch();
    first.session.record(interaction());
    first.session.record(interaction({ response: 'opt_1', result: 'incorrect', score: 0 }));
    first.session.leave('finish');
    const second = launch({}, first.record);
    second.session.record(interaction());
    second.session.leave('finish');
    expect(second.record.values).toMatchObject({
      'cmi.interactions.0.id': 'act.q-1',
      'cmi.interactions.0.student_response': 'a',
      'cmi.interactions.0.result': 'wrong',
      'cmi.interactions.1.id': 'act.q-1',
      'cmi.interactions.1.student_response': 'b',
    });
    expect(second.got().filter((element) => element?.includes('interactions'))).toEqual([
      'cmi.interactions._count',
    ]);
    expect(second.errors()).toEqual([]);
  });
});

test('objectives have a status of their own', () => {
  const { session, record, clock } = launch({ objectives: [{ id: 'primary' }] });
  session.report(
    report({
      objectives: [
        { id: 'act.recall', completed: false, success: true, score: 1 },
        { id: 'act.apply', completed: false, score: 0.25 },
      ],
    }),
  );
  clock.pass(1_500);
  expect(record.values).toMatchObject({
    'cmi.objectives.1.id': 'act.recall',
    'cmi.objectives.1.status': 'passed',
    'cmi.objectives.1.score.raw': '100',
    'cmi.objectives.2.status': 'incomplete',
    'cmi.objectives.2.score.raw': '25',
  });
  expect(record.values['cmi.objectives.0.status']).toBeUndefined();
});

test('a location is cut to 255 characters', () => {
  const { session, record, clock } = launch();
  session.report(report({ location: 'p'.repeat(300) }));
  clock.pass(1_500);
  expect(record.values['cmi.core.lesson_location']).toHaveLength(255);
});

test('LMSFinish is the last call, once, and no navigation is asked for', () => {
  const { session, calls } = launch({ throwsAfterTerminate: true });
  expect(session.leave('finish')).toBe('may-close');
  session.save();
  expect(session.leave('closing')).toBe('may-close');
  expect(calls.at(-1)?.name).toBe('LMSFinish');
  expect(calls.filter(({ args }) => args[0]?.startsWith('adl.'))).toEqual([]);
});
