import type { Surroundings } from '../../src/runtime/clock.ts';
import { openNone } from '../../src/runtime/drivers/none.ts';
import { openScorm } from '../../src/runtime/drivers/scorm.ts';
import { scorm12 } from '../../src/runtime/drivers/scorm12.ts';
import { openScorm2004 } from '../../src/runtime/drivers/scorm2004.ts';
import type { Session } from '../../src/tracking/session.ts';
import type { Call, LmsOptions, ScoRecord } from '../support/fake-lms/options.ts';
import { createScorm12Lms } from '../support/fake-lms/scorm12.ts';
import { createScorm2004Lms } from '../support/fake-lms/scorm2004.ts';
import { MODEL } from './support.ts';

/** What the table needs of a protocol's LMS; a driver joins by one line. */
export interface Bench {
  readonly open: (options: LmsOptions, around: Surroundings, record?: ScoRecord) => Opened;
  /** Errors that content may meet on such an LMS. */
  readonly allowed: (options: LmsOptions) => readonly string[];
  readonly records: boolean;
  /** What the LMS has after the whole sitting. */
  readonly kept: Readonly<Record<string, string>>;
  /** The record of who is complete, with a score of `raw` and `passed` or failed. */
  readonly standing: (raw: number, passed: boolean) => Readonly<Record<string, string>>;
  /** What an interaction's response is called. */
  readonly response: string;
  /** Elements that a second launch may say again: they can't be read, or hold for a session. */
  readonly again: RegExp;
}
export interface Opened {
  readonly session: Session;
  readonly calls: readonly Call[];
  readonly record?: ScoRecord;
}

/** The names of 2004 for the calls of 1.2, so that the table speaks of both. */
const NAMES_12: Readonly<Record<string, string>> = {
  LMSInitialize: 'Initialize',
  LMSGetValue: 'GetValue',
  LMSSetValue: 'SetValue',
  LMSCommit: 'Commit',
  LMSFinish: 'Terminate',
};

export const DRIVERS: Readonly<Record<string, Bench>> = {
  scorm2004: {
    records: true,
    allowed: () => ['0', '403'],
    kept: {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.raw': '100',
      'cmi.location': 'two',
      'cmi.progress_measure': '1',
      'cmi.suspend_data': 'c.1',
      'cmi.exit': 'suspend',
      'cmi.session_time': 'PT725S',
      'cmi.interactions.0.learner_response': 'opt_1',
      'cmi.interactions.2.type': 'long-fill-in',
      'cmi.objectives.0.id': 'act.recall',
      'cmi.objectives.0.success_status': 'passed',
    },
    standing: (raw, passed) => ({
      'cmi.completion_status': 'completed',
      'cmi.success_status': passed ? 'passed' : 'failed',
      'cmi.score.scaled': String(raw / 100),
      'cmi.score.raw': String(raw),
      'cmi.progress_measure': '1',
    }),
    response: 'learner_response',
    again:
      /exit|interactions\.0\.(timestamp|weighting|learner_response|result|latency|description)$/,
    open(options, surroundings, record) {
      const lms = createScorm2004Lms(options, {
        now: surroundings.clock.now,
        ...(record ? { record } : {}),
      });
      const session = openScorm2004(lms.api, surroundings) ?? openNone();
      return { session, calls: lms.calls, record: lms.record };
    },
  },
  scorm12: {
    records: true,
    // 401 for a group that may be absent: it is asked for once.
    allowed: ({ withoutInteractions, withoutObjectives }) =>
      withoutInteractions || withoutObjectives ? ['0', '401'] : ['0'],
    kept: {
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
      'cmi.core.lesson_location': 'two',
      'cmi.suspend_data': 'c.1',
      'cmi.core.exit': 'suspend',
      'cmi.core.session_time': '0000:12:05.00',
      'cmi.interactions.0.student_response': 'a',
      'cmi.interactions.2.type': 'fill-in',
      'cmi.objectives.0.id': 'act.recall',
      'cmi.objectives.0.status': 'passed',
    },
    standing: (raw, passed) => ({
      'cmi.core.lesson_status': passed ? 'passed' : 'failed',
      'cmi.core.score.raw': String(raw),
    }),
    response: 'student_response',
    again: /exit/,
    open(options, surroundings, record) {
      const calls: Call[] = [];
      const lms = createScorm12Lms(options, {
        now: surroundings.clock.now,
        onCall: (call) => calls.push({ ...call, name: NAMES_12[call.name] ?? call.name }),
        ...(record ? { record } : {}),
      });
      const around = { ...surroundings, models: [MODEL] };
      const session = openScorm(lms.api, around, scorm12) ?? openNone();
      return { session, calls, record: lms.record };
    },
  },
  none: {
    records: false,
    allowed: () => ['0'],
    kept: {},
    standing: () => ({}),
    response: '',
    again: /^$/,
    open: () => ({ session: openNone(), calls: [] }),
  },
};

/** LMSs with all their habits; the driver's duties are the same on each. */
export const LMSS: Readonly<Record<string, LmsOptions>> = {
  strict: {},
  'any identifier': { refuseHyphens: false, refuseLineBreaks: false },
  'with a passing score': { scaledPassingScore: 0.8, language: 'fr-CA' },
  'with true sequencing': { requestValid: 'true', completionThreshold: 1 },
  prefilled: { objectives: [{ id: 'primary' }, { id: 'act.recall' }] },
  'failing twice': { commitFails: 2 },
  'failing with 101': { commitFails: 3, commitError: 101 },
  lying: { commitLies: 2 },
  'throwing after its end': { throwsAfterTerminate: true },
  'without interactions': { withoutInteractions: true },
  'without objectives': { withoutObjectives: true },
  'sending changes only, failing': {
    sendsChangesOnly: true,
    keepsAtAnyExit: true,
    commitFails: 2,
  },
  'sending changes only, lying': { sendsChangesOnly: true, keepsAtAnyExit: true, commitLies: 2 },
};
