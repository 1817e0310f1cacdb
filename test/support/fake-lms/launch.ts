import type { LmsOptions, ScoRecord } from './options.ts';

/** What a SCO finds at a launch: the elements the LMS fills in, and the attempt it belongs to. */
export interface LaunchState {
  readonly values: Readonly<Record<string, string>>;
  readonly attempt: number;
}

/** Written by the SCO for this session only, or worked out anew at each launch. */
const NOT_GIVEN_BACK = [
  'cmi.exit',
  'cmi.session_time',
  'cmi.entry',
  'cmi.mode',
  'cmi.credit',
  'cmi.launch_data',
  'cmi.scaled_passing_score',
  'cmi.completion_threshold',
];

/**
 * Works out a launch from what is stored. Only `cmi.exit` = `suspend` keeps the attempt; anything
 * else, also never having said how one leaves, begins a new one with nothing (RTE 4.2.8, and seen
 * on Moodle). The stored record stays as it is until the new attempt stores something.
 */
export function openLaunch(record: ScoRecord, options: LmsOptions = {}): LaunchState {
  const resumes = record.stores > 0 && record.values['cmi.exit'] === 'suspend';
  const finished = record.values['cmi.completion_status'] === 'completed';
  const reviewing = options.reviewAfterCompletion === true && finished;
  const mode = options.mode ?? (reviewing ? 'review' : 'normal');
  const values: Record<string, string> = {
    ...(resumes ? record.values : prefilled(options)),
  };
  for (const element of NOT_GIVEN_BACK) delete values[element];
  values['cmi.learner_id'] = options.learnerId ?? 'learner-1';
  values['cmi.learner_name'] = options.learnerName ?? 'Learner, Test';
  values['cmi.entry'] = resumes ? 'resume' : 'ab-initio';
  values['cmi.mode'] = mode;
  values['cmi.credit'] = options.credit ?? (mode === 'normal' ? 'credit' : 'no-credit');
  values['cmi.total_time'] ??= 'PT0H0M0S';
  values['cmi.learner_preference.language'] ??= options.language ?? '';
  if (options.launchData !== undefined) values['cmi.launch_data'] = options.launchData;
  if (options.scaledPassingScore !== undefined) {
    values['cmi.scaled_passing_score'] = String(options.scaledPassingScore);
  }
  if (options.completionThreshold !== undefined) {
    values['cmi.completion_threshold'] = String(options.completionThreshold);
  }
  return { values, attempt: resumes ? record.attempt : record.attempt + 1 };
}

/** Objectives with a primary or named objective in the manifest are there at once (RTE 4.2.17). */
export function prefilled(options: LmsOptions): Record<string, string> {
  const named = (options.objectives ?? []).map(({ id }, index): [string, string] => [
    `cmi.objectives.${index}.id`,
    id,
  ]);
  return Object.fromEntries(named);
}

const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = [31_536_000, 2_592_000, 86_400, 3_600, 60, 1];

function seconds(duration: string): number {
  const parts = DURATION.exec(duration)?.slice(1) ?? [];
  return UNITS.reduce((sum, unit, index) => sum + unit * Number(parts[index] ?? 0), 0);
}

/** total_time after a session (RTE 4.2.26): the time before plus what the session reported. */
export function addDurations(one: string, other: string): string {
  const hundredths = Math.round((seconds(one) + seconds(other)) * 100);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6_000);
  return `PT${hours}H${minutes}M${(hundredths % 6_000) / 100}S`;
}
