import { describe, expect, test } from 'vitest';
import type { LmsOptions } from './fake-lms/options.ts';
import { emptyRecord } from './fake-lms/options.ts';
import type { LmsWiring } from './fake-lms/run-time.ts';
import { createScorm2004Lms } from './fake-lms/scorm2004.ts';
import { GIVEN, TABLES } from './scorm2004-rules.ts';

function running(options: LmsOptions = {}, wiring: LmsWiring = {}) {
  const lms = createScorm2004Lms(options, wiring);
  expect(lms.api.Initialize('')).toBe('true');
  return lms;
}

function given(table: string, options: LmsOptions = {}) {
  const lms = running(options);
  for (const [element, value] of GIVEN[table] ?? []) {
    expect(lms.api.SetValue(element, value), element).toBe('true');
  }
  return lms.api;
}

describe.each(Object.entries(TABLES))('%s', (table, rows) => {
  const titled = rows.map(([element, value, error]) => {
    const shown = value === undefined ? 'get' : JSON.stringify(value.slice(0, 40));
    return { title: `${element} ${shown} -> ${error}`, element, value, error };
  });
  test.each(titled)('$title', ({ element, value, error }) => {
    const api = given(table);
    const result = value === undefined ? api.GetValue(element) : api.SetValue(element, value);
    expect(api.GetLastError()).toBe(error);
    if (error !== '0') expect(result).toBe(value === undefined ? '' : 'false');
    else if (value !== undefined) expect(result).toBe('true');
    if (error === '0' && value !== undefined) expect(['0', '405']).toContain(readBack(element));

    function readBack(name: string): string {
      const back = api.GetValue(name);
      if (api.GetLastError() === '0') expect(back).toBe(value);
      return api.GetLastError();
    }
  });
});

describe('the session', () => {
  test('refuses everything before Initialize', () => {
    const { api, calls } = createScorm2004Lms();
    expect(api.GetLastError()).toBe('0');
    api.GetValue('cmi.mode');
    api.SetValue('cmi.exit', 'suspend');
    api.Commit('');
    api.Terminate('');
    expect(calls.map(({ name, result, error }) => [name, result, error])).toEqual([
      ['GetLastError', '0', '0'],
      ['GetValue', '', '122'],
      ['SetValue', 'false', '132'],
      ['Commit', 'false', '142'],
      ['Terminate', 'false', '112'],
    ]);
  });

  test('is initialized and terminated once', () => {
    const { api } = running();
    const errors = () => api.GetLastError();
    expect([api.Initialize(''), errors()]).toEqual(['false', '103']);
    expect([api.Terminate(''), errors()]).toEqual(['true', '0']);
    expect([api.Terminate(''), errors()]).toEqual(['false', '113']);
    expect([api.Initialize(''), errors()]).toEqual(['false', '104']);
    expect([api.GetValue('cmi.mode'), errors()]).toEqual(['', '123']);
    expect([api.SetValue('cmi.exit', ''), errors()]).toEqual(['false', '133']);
    expect([api.Commit(''), errors()]).toEqual(['false', '143']);
  });

  test('wants empty arguments', () => {
    const lms = createScorm2004Lms();
    expect(lms.api.Initialize('x')).toBe('false');
    expect(lms.api.GetLastError()).toBe('201');
    const { api } = running();
    for (const call of [api.Commit, api.Terminate]) {
      expect(call('null')).toBe('false');
      expect(api.GetLastError()).toBe('201');
    }
    expect(api.Terminate('')).toBe('true');
  });

  test('tells errors apart from diagnostics', () => {
    const { api } = running();
    api.SetValue('cmi.score.scaled', '2');
    expect(api.GetErrorString('407')).toBe('Data Model Element Value Out Of Range');
    expect(api.GetErrorString('999')).toBe('');
    expect(api.GetDiagnostic('')).toContain('cmi.score.scaled');
    expect(api.GetLastError()).toBe('407');
  });

  test('counts and lists', () => {
    const api = given('objectives');
    expect(api.GetValue('cmi.objectives._count')).toBe('2');
    expect(api.GetValue('cmi.score._children')).toBe('scaled,raw,min,max');
    expect(api.GetValue('cmi.objectives._children')).toContain('progress_measure');
  });

  test('refuses a second pattern that says the same', () => {
    const api = given('choice');
    expect(api.SetValue('cmi.interactions.0.correct_responses.0.pattern', 'a[,]b')).toBe('true');
    expect(api.SetValue('cmi.interactions.0.correct_responses.1.pattern', 'b[,]a')).toBe('false');
    expect(api.GetLastError()).toBe('351');
    expect(api.SetValue('cmi.interactions.0.correct_responses.1.pattern', 'b')).toBe('true');
  });

  test('holds 250 interactions, more when asked to be lenient', () => {
    const fill = (options: LmsOptions) => {
      const { api } = running(options);
      let index = 0;
      while (index < 300 && api.SetValue(`cmi.interactions.${index}.id`, 'q') === 'true')
        index += 1;
      return index;
    };
    expect(fill({})).toBe(250);
    expect(fill({ refuseOverSpm: false })).toBe(300);
  });

  test('takes hyphens, line breaks and long values when told so', () => {
    const api = given('choice', {
      refuseHyphens: false,
      refuseLineBreaks: false,
      refuseOverSpm: false,
    });
    expect(api.SetValue('cmi.interactions.0.learner_response', 'opt-1[,]urn:xx:y')).toBe('true');
    expect(api.SetValue('cmi.interactions.0.description', 'a\nb')).toBe('true');
    expect(api.SetValue('cmi.location', 'x'.repeat(2000))).toBe('true');
    expect(api.SetValue('cmi.score.raw', '33.333333333')).toBe('true');
  });

  test('logs every call with its time', () => {
    let clock = 5;
    const seen: string[] = [];
    const { api, calls } = createScorm2004Lms(
      {},
      { now: () => clock++, onCall: (call) => seen.push(call.name) },
    );
    api.Initialize('');
    api.SetValue('cmi.location', 'p1');
    expect(calls.map(({ name, args, result }) => [name, args, result])).toEqual([
      ['Initialize', [''], 'true'],
      ['SetValue', ['cmi.location', 'p1'], 'true'],
    ]);
    expect(calls[1]!.at).toBeGreaterThan(calls[0]!.at);
    expect(seen).toEqual(['Initialize', 'SetValue']);
  });

  test('applies thresholds, or leaves them to the content', () => {
    const options = { scaledPassingScore: 0.8, completionThreshold: 0.9 };
    const strict = running(options).api;
    strict.SetValue('cmi.success_status', 'passed');
    strict.SetValue('cmi.completion_status', 'completed');
    expect(strict.GetValue('cmi.success_status')).toBe('unknown');
    strict.SetValue('cmi.score.scaled', '0.7');
    strict.SetValue('cmi.progress_measure', '0.5');
    expect(strict.GetValue('cmi.success_status')).toBe('failed');
    expect(strict.GetValue('cmi.completion_status')).toBe('incomplete');
    const moodle = running({ ...options, appliesThresholds: false }).api;
    moodle.SetValue('cmi.success_status', 'passed');
    expect(moodle.GetValue('cmi.success_status')).toBe('passed');
  });
});

test('a record without a store is empty', () => {
  const record = emptyRecord();
  running({}, { record });
  expect(record).toEqual({ attempt: 0, values: {}, stores: 0 });
});
