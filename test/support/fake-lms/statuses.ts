/**
 * The statuses as the LMS sees them, given that it applies thresholds: with a passing score, success
 * follows score.scaled and is unknown without one (RTE 4.2.22); with a completion threshold,
 * completion follows progress_measure where there is one (RTE 4.2.4).
 */
export function evaluateStatuses(
  values: Readonly<Record<string, string>>,
  applies: boolean,
): Record<string, string> {
  const out: Record<string, string> = { ...values };
  if (!applies) return out;
  const passing = values['cmi.scaled_passing_score'];
  const scaled = values['cmi.score.scaled'];
  if (passing !== undefined) {
    const reached = Number(scaled) >= Number(passing) ? 'passed' : 'failed';
    out['cmi.success_status'] = scaled === undefined ? 'unknown' : reached;
  }
  const threshold = values['cmi.completion_threshold'];
  const progress = values['cmi.progress_measure'];
  if (threshold !== undefined && progress !== undefined) {
    const done = Number(progress) >= Number(threshold);
    out['cmi.completion_status'] = done ? 'completed' : 'incomplete';
  }
  return out;
}
