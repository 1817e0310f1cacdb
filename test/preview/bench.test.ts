import { beforeEach, describe, expect, test } from 'vitest';
import { type Attempt, launchValues } from '../../src/preview/bench/attempt.ts';
import { createAttempts } from '../../src/preview/bench/attempts.ts';
import { type Behaviour, behaviourOf } from '../../src/preview/bench/behaviour.ts';
import { type Call, createLaunch, type Launch, SLOW } from '../../src/preview/bench/lms.ts';
import type { ScormAgain } from '../../src/preview/bench/scorm-again.ts';

describe('what a launch finds', () => {
  const values = {
    'cmi.exit': 'suspend',
    'cmi.session_time': 'PT5S',
    'cmi.entry': 'ab-initio',
    'cmi.suspend_data': 'state',
    'cmi.learner_preference.language': 'es',
  };
  test('nothing but the LMS’s own facts, the first time', () => {
    expect(launchValues(undefined, { language: 'en' })).toEqual({
      'cmi.total_time': 'PT0S',
      'cmi.learner_preference.language': 'en',
      'cmi.learner_id': 'preview',
      'cmi.learner_name': 'Preview, Learner',
      'cmi.entry': 'ab-initio',
      'cmi.mode': 'normal',
      'cmi.credit': 'credit',
    });
  });
  test('all of a suspended attempt but what belongs to its session', () => {
    const found = launchValues({ values }, { language: 'en', passing: 0.7 });
    expect(found).toMatchObject({
      'cmi.entry': 'resume',
      'cmi.suspend_data': 'state',
      'cmi.learner_preference.language': 'es',
      'cmi.scaled_passing_score': '0.7',
    });
    expect(found).not.toHaveProperty('cmi.exit');
    expect(found).not.toHaveProperty('cmi.session_time');
  });
  test.each(['', 'normal', 'logout', 'time-out'])('nothing after exit %j', (exit) => {
    const found = launchValues({ values: { ...values, 'cmi.exit': exit } }, { language: 'en' });
    expect(found['cmi.entry']).toBe('ab-initio');
    expect(found).not.toHaveProperty('cmi.suspend_data');
  });
  test.each([
    ['suspended', values],
    ['finished', { ...values, 'cmi.exit': 'normal' }],
  ])('in review all of a %s attempt, and nothing counts', (_how, kept) => {
    expect(launchValues({ values: kept }, { language: 'en', mode: 'review' })).toMatchObject({
      'cmi.suspend_data': 'state',
      'cmi.entry': '',
      'cmi.mode': 'review',
      'cmi.credit': 'no-credit',
    });
  });
});

describe('attempts', () => {
  const attempt: Attempt = { values: { 'cmi.exit': 'suspend' } };
  const storage = (broken = false) => {
    const kept = new Map<string, string>();
    const guard = () => {
      if (broken) throw new Error('denied');
    };
    return {
      getItem(key: string) {
        guard();
        return kept.get(key) ?? null;
      },
      setItem(key: string, value: string) {
        guard();
        kept.set(key, value);
      },
      removeItem(key: string) {
        guard();
        kept.delete(key);
      },
    };
  };
  test('outlive the page, one by one', () => {
    const shared = storage();
    createAttempts(shared).put('a', attempt);
    createAttempts(shared).put('b', { values: {} });
    expect(createAttempts(shared).get('a')).toEqual(attempt);
    createAttempts(shared).remove('a');
    expect(createAttempts(shared).get('a')).toBeUndefined();
    expect(createAttempts(shared).get('b')).toEqual({ values: {} });
  });
  test('live as long as the page where the browser stores nothing', () => {
    const attempts = createAttempts(storage(true));
    attempts.put('a', attempt);
    expect(attempts.get('a')).toEqual(attempt);
    attempts.remove('a');
    expect(attempts.get('a')).toBeUndefined();
  });
  test('what is no JSON counts as none', () => {
    const shared = storage();
    shared.setItem('coursewright-preview:a', '{');
    expect(createAttempts(shared).get('a')).toBeUndefined();
  });
});

