import { randomUUID } from 'node:crypto';
import { cmi5Errors, isDefined, type RuleContext, verbOf } from './cmi5-rules.ts';
import { createLrs, type LrsAnswer, type LrsRequest, type LrsStatement } from './lrs.ts';

export interface Cmi5Options {
  readonly launchMode?: RuleContext['launchMode'];
  readonly masteryScore?: number;
  readonly moveOn?: string;
  readonly returnURL?: string;
  readonly launchParameters?: string;
  /** Undefined: the LMS has no preferences and answers 404. */
  readonly languagePreference?: string;
  /** The fetch address gives an error, with status 200. */
  readonly refusesToken?: boolean;
  /** The LMS does not let its ETag be read. */
  readonly hidesEtag?: boolean;
}

export interface Cmi5Lms {
  /** Another session of the same registration: the parameters of its launch, in an odd order. */
  launch(options?: Cmi5Options): URLSearchParams;
  /** The answer to a POST of the fetch address of that session. */
  fetchToken(session: string): string;
  handle(request: LrsRequest): LrsAnswer;
  /** Lets the next requests (of that kind) fail with `status` (0: the network is gone). */
  failNext(status: number, times: number, when?: (request: LrsRequest) => boolean): void;
  readonly statements: readonly LrsStatement[];
  /** Everything that was refused, with the reason: empty for content that keeps to the rules. */
  readonly refused: readonly string[];
  readonly requests: readonly LrsRequest[];
  /** How often each session's token was asked for. */
  readonly fetches: ReadonlyMap<string, number>;
  verbs(): readonly string[];
  /** Whether the learner may move on, by the option `moveOn` of the last launch. */
  satisfied(): boolean;
  /** Sessions that had begun and not ended when the next one was launched (cmi5 9.3.6). */
  readonly abandoned: readonly string[];
  /** What the AU itself keeps, as it stands in the store. */
  kept(): { readonly state: string; readonly said: readonly string[] } | undefined;
}

interface LmsSession {
  readonly id: string;
  readonly token: string;
  readonly options: Cmi5Options;
  readonly read: Set<string>;
  readonly verbs: string[];
}

export const ACTIVITY_ID = 'https://lms.example.gov/au/7f3c';
export const ACTOR = {
  objectType: 'Agent',
  account: { homePage: 'https://lms.example.gov', name: 'pseudonym-7' },
} as const;
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const OWN_STATE = 'https://w3id.org/xapi/coursewright/state';

/**
 * An LMS that launches cmi5 and refuses what the standard forbids: a token twice, statements out of
 * order or without its context, writing to what is its own. `origin` is where it can be reached.
 */
