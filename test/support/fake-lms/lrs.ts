import { createHash } from 'node:crypto';
import { statementErrors } from '../statement-errors.ts';

/** A request to a store, below its endpoint. */
export interface LrsRequest {
  readonly method: string;
  /** `statements`, `activities/state` ... */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface LrsAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Thing {
  readonly id: string;
}

/** A statement as tests look at it. */
export interface LrsStatement {
  readonly id: string;
  readonly actor: object;
  readonly verb: Thing;
  readonly object: Thing & { readonly definition?: Readonly<Record<string, unknown>> };
  readonly result?: {
    readonly completion?: boolean;
    readonly success?: boolean;
    readonly duration?: string;
    readonly response?: string;
    readonly score?: { readonly scaled: number };
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
  readonly context?: {
    readonly registration?: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
    readonly contextActivities?: Readonly<Record<string, readonly Thing[]>>;
  };
  readonly timestamp?: string;
}

export interface Lrs {
  handle(request: LrsRequest): LrsAnswer;
  readonly statements: readonly LrsStatement[];
  /** The document of a state id; undefined where there is none. */
  state(stateId: string): string | undefined;
  putState(query: URLSearchParams, body: string): void;
}

const COMPONENTS = ['choices', 'scale', 'source', 'target', 'steps'];

/**
 * A store in memory that is as strict as ADL's: it wants the version's header, refuses empty
 * batches, components without a description, ids that it has, and a batch whole for one bad
 * statement; and it lets nobody write over a state that they have not read.
 */
export function createLrs(): Lrs {
  const statements: LrsStatement[] = [];
  const documents = new Map<string, string>();
  const keyOf = (query: URLSearchParams) =>
    JSON.stringify(
      ['stateId', 'activityId', 'agent', 'registration'].map((name) => query.get(name)),
    );

  function post(body: string): LrsAnswer {
    const sent: unknown = JSON.parse(body);
    const batch = (Array.isArray(sent) ? sent : [sent]) as LrsStatement[];
    if (batch.length === 0) return { status: 400, body: 'no statements' };
    for (const statement of batch) {
      const errors = [...statementErrors(statement), ...componentErrors(statement)];
      if (errors.length > 0) return { status: 400, body: errors.join('\n') };
    }
    const ids = new Set(statements.map(({ id }) => id));
    if (batch.some(({ id }) => ids.has(id))) return { status: 409, body: 'id is there' };
    statements.push(...batch);
    return { status: 200, body: JSON.stringify(batch.map(({ id }) => id)) };
  }

  function state({ method, query, headers, body }: LrsRequest): LrsAnswer {
    const key = keyOf(query);
    const there = documents.get(key);
    const etag = there === undefined ? undefined : etagOf(there);
    if (method === 'GET') {
      if (there === undefined || etag === undefined) return { status: 404 };
      return { status: 200, body: there, headers: { ETag: etag } };
    }
    if (method === 'POST') {
      const before = there === undefined ? {} : (JSON.parse(there) as object);
      documents.set(key, JSON.stringify({ ...before, ...(JSON.parse(body) as object) }));
      return { status: 204 };
    }
    if (method !== 'PUT') return { status: 405 };
    const { 'if-match': match, 'if-none-match': none } = headers;
    if (none === '*' && there !== undefined) return { status: 412 };
    if (match !== undefined && match !== etag) return { status: 412 };
    if (there !== undefined && match === undefined && none === undefined) return { status: 409 };
    documents.set(key, body);
    return { status: 204 };
  }

  return {
    statements,
    handle(request) {
      if (!/^1\.0\.\d$/.test(request.headers['x-experience-api-version'] ?? ''))
        return { status: 400, body: 'no version' };
      if (request.path === 'statements' && request.method === 'POST') return post(request.body);
      if (request.path === 'activities/state') return state(request);
      return { status: 404 };
    },
    state: (stateId) =>
      [...documents].find(([key]) => (JSON.parse(key) as string[])[0] === stateId)?.[1],
    putState: (query, body) => void documents.set(keyOf(query), body),
  };
}

function componentErrors({ object }: LrsStatement): readonly string[] {
  const { definition = {} } = object;
  return COMPONENTS.flatMap((name) =>
    ((definition[name] ?? []) as { id: string; description?: object }[])
      .filter(({ description }) => !description || Object.keys(description).length === 0)
      .map(({ id }) => `${name} ${id} without a description`),
  );
}

function etagOf(body: string): string {
  return `"${createHash('sha1').update(body).digest('hex')}"`;
}
