import { type LaunchState, prefilled } from './launch.ts';
import type { LmsOptions, ScoRecord } from './options.ts';

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
 * Works out a launch from what is stored. Only an exit of `suspend` keeps the data: the standard
 * leaves the rest to the LMS, and some begin a new attempt with nothing then (RTE 1.2, 3.4:
 * cmi.core.entry, cmi.core.exit).
 */
export function openLaunch12(record: ScoRecord, options: LmsOptions = {}): LaunchState {
  const suspended = record.values['cmi.core.exit'] === 'suspend';
  const resumes = record.stores > 0 && (suspended || options.keepsAtAnyExit === true);
  const finished = /^(passed|completed|failed)$/.test(
    record.values['cmi.core.lesson_status'] ?? '',
  );
  const reviewing = options.reviewAfterCompletion === true && finished;
  const mode = options.mode ?? (reviewing ? 'review' : 'normal');
  const values: Record<string, string> = { ...(resumes ? record.values : prefilled(options)) };
  for (const element of NOT_GIVEN_BACK) delete values[element];
  values['cmi.core.student_id'] = options.learnerId ?? 'learner-1';
  values['cmi.core.student_name'] = options.learnerName ?? 'Learner, Test';
  values['cmi.core.entry'] = !resumes ? 'ab-initio' : suspended ? 'resume' : '';
  values['cmi.core.lesson_mode'] = mode;
  values['cmi.core.credit'] = options.credit ?? (mode === 'normal' ? 'credit' : 'no-credit');
  values['cmi.student_preference.language'] ??= options.language ?? '';
  if (options.launchData !== undefined) values['cmi.launch_data'] = options.launchData;
  if (options.scaledPassingScore !== undefined) {
    values['cmi.student_data.mastery_score'] = String(
      Math.round(options.scaledPassingScore * 1e4) / 100,
    );
  }
  return { values, attempt: resumes ? record.attempt : record.attempt + 1 };
}

/**
 * The status that the LMS keeps when the session ends: `completed` where the SCO said nothing, and
 * by the mastery score where there is one, whatever the SCO said (RTE 1.2, 3.4:
 * cmi.core.lesson_status).
 */
export function finalStatus(values: Readonly<Record<string, string>>, applies: boolean): string {
  const said = values['cmi.core.lesson_status'] ?? 'completed';
  const mastery = values['cmi.student_data.mastery_score'] ?? '';
  const raw = values['cmi.core.score.raw'] ?? '';
  if (!applies || mastery === '' || raw === '' || values['cmi.core.credit'] !== 'credit') {
    return said;
  }
  return Number(raw) >= Number(mastery) ? 'passed' : 'failed';
}

/** cmi.core.total_time after a session (CMITimespan). */
export function addTimespans(one: string, other: string): string {
  const hundredths = centiseconds(one) + centiseconds(other);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = String(Math.floor(hundredths / 360_000)).padStart(4, '0');
  const minutes = two(Math.floor((hundredths % 360_000) / 6_000));
  return `${hours}:${minutes}:${two(Math.floor((hundredths % 6_000) / 100))}.${two(hundredths % 100)}`;
}

function centiseconds(timespan: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = timespan.split(':').map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 100);
}
