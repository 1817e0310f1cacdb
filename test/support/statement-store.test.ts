import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { startLms } from './fake-lms/host.ts';
import { statementErrors } from './statement-errors.ts';
import { type StatementStore, startStatementStore } from './statement-store.ts';

let store: StatementStore;

beforeAll(async () => {
  store = await startStatementStore();
}, 60_000);
afterAll(() => store?.close());

function statement(verb = 'completed'): Record<string, unknown> {
  return {
    id: randomUUID(),
    timestamp: '2026-11-24T06:00:00.000Z',
    actor: { objectType: 'Agent', account: { homePage: 'https://example.org', name: 'l-1' } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: { id: 'https://example.org/activities/one', objectType: 'Activity' },
    result: { score: { scaled: 0.8 }, duration: 'PT3.25S' },
  };
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${store.endpoint}statements`, {
    method: 'POST',
    headers: {
      Authorization: store.auth,
      'Content-Type': 'application/json',
      'X-Experience-API-Version': '1.0.3',
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

describe('the statement store', () => {
  test('keeps good statements in order and refuses bad ones', async () => {
    const good = [statement('initialized'), statement('completed'), statement('terminated')];
    expect((await post(good[0])).status).toBe(200);
    expect((await post(good.slice(1))).status).toBe(200);
    const held = await store.statements();
    expect(held.map(({ id }) => id)).toEqual(good.map(({ id }) => id));
    expect(store.refused()).toEqual([]);

    const bad = { ...statement(), result: { score: { scaled: 2 } } };
    expect((await post([statement(), bad])).status).toBe(400);
    expect((await store.statements()).length).toBe(3);
    expect(store.refused()).toMatchObject([
      { method: 'POST', path: '/xAPI/statements', status: 400 },
    ]);
    expect(store.refused()[0]?.request).toContain('"scaled":2');
  });

  test('answers a preflight from any origin', async () => {
    const preflight = await fetch(`${store.endpoint}statements`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://127.0.0.1:1',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,x-experience-api-version',
      },
    });
    expect(preflight.status).toBe(204);
    const allowed = preflight.headers.get('access-control-allow-headers')?.toLowerCase();
    for (const name of ['authorization', 'content-type', 'x-experience-api-version']) {
      expect(allowed).toContain(name);
    }
    const answer = await post(statement(), { Origin: 'http://127.0.0.1:1' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('is reached by a page of another origin', { timeout: 60_000 }, async () => {
    const lms = await startLms(fileURLToPath(new URL('./fixtures/sco', import.meta.url)));
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(lms.contentUrl('index.html'));
    const before = (await store.statements()).length;
    const status = await page.evaluate(
      async ({ url, auth, body }) => {
        const headers = {
          Authorization: auth,
          'Content-Type': 'application/json',
          'X-Experience-API-Version': '1.0.3',
        };
        return (await fetch(url, { method: 'POST', headers, body, keepalive: true })).status;
      },
      {
        url: `${store.endpoint}statements`,
        auth: store.auth,
        body: JSON.stringify([statement()]),
      },
    );
    await browser.close();
    await lms.close();
    expect([status, (await store.statements()).length]).toEqual([200, before + 1]);
  });

  test('takes a repeated id without keeping it twice', async () => {
    const one = statement();
    await post(one);
    const before = (await store.statements()).length;
    expect((await post(one)).status).toBe(200);
    expect((await store.statements()).length).toBe(before);
  });

  test('fails when told to, so many times', async () => {
    const before = (await store.statements()).length;
    store.failNext(503, 2, { 'Retry-After': '3' });
    const first = await post(statement());
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '3']);
    expect((await post(statement())).status).toBe(503);
    expect((await post(statement())).status).toBe(200);
    expect((await store.statements()).length).toBe(before + 1);
  });

  test('gives more than a page of statements', async () => {
    const before = (await store.statements()).length;
    await post(Array.from({ length: 120 }, () => statement()));
    expect((await store.statements()).length).toBe(before + 120);
  });
});

describe('statementErrors', () => {
  test('is empty for a valid statement', () => {
    expect(statementErrors(statement())).toEqual([]);
  });

  const BAD: [string, Record<string, unknown>, string][] = [
    ['no verb', { verb: undefined }, 'statement.verb'],
    ['a bad id', { id: 'one' }, 'statement.id'],
    ['an unknown key', { extra: 1 }, 'RestrictedKeysWarning extra'],
    ['scaled over 1', { result: { score: { scaled: 2 } } }, 'statement.result.score.scaled'],
  ];

  test.each(BAD)('names %s', (_name, change, path) => {
    const errors = statementErrors(JSON.parse(JSON.stringify({ ...statement(), ...change })));
    expect(errors.join('\n')).toContain(path);
  });
});
