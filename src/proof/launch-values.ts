import { launchValues } from '../preview/bench/attempt.ts';
import type { Version } from './page/bench-config.ts';

/** What the manifest has the LMS tell a SCO. */
export interface LaunchFacts {
  readonly launchData?: string;
  /** Scaled passing score, 0 to 1. */
  readonly passing?: number;
}

/** Written by the SCO for this session only, or worked out anew at each launch. */
const NOT_GIVEN_BACK = [
  'cmi.core.exit',
  'cmi.core.session_time',
  'cmi.core.entry',
  'cmi.core.lesson_mode',
  'cmi.core.credit',
  'cmi.launch_data',
  'cmi.student_data.mastery_score',
];

/**
 * The data model at a launch after `stored`, what the last commit of the launch before left. Only
 * an attempt that was left with an exit of `suspend` goes on (RTE 4.2.8; SCORM 1.2 RTE 3.4).
 */
export function valuesAtLaunch(
  version: Version,
  stored: Readonly<Record<string, string>> | undefined,
  { launchData, passing }: LaunchFacts,
): Readonly<Record<string, string>> {
  const data = launchData === undefined ? {} : { 'cmi.launch_data': launchData };
  if (version === '2004') {
    const attempt = stored && { values: stored };
    const facts = { language: '', ...(passing !== undefined && { passing }) };
    return { ...launchValues(attempt, facts), 'cmi.learner_name': 'Proof, Learner', ...data };
  }
  const resumes = stored?.['cmi.core.exit'] === 'suspend';
  const kept = Object.entries(resumes ? stored : {}).filter(
    ([element]) => !NOT_GIVEN_BACK.includes(element),
  );
  return {
    'cmi.core.total_time': '0000:00:00.00',
    ...Object.fromEntries(kept),
    'cmi.core.student_id': 'preview',
    'cmi.core.student_name': 'Proof, Learner',
    'cmi.core.entry': resumes ? 'resume' : 'ab-initio',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.credit': 'credit',
    ...data,
    ...(passing !== undefined && {
      'cmi.student_data.mastery_score': String(Math.round(passing * 1e4) / 100),
    }),
  };
}
