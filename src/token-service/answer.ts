import type { TokenServiceConfig } from './config.ts';
import { createRate } from './rate.ts';
import { refusal } from './statement-rules.ts';
import { type Grant, pseudonym, readToken, writeToken } from './tokens.ts';

/** A request, as far as the service looks at it. */
export interface ServiceRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly origin?: string;
  readonly authorization?: string;
  /** Undefined where it was too long. */
  readonly body: string | undefined;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Writes a body to the store as the store knows this service; 0 where it does not answer. */
export type Forward = (
  method: 'POST' | 'PUT',
  search: string,
  body: string,
) => Promise<{ readonly status: number; readonly retryAfter?: string; readonly text: string }>;

const FORBIDDEN: ServiceAnswer = { status: 403, body: { error: 'not allowed' } };
const MOST_REASON = 1_000;
const LONGEST_LEARNER = 4_000;

/**
 * What the service answers, apart from sockets: tokens to known origins, statements to the store,
 * and 403 to all else. Nothing can be read through it.
 */
export function createService(config: TokenServiceConfig, forward: Forward, now: () => number) {
  const { limits, origins, courses, tokenSecret, pseudonymSecret, accountHomePage } = config;
  const rate = createRate(limits.perLearner, limits.total, now);

  function token(body: string): ServiceAnswer {
    const { learner, course } = record(parse(body));
    if (typeof learner !== 'string' || learner === '' || learner.length > LONGEST_LEARNER)
      return wrong('learner');
    if (typeof course !== 'string' || !courses.includes(course)) return FORBIDDEN;
    const name = pseudonym(learner, course, pseudonymSecret);
    const wait = rate.take(name);
    if (wait !== undefined) return tooMany(wait);
    const until = now() + config.tokenMinutes * 60_000;
    return {
      status: 200,
      headers: { 'Cache-Control': 'no-store' },
      body: {
        endpoint: `${config.address}xapi/`,
        token: writeToken({ course, name, until }, tokenSecret),
        account: { homePage: accountHomePage, name },
        expiresIn: config.tokenMinutes * 60,
      },
    };
  }

  async function statements(
    { method, url, authorization = '', body = '' }: ServiceRequest,
    search: URLSearchParams,
  ): Promise<ServiceAnswer> {
    const grant = grantOf(authorization);
    if (!grant) return { status: 401, body: { error: 'a new token is needed' } };
    const wait = rate.take(grant.name);
    if (wait !== undefined) return tooMany(wait);
    const value = parse(body);
    if (value === undefined) return wrong('JSON');
    const put = method === 'PUT';
    const id = record(value).id;
    // PUT names its one statement, POST takes no parameters (xAPI-Communication 2.1).
    const asked = put ? [['statementId', String(id)]] : [];
    if (JSON.stringify([...search]) !== JSON.stringify(asked)) return FORBIDDEN;
    const problem = refusal(value, grant, accountHomePage);
    if (problem !== undefined) return { status: 403, body: { error: problem } };
    return passOn(await forward(put ? 'PUT' : 'POST', new URL(url, 'http://x').search, body));
  }

  function grantOf(authorization: string): Grant | undefined {
    const [scheme = '', given = ''] = authorization.split(' ');
    const grant = scheme === 'Bearer' ? readToken(given, tokenSecret, now()) : undefined;
    return grant && courses.includes(grant.course) ? grant : undefined;
  }

  async function answer(request: ServiceRequest): Promise<ServiceAnswer> {
    const { method, url, origin, body } = request;
    const { pathname, searchParams } = new URL(url, 'http://x');
    if (pathname === '/health' && method === 'GET') return { status: 200, body: { ok: true } };
    if (origin === undefined || !origins.includes(origin)) return FORBIDDEN;
    if (method === 'OPTIONS') return { status: 204 };
    if (body === undefined) return { status: 413, body: { error: 'too long' } };
    if (pathname === '/token' && method === 'POST') return token(body);
    const writes = method === 'POST' || method === 'PUT';
    if (pathname === '/xapi/statements' && writes) return statements(request, searchParams);
    return FORBIDDEN;
  }

  /** Every answer to a known origin may be read by it, a refusal too. */
  return async (request: ServiceRequest): Promise<ServiceAnswer> => {
    const { headers, ...rest } = await answer(request);
    const { origin } = request;
    const known = origin !== undefined && origins.includes(origin);
    return { ...rest, headers: { ...headers, Vary: 'Origin', ...(known ? cors(origin) : {}) } };
  };
}

function cors(origin: string): Readonly<Record<string, string>> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'POST, PUT',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version',
    'Access-Control-Expose-Headers': 'Retry-After',
    'Access-Control-Max-Age': '600',
  };
}

/**
 * The store's answer for the browser. Where the store does not know this service (any more) no new
 * token would help, so that is a fault behind the door, which is waited for.
 */
function passOn({ status, retryAfter, text }: Awaited<ReturnType<Forward>>): ServiceAnswer {
  if (status === 0 || status === 401 || status === 403)
    return { status: 502, body: { error: 'the store does not take it now' } };
  const headers = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
  if (status < 300) return { status, headers, body: parse(text) };
  return { status, headers, body: { error: text.slice(0, MOST_REASON) } };
}

function tooMany(wait: number): ServiceAnswer {
  return {
    status: 429,
    headers: { 'Retry-After': String(Math.ceil(wait / 1000)) },
    body: { error: 'too many requests' },
  };
}

function wrong(what: string): ServiceAnswer {
  return { status: 400, body: { error: `expected: ${what}` } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
