/** What was looked at, in this order; each has its words. */
export const STORE_CHECKS = [
  'reachable',
  'secure',
  'version',
  'preflight',
  'exposed',
  'credentials',
  'write',
  'repeat',
  'void',
] as const;
export type StoreCheck = (typeof STORE_CHECKS)[number];

/** `skipped`: what came before makes it pointless. */
export type Verdict = 'well' | 'doubtful' | 'wrong' | 'skipped';

export interface StoreFinding {
  readonly check: StoreCheck;
  readonly verdict: Verdict;
  /** What was seen: a status, a list of headers, a reason. Never a secret. */
  readonly seen: string;
}

export interface StoreExam {
  /** Base address of the xAPI resources. */
  readonly url: string;
  /** The whole Authorization header; undefined where nobody gave one. */
  readonly auth?: string | undefined;
  /** Origin of the pages that will write: what CORS is asked for. */
  readonly origin: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly uuid: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const VERSION = 'X-Experience-API-Version';
/** What pages send (xAPI-Communication 3.3) beside what browsers always may. */
const SENT = ['authorization', 'content-type', 'x-experience-api-version'];
/** What pages need to read: the state's ETag (xAPI-Communication 3.1). */
const READ = ['etag'];
const VERBS = 'http://adlnet.gov/expapi/verbs';

/** Asks a statement store what pages will ask of it; writes one statement and voids it. */
export async function examineStore(exam: StoreExam): Promise<readonly StoreFinding[]> {
  const base = exam.url.endsWith('/') ? exam.url : `${exam.url}/`;
  const findings: StoreFinding[] = [];
  const note = (check: StoreCheck, verdict: Verdict, seen: string | number = '') => {
    findings.push({ check, verdict, seen: String(seen) });
  };
  const ask = async (path: string, init: RequestInit = {}): Promise<Response | string> => {
    try {
      return await exam.fetch(`${base}${path}`, init);
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      return cause instanceof Error ? cause.message : String(cause);
    }
  };

  const about = await ask('about', { headers: { Origin: exam.origin } });
  if (typeof about === 'string' || about.status >= 500) {
    note('reachable', 'wrong', typeof about === 'string' ? about : about.status);
    return [...findings, ...STORE_CHECKS.slice(1).map((check) => skipped(check))];
  }
  note('reachable', 'well', about.status);
  note('secure', isSecure(base) ? 'well' : 'doubtful', new URL(base).protocol);
  const versions = await versionsOf(about);
  const known = versions.some((version) => version.startsWith('1.0'));
  note('version', known ? 'well' : 'doubtful', versions.join(', '));
  await preflight();
  const exposed = listOf(about.headers.get('Access-Control-Expose-Headers'));
  const hidden = READ.filter((name) => !exposed.includes(name) && !exposed.includes('*'));
  note('exposed', hidden.length === 0 ? 'well' : 'doubtful', hidden.join(', '));

  if (exam.auth === undefined) {
    note('credentials', 'skipped');
    return [...findings, ...(['write', 'repeat', 'void'] as const).map(skipped)];
  }
  const headers = {
    Authorization: exam.auth,
    [VERSION]: '1.0.3',
    'Content-Type': 'application/json',
  };
  const read = statusOf(await ask('statements?limit=1', { headers }));
  // A key that can write and not read is what pages should have.
  note('credentials', read === '200' ? 'well' : read === '403' ? 'doubtful' : 'wrong', read);
  const post = async (statement: object) =>
    statusOf(
      await ask('statements', { method: 'POST', headers, body: JSON.stringify([statement]) }),
    );
  const id = exam.uuid();
  const test = statement(id, 'experienced', {
    objectType: 'Activity',
    id: 'https://coursewright.invalid/doctor',
    definition: { name: { en: 'A test statement, to be voided' } },
  });
  const written = await post(test);
  note('write', written === '200' ? 'well' : 'wrong', written);
  if (written !== '200') return [...findings, skipped('repeat'), skipped('void')];
  const repeated = await post(test);
  note('repeat', ['200', '204', '409'].includes(repeated) ? 'well' : 'doubtful', repeated);
  const reference = { objectType: 'StatementRef', id };
  const voided = await post(statement(exam.uuid(), 'voided', reference));
  note('void', voided === '200' ? 'well' : 'doubtful', voided);
  return findings;

  async function preflight(): Promise<void> {
    const answer = await ask('statements', {
      method: 'OPTIONS',
      headers: {
        Origin: exam.origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': SENT.join(', '),
      },
    });
    if (typeof answer === 'string' || !answer.ok) {
      note('preflight', 'wrong', statusOf(answer));
      return;
    }
    const origin = answer.headers.get('Access-Control-Allow-Origin') ?? '';
    const allowed = listOf(answer.headers.get('Access-Control-Allow-Headers'));
    // Fetch: a star does not stand for Authorization.
    const missing = SENT.filter(
      (name) => !allowed.includes(name) && (name === 'authorization' || !allowed.includes('*')),
    );
    const lacks = [
      ...(origin === '*' || origin === exam.origin ? [] : ['Access-Control-Allow-Origin']),
      ...missing,
    ];
    note('preflight', lacks.length === 0 ? 'well' : 'wrong', lacks.join(', '));
  }

  function statement(name: string, verb: string, object: object): object {
    return {
      id: name,
      actor: {
        objectType: 'Agent',
        account: { homePage: 'https://coursewright.invalid', name: 'doctor' },
      },
      verb: { id: `${VERBS}/${verb}`, display: { en: verb } },
      object,
      timestamp: new Date(exam.now()).toISOString(),
    };
  }
}

/** Whether any finding says that pages can't use the store. */
export function isIll(findings: readonly StoreFinding[]): boolean {
  return findings.some(({ verdict }) => verdict === 'wrong');
}

function skipped(check: StoreCheck): StoreFinding {
  return { check, verdict: 'skipped', seen: '' };
}

/** Packages let their pages talk to https alone. */
function isSecure(base: string): boolean {
  return new URL(base).protocol === 'https:';
}

function statusOf(answer: Response | string): string {
  return typeof answer === 'string' ? answer : String(answer.status);
}

function listOf(header: string | null): readonly string[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim());
}

async function versionsOf(about: Response): Promise<readonly string[]> {
  try {
    const { version } = (await about.json()) as { readonly version?: unknown };
    return Array.isArray(version) ? version.map(String) : [];
  } catch {
    return [];
  }
}
