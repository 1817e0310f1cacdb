import { describe, expect, test } from 'vitest';
import { addDurations } from './fake-lms/launch.ts';
import { emptyRecord, type LmsOptions, type ScoRecord } from './fake-lms/options.ts';
import { createScorm2004Lms, type Scorm2004Api } from './fake-lms/scorm2004.ts';

type Sets = Readonly<Record<string, string>>;

/** One launch: sets, commits if asked, terminates if asked. */
function launch(
  record: ScoRecord,
  sets: Sets,
  end: 'terminate' | 'commit' | 'nothing' = 'terminate',
  options: LmsOptions = {},
): Scorm2004Api {
  const { api } = createScorm2004Lms(options, { record });
  expect(api.Initialize('')).toBe('true');
  for (const [element, value] of Object.entries(sets)) {
    expect(api.SetValue(element, value), element).toBe('true');
  }
  if (end === 'commit') api.Commit('');
  if (end === 'terminate') api.Terminate('');
  return api;
}

/** The next launch, to look at. */
function reopen(record: ScoRecord, options: LmsOptions = {}): Scorm2004Api {
  return launch(record, {}, 'nothing', options);
}

const SUSPENDED = { 'cmi.exit': 'suspend', 'cmi.suspend_data': 's1', 'cmi.location': 'p2' };

describe('between launches', () => {
  const CASES: [string, Sets, 'terminate' | 'commit' | 'nothing', string, string][] = [
    ['suspend comes back', SUSPENDED, 'terminate', 'resume', 's1'],
    ['suspend comes back without Terminate', SUSPENDED, 'commit', 'resume', 's1'],
    ['what was never committed is lost', SUSPENDED, 'nothing', 'ab-initio', ''],
    ['normal starts again', { ...SUSPENDED, 'cmi.exit': 'normal' }, 'terminate', 'ab-initio', ''],
    ['logout starts again', { ...SUSPENDED, 'cmi.exit': 'logout' }, 'terminate', 'ab-initio', ''],
    ['no exit starts again', { 'cmi.suspend_data': 's1' }, 'terminate', 'ab-initio', ''],
  ];

  test.each(CASES)('%s', (_name, sets, end, entry, data) => {
    const record = emptyRecord();
    launch(record, sets, end);
    const api = reopen(record);
    expect(api.GetValue('cmi.entry')).toBe(entry);
    expect(api.GetValue('cmi.suspend_data')).toBe(data);
    expect(api.GetValue('cmi.total_time')).toBe('PT0H0M0S');
  });

  test('exit has to be said in each session', () => {
    const record = emptyRecord();
    launch(record, SUSPENDED);
    launch(record, { 'cmi.location': 'p3' });
    expect(reopen(record).GetValue('cmi.entry')).toBe('ab-initio');
  });

  test('a new attempt writes over the old one when it stores', () => {
    const record = emptyRecord();
    launch(record, { 'cmi.exit': 'normal', 'cmi.score.raw': '95' });
    expect(record).toMatchObject({ attempt: 1, stores: 1 });
    const api = reopen(record);
    expect(record.values['cmi.score.raw']).toBe('95');
    api.SetValue('cmi.score.raw', '10');
    api.Commit('');
    expect(record).toMatchObject({ attempt: 2, stores: 2 });
    expect(record.values['cmi.score.raw']).toBe('10');
  });

  test('interactions and objectives come back with their counts', () => {
    const record = emptyRecord();
    launch(record, {
      'cmi.exit': 'suspend',
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.objectives.0.id': 'o1',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.1.id': 'q2',
      'cmi.objectives.0.id': 'o1',
    });
    const api = reopen(record);
    expect(api.GetValue('cmi.interactions._count')).toBe('2');
    expect(api.GetValue('cmi.interactions.0.objectives._count')).toBe('1');
    expect(api.GetValue('cmi.interactions.0.correct_responses.0.pattern')).toBe('a');
    expect(api.SetValue('cmi.objectives.0.id', 'o2')).toBe('false');
  });

  test('time adds up over sessions, once for each', () => {
    const record = emptyRecord();
    const first = launch(record, { 'cmi.exit': 'suspend' }, 'nothing');
    first.SetValue('cmi.session_time', 'PT1M');
    first.Commit('');
    first.SetValue('cmi.session_time', 'PT1M30.5S');
    first.Terminate('');
    expect(record.values['cmi.total_time']).toBe('PT0H1M30.5S');
    launch(record, { 'cmi.exit': 'suspend', 'cmi.session_time': 'PT1H' });
    expect(reopen(record).GetValue('cmi.total_time')).toBe('PT1H1M30.5S');
  });

  test('durations add up', () => {
    expect(addDurations('P1DT1H', 'PT0.25S')).toBe('PT25H0M0.25S');
    expect(addDurations('PT59.99S', 'PT0.01S')).toBe('PT0H1M0S');
  });
});

