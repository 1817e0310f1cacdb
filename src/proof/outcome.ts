import type { Version } from './page/bench-config.ts';
import type { Outcome } from './proof.ts';

/** How a record stands, by the elements of its version. */
export function outcomeOf(version: Version, values: Readonly<Record<string, string>>): Outcome {
  if (version === '2004') {
    const success = values['cmi.success_status'] ?? '';
    return {
      status: values['cmi.completion_status'] ?? '',
      success: success === 'unknown' ? '' : success,
      // Not the scaled one: LMSs grade by this.
      score: values['cmi.score.raw'] ?? '',
      sessionTime: values['cmi.session_time'] ?? '',
    };
  }
  const status = values['cmi.core.lesson_status'] ?? '';
  return {
    status,
    success: status === 'passed' || status === 'failed' ? status : '',
    score: values['cmi.core.score.raw'] ?? '',
    sessionTime: values['cmi.core.session_time'] ?? '',
  };
}

/** Whether the record says that the SCO is done. */
export function isComplete({ status }: Outcome): boolean {
  return status === 'completed' || status === 'passed' || status === 'failed';
}
