import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTokenServer, type TokenServer } from '../../src/token-service/server.ts';
import { type StatementStore, startStatementStore } from '../support/statement-store.ts';
import { COURSE, configOf, ORIGIN, statement } from './cases.ts';

let store: StatementStore;
let server: TokenServer;
const lines: string[] = [];

beforeAll(async () => {
  store = await startStatementStore();
  const config = configOf({
    store: store.endpoint,
    storeAuthorization: store.auth,
    port: 0,
    limits: { bytes: 10_000 },
  });
  server = await startTokenServer(config, (line) => lines.push(line));
});
afterAll(async () => {
  await server?.close();
  await store?.close();
});

async function post(path: string, body: string, headers: Record<string, string> = {}) {
  return fetch(new URL(path, server.address), {
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'application/json', ...headers },
    body,
  });
}

test('a learner’s statements reach a real store under the pseudonym; logs say nothing', async () => {
  const asked = await post('token', JSON.stringify({ learner: 'ana-garcia', course: COURSE }));
  const { token, account } = await asked.json();
  const one = statement(account.name);
  const authorization = { Authorization: `Bearer ${token}` };
  const written = await post('xapi/statements', JSON.stringify(one), authorization);
  expect([written.status, await written.json()]).toEqual([200, [one.id]]);
  const held = await store.statements();
  expect(held.map(({ id, actor }) => [id, actor])).toEqual([[one.id, one.actor]]);

  const bad = statement(account.name, { verb: { id: 'no IRI' } });
  const refused = await post('xapi/statements', JSON.stringify(bad), authorization);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('verb');
  const log = lines.join('\n');
  expect(log).toMatch(/^POST \/token 200 \d+ ms$/m);
  for (const secret of ['ana', account.name, token, store.auth, one.id])
    expect(log).not.toContain(secret);
});

test('a long body is refused and the service goes on', async () => {
  const long = await post('xapi/statements', 'x'.repeat(50_000));
  expect(long.status).toBe(413);
  expect((await fetch(new URL('health', server.address))).status).toBe(200);
});

test('a store that is away is a fault behind the door', async () => {
  const away = await startTokenServer(
    configOf({ store: 'http://127.0.0.1:9/', port: 0 }),
    () => undefined,
  );
  try {
    const headers = { Origin: ORIGIN };
    const asked = await fetch(new URL('token', away.address), {
      method: 'POST',
      headers,
      body: JSON.stringify({ learner: 'ana', course: COURSE }),
    });
    const { token, account } = await asked.json();
    const written = await fetch(new URL('xapi/statements', away.address), {
      method: 'POST',
      headers: { ...headers, Authorization: `Bearer ${token}` },
      body: JSON.stringify(statement(account.name)),
    });
    expect(written.status).toBe(502);
  } finally {
    await away.close();
  }
});
