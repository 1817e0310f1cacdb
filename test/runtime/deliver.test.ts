import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeliver } from '../../src/runtime/statements/deliver.ts';
import type { TrackedEvent } from '../../src/tracking/events.ts';
import { toInteraction } from '../../src/tracking/interaction.ts';
import { type Statement, toStatement } from '../../src/tracking/statements.ts';
import { type StatementStore, startStatementStore } from '../support/statement-store.ts';
import { activity, matching, multiple, rating, written } from '../tracking/models.ts';
import { START } from './support.ts';

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

test('a real store takes every statement, one by one and in one request', async () => {
  const deliver = createDeliver({ endpoint: store.endpoint, auth: store.auth }, fetch);
  const [first, ...rest] = statements();
  expect(await deliver([first!])).toBe(200);
  expect(await deliver(rest)).toBe(200);
  expect(store.refused()).toEqual([]);
  const held = (await store.statements()).map(({ id }) => id);
  expect(held.sort()).toEqual([first!, ...rest].map(({ id }) => id).sort());
});

test.each([401, 409, 503])('%i comes through as it is', async (status) => {
  const deliver = createDeliver({ endpoint: store.endpoint, auth: store.auth }, fetch);
  store.failNext(status);
  expect(await deliver(statements().slice(0, 1))).toBe(status);
});

test('no network is 0', async () => {
  const deliver = createDeliver({ endpoint: 'http://127.0.0.1:9/' }, fetch);
  expect(await deliver(statements().slice(0, 1))).toBe(0);
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
    const store = { endpoint: 'https://lrs.example/', ...(auth ? { auth } : {}) };
    const [one] = statements();
    const padded = {
      ...one!,
      object: { ...one!.object, id: `https://x.example/${'x'.repeat(length)}` },
    };
    expect(await createDeliver(store, fetcher)([padded])).toBe(200);
    expect(requests.map(({ headers }) => new Headers(headers).get('Authorization'))).toEqual([
      header,
    ]);
    expect(requests.map(({ keepalive }) => keepalive)).toEqual([alive]);
  },
);
