import { expect, test } from 'vitest';
import { openScorm } from '../../src/runtime/drivers/scorm.ts';
import { scorm12 } from '../../src/runtime/drivers/scorm12.ts';
import { scorm2004 } from '../../src/runtime/drivers/scorm2004.ts';
import type { Version } from '../../src/runtime/drivers/version.ts';
import { createProgress } from '../../src/runtime/player/progress.ts';
import { decodeState, emptyState } from '../../src/tracking/state.ts';
import type { LmsOptions, ScoRecord } from '../support/fake-lms/options.ts';
import { createScorm12Lms } from '../support/fake-lms/scorm12.ts';
import { createScorm2004Lms } from '../support/fake-lms/scorm2004.ts';
import { around, fakeClock, MODEL, report } from './support.ts';

type Api = Readonly<Record<string, (...args: string[]) => unknown>>;
type Open = (options: LmsOptions, more: { now: () => number; record?: ScoRecord }) => unknown;

const VERSIONS: [string, Version, Open][] = [
  ['2004', scorm2004, createScorm2004Lms],
  ['1.2', scorm12, createScorm12Lms],
];

/** The API, but it can't say what these elements are. */
function forgetful(api: Api, prefix: string, lost: readonly string[]): Api {
  let failed = false;
  return {
    ...api,
    [`${prefix}GetValue`](element = '') {
      failed = lost.includes(element);
      return failed ? '' : api[`${prefix}GetValue`]?.(element);
    },
    [`${prefix}GetLastError`]() {
      const error = failed ? '101' : api[`${prefix}GetLastError`]?.();
      failed = false;
      return error;
    },
  };
}

const CASES = VERSIONS.flatMap(([name, version, open]) =>
  [['cmi.suspend_data'], ['cmi.suspend_data', name === '1.2' ? 'cmi.core.entry' : 'cmi.entry']].map(
    (lost) => ({ name, version, open, lost }),
  ),
);

test.each(CASES)(
  'a state that is not read stays with the LMS: SCORM $name, $lost',
  ({ version, open, lost }) => {
    const { prefix } = version.dialect;
    const clock = fakeClock();
    const record: ScoRecord = { attempt: 0, values: {}, stores: 0 };
    const lms = (options: LmsOptions = {}) =>
      (open(options, { now: clock.now, record }) as { readonly api: Api }).api;
    const first = openScorm(lms(), around(clock), version);
    first?.report(report({ code: 'weeks-of-work' }));
    first?.leave('finish');
    const stored = () => record.values['cmi.suspend_data'];
    expect(stored()).toBe('weeks-of-work.0');

    const second = openScorm(
      forgetful(lms({ commitFails: 1 }), prefix, lost),
      around(clock),
      version,
    );
    if (!second) throw new Error('did not open');
    expect(second.launch).toMatchObject({ state: '', unread: true });
    const progress = createProgress(MODEL, second, emptyState(), true);
    progress.visit(1);
    progress.begin();
    clock.pass(60_000);
    second.resend();
    clock.pass(60_000);
    second.pause();
    expect(stored()).toBe('weeks-of-work.0');
    const saved: string[] = [];
    second.onSaved((state) => saved.push(state));
    expect(saved).toEqual(['saved']);

    // The learner was told, and begins again.
    progress.put(1, { answer: { kind: 'chosen', options: [1] }, attempts: 1 });
    second.leave('finish');
    const now = decodeState(stored() ?? '', [MODEL]).state.activities.get(MODEL.number);
    expect(now?.questions.size).toBe(1);
  },
);
