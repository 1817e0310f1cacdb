/** What an LMS keeps of a learner's attempt at one SCO. Plain JSON. */
export interface Attempt {
  /** Data model elements as of the last commit: `cmi.score.raw` to `80`. */
  readonly values: Readonly<Record<string, string>>;
}

/** What the LMS tells the SCO at launch. */
export interface LaunchFacts {
  /** `cmi.learner_preference.language` */
  readonly language: string;
  /** `cmi.scaled_passing_score`, where the manifest has one. */
  readonly passing?: number;
  /** In review a learner looks at the attempt as it is, suspended or not; `normal` by default. */
  readonly mode?: 'normal' | 'review';
}

/** Meant for one session, or worked out anew at each launch. */
const NOT_GIVEN_BACK = [
  'cmi.exit',
  'cmi.session_time',
  'cmi.entry',
  'cmi.mode',
  'cmi.credit',
  'cmi.scaled_passing_score',
];

/**
 * The data model at a launch. Only an attempt that was left with `cmi.exit` = `suspend` goes on;
 * any other begins anew, with nothing (RTE 4.2.8). In review nothing counts, and the attempt is
 * neither begun nor gone on with (RTE 4.2.6, 4.2.7, 4.2.14).
 */
export function launchValues(
  attempt: Attempt | undefined,
  facts: LaunchFacts,
): Readonly<Record<string, string>> {
  const review = facts.mode === 'review';
  const resumes = attempt?.values['cmi.exit'] === 'suspend';
  const kept = Object.entries((review || resumes) && attempt ? attempt.values : {}).filter(
    ([element]) => !NOT_GIVEN_BACK.includes(element),
  );
  return {
    'cmi.total_time': 'PT0S',
    'cmi.learner_preference.language': facts.language,
    ...Object.fromEntries(kept),
    'cmi.learner_id': 'preview',
    'cmi.learner_name': 'Preview, Learner',
    'cmi.entry': review ? '' : resumes ? 'resume' : 'ab-initio',
    'cmi.mode': review ? 'review' : 'normal',
    'cmi.credit': review ? 'no-credit' : 'credit',
    ...(facts.passing !== undefined && { 'cmi.scaled_passing_score': String(facts.passing) }),
  };
}
