import { describe, expect, test } from 'vitest';
import { addTimespans } from './fake-lms/launch12.ts';
import { emptyRecord, type LmsOptions, type ScoRecord } from './fake-lms/options.ts';
import { createScorm12Lms } from './fake-lms/scorm12.ts';
import { GIVEN12, TABLES12 } from './scorm12-rules.ts';

type Sets = Readonly<Record<string, string>>;

function running(options: LmsOptions = {}, record?: ScoRecord) {
  const lms = createScorm12Lms(options, record ? { record } : {});
  expect(lms.api.LMSInitialize('')).toBe('true');
  return lms;
}

/** One launch that sets and ends. */
function launched(sets: Sets, options: LmsOptions = {}, record = emptyRecord()): ScoRecord {
  const { api } = running(options, record);
  for (const [element, value] of Object.entries(sets)) {
    expect(api.LMSSetValue(element, value), element).toBe('true');
  }
  api.LMSFinish('');
  return record;
}

describe.each(Object.entries(TABLES12))('%s', (table, rows) => {
  const titled = rows.map(([element, value, error]) => {
    const shown = value === undefined ? 'get' : JSON.stringify(value.slice(0, 40));
    return { title: `${element} ${shown} -> ${error}`, element, value, error };
  });
  test.each(titled)('$title', ({ element, value, error }) => {
    const { api } = running();
    for (const [name, given] of GIVEN12[table] ?? []) {
      expect(api.LMSSetValue(name, given), name).toBe('true');
    }
    const got = value === undefined ? api.LMSGetValue(element) : api.LMSSetValue(element, value);
    expect(api.LMSGetLastError()).toBe(error);
    if (error !== '0') expect(got).toBe(value === undefined ? '' : 'false');
    else if (value !== undefined) {
      expect(got).toBe('true');
      const back = api.LMSGetValue(element);
      if (api.LMSGetLastError() !== '404') expect(back).toBe(value);
    }
  });
});

describe('the session', () => {
  test('refuses everything before LMSInitialize and after LMSFinish with 301', () => {
    const { api, calls } = createScorm12Lms();
    const all = () => {
      api.LMSGetValue('cmi.core.entry');
      api.LMSSetValue('cmi.core.exit', '');
      api.LMSCommit('');
    };
    all();
    api.LMSFinish('');
    api.LMSInitialize('');
    api.LMSFinish('');
    all();
    expect(calls.map(({ name, result, error }) => [name, result, error])).toEqual([
      ['LMSGetValue', '', '301'],
      ['LMSSetValue', 'false', '301'],
      ['LMSCommit', 'false', '301'],
      ['LMSFinish', 'false', '301'],
      ['LMSInitialize', 'true', '0'],
      ['LMSFinish', 'true', '0'],
      ['LMSGetValue', '', '301'],
      ['LMSSetValue', 'false', '301'],
      ['LMSCommit', 'false', '301'],
    ]);
  });

  test('is initialised once, with an empty argument', () => {
    const { api } = createScorm12Lms();
    expect([api.LMSInitialize('x'), api.LMSGetLastError()]).toEqual(['false', '201']);
    expect([api.LMSInitialize(''), api.LMSGetLastError()]).toEqual(['true', '0']);
    expect([api.LMSInitialize(''), api.LMSGetLastError()]).toEqual(['false', '101']);
    expect([api.LMSCommit('x'), api.LMSGetLastError()]).toEqual(['false', '201']);
    expect(api.LMSGetErrorString('405')).toBe('Incorrect Data Type');
  });

  test('groups that an LMS need not have say 401', () => {
    const { api } = running({ withoutInteractions: true, withoutObjectives: true });
    for (const group of ['interactions', 'objectives']) {
      expect([api.LMSGetValue(`cmi.${group}._count`), api.LMSGetLastError()]).toEqual(['', '401']);
      expect([api.LMSSetValue(`cmi.${group}.0.id`, 'x'), api.LMSGetLastError()]).toEqual([
        'false',
        '401',
      ]);
    }
    const bare = running({ mandatoryOnly: true }).api;
    expect([bare.LMSGetValue('cmi.core.lesson_mode'), bare.LMSGetLastError()]).toEqual(['', '401']);
  });
});

describe('between launches', () => {
  const sets = { 'cmi.suspend_data': 's1', 'cmi.core.lesson_status': 'incomplete' };

  test.each([
    ['suspend', 'resume', 's1'],
    ['', 'ab-initio', ''],
    ['logout', 'ab-initio', ''],
  ])('exit "%s": %s', (exit, entry, data) => {
    const { api } = running({}, launched({ ...sets, 'cmi.core.exit': exit }));
    expect(api.LMSGetValue('cmi.core.entry')).toBe(entry);
    expect(api.LMSGetValue('cmi.suspend_data')).toBe(data);
  });

  test.each<[string, Sets, LmsOptions, string]>([
    ['nothing said', {}, {}, 'completed'],
    ['said', { 'cmi.core.lesson_status': 'incomplete' }, {}, 'incomplete'],
    [
      'mastered',
      { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '80' },
      { scaledPassingScore: 0.8 },
      'passed',
    ],
    [
      'not mastered',
      { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '79.9' },
      { scaledPassingScore: 0.8 },
      'failed',
    ],
    [
      'a mastery score that nobody applies',
      { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '10' },
      { scaledPassingScore: 0.8, appliesThresholds: false },
      'completed',
    ],
  ])('the status that is kept, %s', (_name, said, options, status) => {
    expect(launched(said, options).values['cmi.core.lesson_status']).toBe(status);
  });

  test('times add up', () => {
    expect(addTimespans('0000:59:59.99', '00:00:00.02')).toBe('0001:00:00.01');
    expect(addTimespans('0100:00:00', '0002:03:04.5')).toBe('0102:03:04.50');
  });
});

test('who sends changes only forgets what a failed commit took', () => {
  const lms = running({ sendsChangesOnly: true, commitFails: 1 });
  lms.api.LMSSetValue('cmi.core.lesson_status', 'completed');
  lms.api.LMSSetValue('cmi.suspend_data', 'one');
  expect(lms.api.LMSCommit('')).toBe('false');
  lms.api.LMSSetValue('cmi.core.lesson_status', 'completed');
  lms.api.LMSSetValue('cmi.suspend_data', 'two');
  expect(lms.api.LMSCommit('')).toBe('true');
  expect(lms.record.values['cmi.suspend_data']).toBe('two');
  expect(lms.record.values['cmi.core.lesson_status']).toBeUndefined();
});