describe('what the LMS hands out', () => {
  test('is there at the first launch', () => {
    const api = reopen(emptyRecord(), {
      learnerId: 'l-7',
      learnerName: 'Garcia, Ana',
      language: 'es',
      launchData: '{"a":1}',
      scaledPassingScore: 0.8,
      objectives: [{ id: 'primary' }],
      requestValid: 'true',
      credit: 'no-credit',
    });
    const values = Object.fromEntries(
      [
        'cmi.learner_id',
        'cmi.learner_name',
        'cmi.learner_preference.language',
        'cmi.launch_data',
        'cmi.scaled_passing_score',
        'cmi.objectives._count',
        'cmi.objectives.0.id',
        'cmi.mode',
        'cmi.credit',
        'adl.nav.request_valid.continue',
      ].map((element) => [element, api.GetValue(element)]),
    );
    expect(Object.values(values)).toEqual([
      'l-7',
      'Garcia, Ana',
      'es',
      '{"a":1}',
      '0.8',
      '1',
      'primary',
      'normal',
      'no-credit',
      'true',
    ]);
  });

  test('review follows completion only where the LMS does so', () => {
    const record = emptyRecord();
    launch(record, { 'cmi.exit': 'normal', 'cmi.completion_status': 'completed' });
    expect(reopen(record).GetValue('cmi.mode')).toBe('normal');
    const api = reopen(record, { reviewAfterCompletion: true });
    expect([api.GetValue('cmi.mode'), api.GetValue('cmi.credit')]).toEqual(['review', 'no-credit']);
    expect(api.GetValue('cmi.entry')).toBe('ab-initio');
  });

  test('review mode is stored, or is not', () => {
    for (const reviewStores of [true, false]) {
      const record = emptyRecord();
      launch(record, { 'cmi.score.raw': '95' });
      launch(record, { 'cmi.score.raw': '10' }, 'terminate', { mode: 'review', reviewStores });
      expect(record.values['cmi.score.raw']).toBe(reviewStores ? '10' : '95');
    }
  });
});

describe('habits', () => {
  test('commitLies', () => {
    const record = emptyRecord();
    const api = launch(record, SUSPENDED, 'nothing', { commitLies: 1 });
    expect([api.Commit(''), record.stores]).toEqual(['true', 0]);
    expect([api.Commit(''), record.stores]).toEqual(['true', 1]);
  });

  test('commitFails so many times', () => {
    const record = emptyRecord();
    const api = launch(record, SUSPENDED, 'nothing', { commitFails: 2, commitError: 101 });
    expect([api.Commit(''), api.GetLastError()]).toEqual(['false', '101']);
    expect([api.Commit(''), api.GetLastError()]).toEqual(['false', '101']);
    expect([api.Commit(''), record.stores]).toEqual(['true', 1]);
  });

  test('commitFails for ever, Terminate too', () => {
    const record = emptyRecord();
    const api = launch(record, SUSPENDED, 'nothing', { commitFails: true });
    expect([api.Commit(''), api.GetLastError()]).toEqual(['false', '391']);
    expect([api.Terminate(''), api.GetLastError()]).toEqual(['false', '111']);
    expect([api.Terminate(''), api.GetLastError()]).toEqual(['false', '113']);
    expect(record.stores).toBe(0);
  });

  test('a store that does not get there', () => {
    const record = emptyRecord();
    const { api } = createScorm2004Lms({}, { record, store: () => false });
    api.Initialize('');
    expect([api.Commit(''), api.GetLastError(), record.stores]).toEqual(['false', '391', 0]);
  });

  test('initializeFails', () => {
    const { api } = createScorm2004Lms({ initializeFails: 1 });
    expect([api.Initialize(''), api.GetLastError()]).toEqual(['false', '102']);
    expect(api.Initialize('')).toBe('true');
  });

  test('oneScoOnly', () => {
    const pageSession = { terminated: false };
    const first = createScorm2004Lms({ oneScoOnly: true }, { pageSession }).api;
    first.Initialize('');
    first.Terminate('');
    const second = createScorm2004Lms({ oneScoOnly: true }, { pageSession }).api;
    expect([second.Initialize(''), second.GetLastError()]).toEqual(['false', '104']);
    expect(createScorm2004Lms({}, { pageSession }).api.Initialize('')).toBe('true');
  });

  test('throwsAfterTerminate', () => {
    const api = launch(emptyRecord(), {}, 'terminate', { throwsAfterTerminate: true });
    expect(() => api.GetValue('cmi.mode')).toThrow(TypeError);
    expect(() => api.Initialize('')).toThrow(TypeError);
    expect(api.GetErrorString('0')).toBe('No Error');
  });

  test('slowMs', () => {
    const { api, calls } = createScorm2004Lms({ slowMs: 15 });
    const start = Date.now();
    api.Initialize('');
    api.GetLastError();
    expect(Date.now() - start).toBeGreaterThanOrEqual(15);
    expect(calls.length).toBe(2);
  });

  test('Terminate tells the navigation request', () => {
    const told: string[] = [];
    const { api } = createScorm2004Lms({}, { onTerminate: (request) => told.push(request) });
    api.Initialize('');
    api.SetValue('adl.nav.request', 'suspendAll');
    api.Terminate('');
    api.Terminate('');
    expect(told).toEqual(['suspendAll']);
  });
});