describe('a launch', () => {
  let calls: Call[];
  let kept: Attempt | undefined;
  let launch: Launch;
  let behaviour: Behaviour;

  /** Takes every value but cmi.mode, and commits nested as scorm-again does. */
  const Api = class {
    error = '0';
    readonly held: Record<string, string> = {};
    readonly settings: ConstructorParameters<ScormAgain>[0];
    constructor(settings: ConstructorParameters<ScormAgain>[0]) {
      this.settings = settings;
    }
    loadFromFlattenedJSON(values: Readonly<Record<string, string>>) {
      Object.assign(this.held, values);
    }
    Initialize = () => 'true';
    Terminate = () => this.Commit();
    GetValue = (element: string) => this.held[element] ?? '';
    SetValue(element: string, value: string) {
      this.error = element === 'cmi.mode' ? '404' : '0';
      if (this.error !== '0') return 'false';
      this.held[element] = value;
      return 'true';
    }
    Commit() {
      const score = { scaled: this.held['cmi.score.scaled'] ?? '' };
      const cmi = { exit: this.held['cmi.exit'] ?? '', score };
      const { result, errorCode } = this.settings.httpService.processHttpRequest('', { cmi });
      this.error = String(errorCode);
      return result;
    }
    GetLastError = () => this.error;
    GetErrorString = (code: string) => (code === '404' ? 'Read Only' : '');
    GetDiagnostic = () => '';
  };

  const open = (mode: 'normal' | 'review' = 'normal') => {
    let clock = 0;
    return createLaunch({
      Api,
      facts: { language: 'en', mode },
      attempt: () => kept,
      store: (attempt) => {
        kept = attempt;
      },
      behaviour: () => behaviour,
      onCall: (call) => void calls.push(call),
      now: () => {
        clock += 2;
        return clock;
      },
    });
  };

  beforeEach(() => {
    calls = [];
    behaviour = 'sound';
    kept = { values: { 'cmi.exit': 'suspend', 'cmi.suspend_data': 'before' } };
    launch = open();
  });

  test('reads the attempt at the first call, not before', () => {
    kept = { values: { 'cmi.exit': 'suspend', 'cmi.suspend_data': 'the launch before ended' } };
    launch.api.Initialize('');
    expect(launch.api.GetValue('cmi.suspend_data')).toBe('the launch before ended');
    expect(launch.values().get('cmi.entry')).toBe('resume');
  });

  test('tells each call with its result, error and time', () => {
    launch.api.Initialize('');
    expect(launch.api.SetValue('cmi.mode', 'review')).toBe('false');
    expect(calls.at(-1)).toEqual({
      name: 'SetValue',
      args: ['cmi.mode', 'review'],
      result: 'false',
      error: '404',
      meaning: 'Read Only',
      ms: 2,
    });
    expect(launch.values().get('cmi.mode')).toBe('normal');
  });

  test('knows what is not stored yet; a commit stores it, flat and without what was never set', () => {
    launch.api.SetValue('cmi.exit', 'suspend');
    expect(launch.isPending('cmi.exit')).toBe(true);
    launch.api.Commit('');
    expect(launch.isPending('cmi.exit')).toBe(false);
    expect(kept).toEqual({ values: { 'cmi.exit': 'suspend' } });
    launch.api.SetValue('cmi.score.scaled', '0.5');
    launch.api.Terminate('');
    expect(kept).toEqual({ values: { 'cmi.exit': 'suspend', 'cmi.score.scaled': '0.5' } });
  });

  test('once given up stores and tells nothing more', () => {
    launch.api.Initialize('');
    const before = kept;
    launch.forget();
    launch.api.SetValue('cmi.exit', 'suspend');
    expect(launch.api.Terminate('')).toBe('true');
    expect(kept).toBe(before);
    expect(calls.map(({ name }) => name)).toEqual(['Initialize']);
  });

  test.each<[Behaviour, result: string, error: string, stored: string]>([
    ['sound', 'true', '0', '0.5'],
    ['slow', 'true', '0', '0.5'],
    ['failing', 'false', '391', ''],
    ['lying', 'true', '0', ''],
  ])('an LMS that is %s answers %s (%s) to a commit', (how, result, error, stored) => {
    launch.api.SetValue('cmi.score.scaled', '0.5');
    behaviour = how;
    expect(launch.api.Commit('')).toBe(result);
    expect(calls.at(-1)).toMatchObject({ name: 'Commit', result, error });
    expect(kept?.values['cmi.score.scaled'] ?? '').toBe(stored);
    expect(launch.isPending('cmi.score.scaled')).toBe(stored === '');
    expect(calls.at(-1)!.ms >= SLOW).toBe(how === 'slow');
    // One that is well again stores what it refused or made away with.
    behaviour = 'sound';
    launch.api.Commit('');
    expect(kept?.values['cmi.score.scaled']).toBe('0.5');
  });

  test('a slow LMS is slow over the network alone', () => {
    behaviour = 'slow';
    launch.api.Initialize('');
    launch.api.SetValue('cmi.score.scaled', '0.5');
    launch.api.GetValue('cmi.score.scaled');
    launch.api.Terminate('');
    expect(calls.map(({ name, ms }) => [name, ms >= SLOW])).toEqual([
      ['Initialize', true],
      ['SetValue', false],
      ['GetValue', false],
      ['Terminate', true],
    ]);
  });

  test('in review nothing is stored, whatever is said', () => {
    const before = kept;
    launch = open('review');
    launch.api.Initialize('');
    launch.api.SetValue('cmi.score.scaled', '0.5');
    expect(launch.api.Terminate('')).toBe('true');
    expect(kept).toBe(before);
  });

  test('behaviours are known by name', () => {
    expect(['lying', 'no such'].map(behaviourOf)).toEqual(['lying', 'sound']);
  });
});
