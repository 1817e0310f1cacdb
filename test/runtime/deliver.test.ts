import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeliver } from '../../src/runtime/statements/deliver.ts';
import type { TrackedEvent } from '../../src/tracking/events.ts';
import { toInteraction } from '../../src/tracking/interaction.ts';
import { type Statement, toStatement } from '../../src/tracking/statements.ts';
import { type StatementStore, startStatementStore } from '../support/statement-store.ts';
import { activity, matching, multiple, rating, written } from '../tracking/models.ts';
import { fakeClock, START } from './support.ts';

let store: StatementStore;
beforeAll(async () => {
  store = await startStatementStore();
});
afterAll(() => store.close());

const questions = [multiple(2), matching(4), rating(5), written(6)];
const model = activity({ questions });
const answers = [
  { kind: 'chosen', options: [1, 3] },
  { kind: 'matched', pairs: [[1, 4]] },
  { kind: 'chosen', options: [2] },
  { kind: 'written', text: 'Words.\nMore.' },
] as const;
const submission = { at: START, latency: 2, locale: 'en' };
const EVENTS: readonly TrackedEvent[] = [
  { type: 'initialized', at: START, locale: 'en' },
  ...questions.map(
    (question, at): TrackedEvent => ({
      type: 'responded',
      at: START,
      interaction: toInteraction(model, question, answers[at]!, submission)!,
    }),
  ),
  { type: 'terminated', at: START, duration: 5, completed: true, score: 1 / 3, locale: 'en' },
];

function statements(): readonly Statement[] {
  return EVENTS.map(
    (event) =>
      toStatement(event, crypto.randomUUID(), {
        actor: { account: { homePage: 'https://lms.example', name: 'abc' } },
        attempt: 'abcdefghijklmnop',
        models: [model],
        definitions: {},
      })!,
  );
}

const door = () => ({ endpoint: store.endpoint, auth: store.auth });

test('a real store takes every statement, one by one and in one request', async () => {
  const deliver = createDeliver(fetch, fakeClock());
  const [first, ...rest] = statements();
  expect(await deliver([first!], door())).toEqual({ status: 200 });
  expect(await deliver(rest, door())).toEqual({ status: 200 });
  expect(store.refused()).toEqual([]);
  const held = (await store.statements()).map(({ id }) => id);
  expect(held.sort()).toEqual([first!, ...rest].map(({ id }) => id).sort());
});

test.each([
  [401, {}, undefined],
  [409, {}, undefined],
  [503, { 'Retry-After': '120' }, 120_000],
  [429, { 'Retry-After': new Date(START + 90_000).toUTCString() }, 90_000],
  [429, { 'Retry-After': 'soon' }, undefined],
] as const)('%i with %j comes through as it is', async (status, headers, retryAfter) => {
  const deliver = createDeliver(fetch, fakeClock());
  store.failNext(status, 1, headers);
  expect(await deliver(statements().slice(0, 1), door())).toEqual({
    status,
    reason: 'told to fail',
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
});

test('the store’s own words say what it refuses', async () => {
  const [one] = statements();
  const bad = { ...one!, verb: { ...one!.verb, id: 'no IRI' } };
  const answer = await createDeliver(fetch, fakeClock())([bad], door());
  expect(answer.status).toBe(400);
  expect(answer.reason).toContain('verb');
});

test('no network is 0', async () => {
  const deliver = createDeliver(fetch, fakeClock());
  const answer = await deliver(statements().slice(0, 1), { endpoint: 'http://127.0.0.1:9/' });
  expect(answer).toEqual({ status: 0 });
});

test('a page that wants a login first is no store', async () => {
  const portal: typeof fetch = async () => new Response('<html>Welcome</html>', { status: 200 });
  expect(await createDeliver(portal, fakeClock())(statements(), door())).toEqual({ status: 0 });
});

/** Never ends, as a server does that falls silent, unless it is given up. */
function endless<T>(signal: AbortSignal | null | undefined): Promise<T> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('aborted')));
  });
}

/** A response whose text never comes. */
function stalled(status: number, signal: AbortSignal | null | undefined): Response {
  const pull = (controller: ReadableStreamDefaultController) =>
    endless(signal).catch((error) => controller.error(error));
  return new Response(new ReadableStream({ pull: (controller) => void pull(controller) }), {
    status,
  });
}

test.each<[string, typeof fetch, number]>([
  ['never answers', (_url, options) => endless(options?.signal), 0],
  ['falls silent in its yes', async (_url, options) => stalled(200, options?.signal), 0],
  ['falls silent in its no', async (_url, options) => stalled(400, options?.signal), 400],
])('a store that %s is given up after 30 s', async (_, silent, status) => {
  const clock = fakeClock();
  let answer: unknown;
  const sending = createDeliver(silent, clock)(statements(), door()).then((one) => {
    answer = one;
  });
  clock.pass(29_999);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answer).toBeUndefined();
  clock.pass(1);
  await sending;
  expect(answer).toEqual({ status });
});

test.each([
  [undefined, null, 100, true],
  ['Basic abc', 'Basic abc', 100, true],
  ['Basic abc', 'Basic abc', 70_000, false],
] as const)(
  'with auth %j: Authorization %j; %i long: keepalive %j',
  async (auth, header, length, alive) => {
    const requests: RequestInit[] = [];
    const fetcher: typeof fetch = async (_url, options) => {
      requests.push(options ?? {});
      return new Response('["x"]', { status: 200 });
    };
    const given = { endpoint: 'https://lrs.example/', ...(auth ? { auth } : {}) };
    const [one] = statements();
    const padded = {
      ...one!,
      object: { ...one!.object, id: `https://x.example/${'x'.repeat(length)}` },
    };
    expect(await createDeliver(fetcher, fakeClock())([padded], given)).toEqual({ status: 200 });
    expect(requests.map(({ headers }) => new Headers(headers).get('Authorization'))).toEqual([
      header,
    ]);
    expect(requests.map(({ keepalive }) => keepalive)).toEqual([alive]);
  },
);
