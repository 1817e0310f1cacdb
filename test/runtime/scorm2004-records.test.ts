import { describe, expect, test } from 'vitest';
import { launch, studied } from './launch.ts';
import { interaction, report, START } from './support.ts';

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
