import { describe, expect, test } from 'vitest';
import {
  createService,
  type Forward,
  type ServiceRequest,
} from '../../src/token-service/answer.ts';
import { readToken } from '../../src/token-service/tokens.ts';
import { COURSE, configOf, ORIGIN, SECRETS, statement } from './cases.ts';

type Granted = { token: string; account: { name: string }; endpoint: string; expiresIn: number };

function serving(config = configOf(), reply: Awaited<ReturnType<Forward>> | undefined = undefined) {
  const clock = { now: Date.UTC(2026, 10, 24) };
  const forwarded: string[][] = [];
  const forward: Forward = async (...given) => {
    forwarded.push(given);
    return reply ?? { status: 200, text: '["id"]' };
  };
  const service = createService(config, forward, () => clock.now);
  const ask = (request: Partial<ServiceRequest>) =>
    service({ method: 'POST', url: '/token', origin: ORIGIN, body: '', ...request });
  const token = async (learner = 'ana', course = COURSE) => {
    const { body } = await ask({ body: JSON.stringify({ learner, course }) });
    return body as Granted;
  };
  const write = async (body: unknown, more: Partial<ServiceRequest> = {}) =>
    ask({
      url: '/xapi/statements',
      authorization: `Bearer ${(await token()).token}`,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...more,
    });
  return { ask, token, write, forwarded, clock };
}

describe('tokens', () => {
  test('say where to write, as whom and for how long, and nothing of the learner', async () => {
    const { token } = serving();
    const granted = await token();
    expect(granted).toMatchObject({
      endpoint: 'https://tokens.example.org/xapi/',
      account: { homePage: ORIGIN },
      expiresIn: 1800,
    });
    const [body = ''] = granted.token.split('.');
    expect(Buffer.from(body, 'base64url').toString()).not.toContain('ana');
  });

  test('a pseudonym is the same each time, another for each learner and course', async () => {
    const other = `${COURSE}-2`;
    const { token } = serving(configOf({ courses: [COURSE, other] }));
    const names = await Promise.all(
      [['ana'], ['ana'], ['luis'], ['ana', other]].map(
        async ([learner, course]) => (await token(learner, course)).account.name,
      ),
    );
    expect(names[1]).toBe(names[0]);
    expect(new Set(names).size).toBe(3);
    const salted = configOf({ pseudonymSecret: SECRETS.pseudonymSecret.toUpperCase() });
    expect((await serving(salted).token()).account.name).not.toBe(names[0]);
  });

  test.each<[string, unknown, number]>([
    ['another course', { learner: 'ana', course: 'https://elsewhere.example' }, 403],
    ['no learner', { learner: '', course: COURSE }, 400],
    ['a learner that is no text', { learner: 5, course: COURSE }, 400],
    ['a learner without end', { learner: 'x'.repeat(5_000), course: COURSE }, 400],
    ['no object', [], 400],
    ['no JSON', '{', 400],
  ])('%s gets none', async (_, body, status) => {
    const { ask } = serving();
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    expect((await ask({ body: text })).status).toBe(status);
  });

  test('one that was changed, is over or of another key is void', async () => {
    const { token, clock } = serving();
    const granted = await token();
    const { tokenSecret } = SECRETS;
    expect(readToken(granted.token, tokenSecret, clock.now)?.course).toBe(COURSE);
    expect(readToken(granted.token, tokenSecret, clock.now + 30 * 60_000)).toBeUndefined();
    expect(readToken(granted.token, `${tokenSecret}x`, clock.now)).toBeUndefined();
    expect(readToken(`${granted.token}.x`, tokenSecret, clock.now)).toBeUndefined();
    const [body = '', mac = ''] = granted.token.split('.');
    const forged = Buffer.from(
      Buffer.from(body, 'base64url').toString().replace(granted.account.name, 'else'),
    ).toString('base64url');
    for (const text of [`${forged}.${mac}`, `${body}.`, body, '', '.'])
      expect(readToken(text, tokenSecret, clock.now)).toBeUndefined();
  });
});