export function createCmi5Lms(origin: string, first: Cmi5Options = {}): Cmi5Lms {
  const lrs = createLrs();
  const registration = randomUUID();
  const sessions = new Map<string, LmsSession>();
  const fetches = new Map<string, number>();
  const registered: string[] = [];
  const refused: string[] = [];
  const abandoned: string[] = [];
  const requests: LrsRequest[] = [];
  let failing = { status: 0, times: 0, when: (_: LrsRequest) => true };
  let moveOn = first.moveOn ?? 'CompletedAndPassed';

  const templateOf = (session: LmsSession) => ({
    extensions: { [SESSION]: session.id },
    contextActivities: {
      grouping: [{ objectType: 'Activity', id: 'https://publisher.example.org/au' }],
    },
  });

  function launch(options: Cmi5Options = first): URLSearchParams {
    const open = ({ verbs }: LmsSession) =>
      verbs.includes('initialized') && !verbs.includes('terminated');
    for (const session of sessions.values())
      if (open(session) && !abandoned.includes(session.id)) abandoned.push(session.id);
    const session: LmsSession = {
      id: randomUUID(),
      token: Buffer.from(`session:${randomUUID()}`).toString('base64'),
      options,
      read: new Set(),
      verbs: [],
    };
    sessions.set(session.id, session);
    moveOn = options.moveOn ?? moveOn;
    const { masteryScore, returnURL, launchParameters } = options;
    lrs.putState(
      new URLSearchParams({
        stateId: 'LMS.LaunchData',
        activityId: ACTIVITY_ID,
        agent: JSON.stringify(ACTOR),
        registration,
      }),
      JSON.stringify({
        contextTemplate: templateOf(session),
        launchMode: options.launchMode ?? 'Normal',
        moveOn,
        masteryScore,
        returnURL,
        launchParameters,
      }),
    );
    return new URLSearchParams({
      registration,
      activityId: ACTIVITY_ID,
      fetch: `${origin}/fetch/${session.id}`,
      actor: JSON.stringify(ACTOR),
      endpoint: `${origin}/lrs`,
    });
  }

  function fetchToken(id: string): string {
    fetches.set(id, (fetches.get(id) ?? 0) + 1);
    const session = sessions.get(id);
    if (!session || session.options.refusesToken || fetches.get(id) !== 1)
      return JSON.stringify({ 'error-code': '1', 'error-text': 'used' });
    return JSON.stringify({ 'auth-token': session.token });
  }

  function refuse(status: number, why: string): LrsAnswer {
    refused.push(`${status} ${why}`);
    return { status, body: why };
  }

  function statementsOf(session: LmsSession, request: LrsRequest): LrsAnswer {
    if (abandoned.includes(session.id)) return refuse(403, '9.3.6 after abandoned');
    const sent = JSON.parse(request.body) as LrsStatement | LrsStatement[];
    const batch = Array.isArray(sent) ? sent : [sent];
    const known = new Set(lrs.statements.map(({ id }) => id));
    const said = [...session.verbs];
    const before = [...registered];
    for (const statement of batch.filter(({ id }) => !known.has(id))) {
      const errors = cmi5Errors(statement, {
        activityId: ACTIVITY_ID,
        registration,
        actor: ACTOR,
        contextTemplate: templateOf(session),
        launchMode: session.options.launchMode ?? 'Normal',
        ...(session.options.masteryScore !== undefined && {
          masteryScore: session.options.masteryScore,
        }),
        session: said,
        registered: before,
        read: session.read,
      });
      if (errors.length > 0) return refuse(403, `${verbOf(statement)}: ${errors.join('; ')}`);
      if (isDefined(statement)) {
        said.push(verbOf(statement));
        before.push(verbOf(statement));
      }
    }
    const answer = lrs.handle(request);
    if (answer.status === 200) {
      session.verbs.splice(0, session.verbs.length, ...said);
      registered.splice(0, registered.length, ...before);
    } else if (answer.status !== 409) refused.push(`${answer.status} ${answer.body}`);
    return answer;
  }

  function handle(request: LrsRequest): LrsAnswer {
    requests.push(request);
    if (failing.times > 0 && failing.when(request)) {
      failing = { ...failing, times: failing.times - 1 };
      return { status: failing.status, body: 'told to fail' };
    }
    const { method, path, query, headers } = request;
    const session = [...sessions.values()].find(
      ({ token }) => headers.authorization === `Basic ${token}`,
    );
    if (!session) return refuse(401, 'token');
    if (session.verbs.includes('terminated')) return refuse(403, `${method} ${path} after the end`);
    if (path === 'statements' && method === 'POST') return statementsOf(session, request);
    if (path === 'agents/profile') {
      if (method !== 'GET') return refuse(403, '11 preferences');
      session.read.add(query.get('profileId') ?? '');
      const { languagePreference } = session.options;
      return languagePreference === undefined
        ? { status: 404 }
        : { status: 200, body: JSON.stringify({ languagePreference }) };
    }
    if (path !== 'activities/state') return { status: 404 };
    if (query.get('stateId') === 'LMS.LaunchData' && method !== 'GET')
      return refuse(403, '10 launch data');
    const answer = lrs.handle(request);
    if (method === 'GET') session.read.add(query.get('stateId') ?? '');
    if (![200, 204, 404].includes(answer.status)) refused.push(`${answer.status} ${method} state`);
    return session.options.hidesEtag ? { ...answer, headers: {} } : answer;
  }

  return {
    launch,
    fetchToken,
    handle,
    failNext(status, times, when = () => true) {
      failing = { status, times, when };
    },
    statements: lrs.statements,
    refused,
    requests,
    fetches,
    abandoned,
    verbs: () => lrs.statements.map(verbOf),
    satisfied() {
      const has = (verb: string) => registered.includes(verb);
      if (moveOn === 'CompletedAndPassed') return has('completed') && has('passed');
      if (moveOn === 'CompletedOrPassed') return has('completed') || has('passed');
      return moveOn === 'NotApplicable' || has(moveOn.toLowerCase());
    },
    kept() {
      const text = lrs.state(OWN_STATE);
      return text === undefined ? undefined : JSON.parse(text);
    },
  };
}
