import type { LrsStatement } from './lrs.ts';

/** What an LMS knows of a session and its registration when a statement comes. */
export interface RuleContext {
  readonly activityId: string;
  readonly registration: string;
  readonly actor: object;
  readonly contextTemplate: {
    readonly extensions: Readonly<Record<string, unknown>>;
    readonly contextActivities: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
  readonly launchMode: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number;
  /** Verbs of defined statements of this session, in order. */
  readonly session: readonly string[];
  /** The same of the whole registration. */
  readonly registered: readonly string[];
  /** What the AU has read before. */
  readonly read: ReadonlySet<string>;
}

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

export function verbOf(statement: LrsStatement): string {
  return String(statement.verb.id).split('/').at(-1) ?? '';
}
export function isDefined(statement: LrsStatement): boolean {
  return categories(statement).includes(`${CATEGORY}/cmi5`);
}
function categories(statement: LrsStatement): readonly string[] {
  return (statement.context?.contextActivities?.category ?? []).map(({ id }) => id);
}

/** Why an LMS answers 403 to the statement (cmi5 7.1.3, 9.3 to 9.7, 10.2); empty where it takes it. */
export function cmi5Errors(statement: LrsStatement, at: RuleContext): readonly string[] {
  const { session } = at;
  const errors: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) errors.push(what);
  };
  const verb = verbOf(statement);
  const { context = {}, result = {} } = statement;
  must(context.registration === at.registration, '9.6.1 registration');
  must(JSON.stringify(statement.actor) === JSON.stringify(at.actor), '9.2 actor');
  must(String(statement.timestamp).endsWith('Z'), '9.7 timestamp in UTC');
  for (const [key, value] of Object.entries(at.contextTemplate.extensions))
    must(context.extensions?.[key] === value, `10.2.1 extension ${key}`);
  for (const [key, value] of Object.entries(at.contextTemplate.contextActivities))
    for (const one of value)
      must(
        (context.contextActivities?.[key] ?? []).some(({ id }) => id === one.id),
        `10.2.1 ${key} ${one.id}`,
      );
  must(at.read.has('LMS.LaunchData'), '10 launch data was not read');
  must(at.read.has('cmi5LearnerPreferences'), '11 preferences were not read');
  must(!session.includes('terminated'), '9.3 after terminated');
  const moves = categories(statement).includes(`${CATEGORY}/moveon`);
  if (!isDefined(statement)) {
    must(session.includes('initialized'), '7.1.3 before initialized');
    must(at.launchMode === 'Normal' || DEFINED.indexOf(verb) < 0, '10.2.2 launch mode');
    must(!moves, '9.6.2.2 moveon on an allowed statement');
    must(result.score === undefined, '9.5.1 score');
    return errors;
  }
  must(DEFINED.includes(verb), `9.3 verb ${verb}`);
  must(statement.object.id === at.activityId, '9.4 object');
  must(session.length > 0 || verb === 'initialized', '9.3 first is initialized');
  must(!session.includes(verb), `9.3 ${verb} twice in a session`);
  must(
    at.launchMode === 'Normal' || verb === 'initialized' || verb === 'terminated',
    '10.2.2 launch mode',
  );
  must(
    moves === (result.success !== undefined || result.completion !== undefined),
    '9.6.2.2 category moveon',
  );
  must(result.score === undefined || verb === 'passed' || verb === 'failed', '9.5.1 score');
  must(verb === 'initialized' || typeof result.duration === 'string', '9.5.4 duration');
  if (verb === 'completed') must(result.completion === true, '9.5.3 completion');
  must(verb === 'completed' || result.completion === undefined, '9.5.3 completion');
  if (verb === 'passed' || verb === 'failed') {
    must(result.success === (verb === 'passed'), '9.5.2 success');
    must(!session.includes(verb === 'passed' ? 'failed' : 'passed'), '9.3 passed and failed');
    must(context.extensions?.[MASTERY] === at.masteryScore, '9.6.3.2 masteryscore');
    const { scaled } = result.score ?? {};
    if (scaled !== undefined && at.masteryScore !== undefined)
      must(scaled >= at.masteryScore === (verb === 'passed'), '9.3 score and masteryScore');
  } else must(result.success === undefined, '9.5.2 success');
  if (verb === 'completed' || verb === 'passed')
    must(!at.registered.includes(verb), `9.3 ${verb} twice in a registration`);
  if (verb === 'failed') must(!at.registered.includes('passed'), '9.3 failed after passed');
  return errors;
}