describe('statements', () => {
  test('of the token’s learner and course reach the store as they are', async () => {
    const { token, write, forwarded } = serving();
    const { name } = (await token()).account;
    const body = JSON.stringify([statement(name), statement(name)]);
    expect(await write(body)).toMatchObject({ status: 200, body: ['id'] });
    const one = statement(name);
    const put = { method: 'PUT', url: `/xapi/statements?statementId=${one.id}` };
    expect((await write(one, put)).status).toBe(200);
    expect(forwarded).toEqual([
      ['POST', '', body],
      ['PUT', `?statementId=${one.id}`, JSON.stringify(one)],
    ]);
  });

  test.each<[string, (name: string) => unknown, number]>([
    ['of somebody else', () => statement('another'), 403],
    ['of one more besides', (name) => [statement(name), statement('another')], 403],
    [
      'of a person by mail',
      (name) => statement(name, { actor: { mbox: 'mailto:a@example.org' } }),
      403,
    ],
    [
      'of two identifiers',
      (name) => ({
        ...statement(name),
        actor: { ...statement(name).actor, mbox: 'mailto:a@example.org' },
      }),
      403,
    ],
    [
      'of a group',
      (name) => statement(name, { actor: { ...statement(name).actor, objectType: 'Group' } }),
      403,
    ],
    ['of another course', (name) => statement(name, { object: { id: `${COURSE}-2/a` } }), 403],
    [
      'that void',
      (name) => statement(name, { object: { objectType: 'StatementRef', id: 'x' } }),
      403,
    ],
    ['with an authority', (name) => statement(name, { authority: { name: 'me' } }), 403],
    ['with attachments', (name) => statement(name, { attachments: [] }), 403],
    ['of a teacher', (name) => statement(name, { context: { instructor: {} } }), 403],
    ['without an id', (name) => statement(name, { id: undefined }), 403],
    ['that are none', () => [], 403],
    ['that are too many', (name) => Array.from({ length: 101 }, () => statement(name)), 403],
    ['that are no JSON', () => '{', 400],
  ])('%s do not', async (_, body, status) => {
    const { token, write, forwarded } = serving();
    expect((await write(body((await token()).account.name))).status).toBe(status);
    expect(forwarded).toEqual([]);
  });

  test.each<[string, Partial<ServiceRequest>, number]>([
    ['reading', { method: 'GET' }, 403],
    ['deleting', { method: 'DELETE' }, 403],
    ['a parameter', { url: '/xapi/statements?method=GET' }, 403],
    ['a PUT of another id', { method: 'PUT', url: '/xapi/statements?statementId=x' }, 403],
    ['state', { url: '/xapi/activities/state' }, 403],
    ['another path', { url: '/xapi/statements/..%2fagents' }, 403],
    ['no token', { authorization: '' }, 401],
    ['the store’s own secret', { authorization: SECRETS.storeAuthorization }, 401],
    ['another origin', { origin: 'https://elsewhere.example' }, 403],
    ['too long a body', { body: undefined }, 413],
  ])('%s is refused', async (_, more, status) => {
    const { token, write, forwarded } = serving();
    expect((await write(statement((await token()).account.name), more)).status).toBe(status);
    expect(forwarded).toEqual([]);
  });

  test('a token that is over asks for a new one', async () => {
    const { token, write, clock } = serving();
    const { token: old, account } = await token();
    clock.now += 30 * 60_000;
    const answer = await write(statement(account.name), { authorization: `Bearer ${old}` });
    expect(answer.status).toBe(401);
  });

  test.each<[number, string, number]>([
    [204, '', 204],
    [409, 'held', 409],
    [400, 'bad verb', 400],
    [503, 'ill', 503],
    [0, '', 502],
    [401, 'who are you?', 502],
    [403, 'who are you?', 502],
  ])('the store says %i %j: %i', async (status, text, expected) => {
    const { token, write } = serving(configOf(), { status, text, retryAfter: '9' });
    const answer = await write(statement((await token()).account.name));
    expect(answer.status).toBe(expected);
    expect(JSON.stringify(answer)).not.toContain('who are you');
    if (expected !== 502) expect(answer.headers?.['Retry-After']).toBe('9');
  });
});

describe('limits', () => {
  test('one learner’s requests a minute do not use up another’s', async () => {
    const { ask, token, clock } = serving(configOf({ limits: { perLearner: 2 } }));
    const body = JSON.stringify({ learner: 'ana', course: COURSE });
    for (const status of [200, 200, 429]) expect((await ask({ body })).status).toBe(status);
    clock.now += 20_000;
    expect((await ask({ body })).headers?.['Retry-After']).toBe('40');
    expect((await token('luis')).token).toBeDefined();
    clock.now += 40_000;
    expect((await ask({ body })).status).toBe(200);
  });

  test('all together have one too', async () => {
    const { ask } = serving(configOf({ limits: { total: 2 } }));
    const all = ['a', 'b', 'c'].map((learner) =>
      ask({ body: JSON.stringify({ learner, course: COURSE }) }),
    );
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 429]);
  });
});

test('a known origin may read every answer, with the headers that it needs', async () => {
  const { ask } = serving();
  for (const request of [{ method: 'OPTIONS' }, { url: '/nothing' }, { body: '{' }]) {
    const { headers } = await ask(request);
    expect(headers).toMatchObject({
      'Access-Control-Allow-Origin': ORIGIN,
      'Access-Control-Expose-Headers': 'Retry-After',
      Vary: 'Origin',
    });
  }
  const foreign = await ask({ method: 'OPTIONS', origin: 'https://elsewhere.example' });
  expect([foreign.status, foreign.headers]).toEqual([403, { Vary: 'Origin' }]);
});

test('health is for anyone', async () => {
  const { ask } = serving();
  expect(await ask({ method: 'GET', url: '/health' })).toMatchObject({ status: 200 });
});
