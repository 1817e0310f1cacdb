import { describe, expect, test } from 'vitest';
import { givenCredentials, tokenCredentials } from '../../src/runtime/statements/credentials.ts';
import { ACCESS } from './statement-support.ts';
import { fakeClock } from './support.ts';

const account = { homePage: 'https://lms.example', name: 'p-1' };
const grant = (token: string, more: object = {}) => ({
  endpoint: 'https://tokens.example/xapi',
  token,
  account,
  expiresIn: 100,
  ...more,
});

/** A token service that gives these answers in turn; it notes what it was asked. */
function service(answers: (object | number)[]) {
  const clock = fakeClock();
  const asked: { url: string; body: unknown }[] = [];
  const fetcher: typeof fetch = async (url, options) => {
    asked.push({ url: String(url), body: JSON.parse(String(options?.body)) });
    const answer = answers.shift() ?? 0;
    if (answer === 0) throw new TypeError('Failed to fetch');
    if (typeof answer === 'number')
      return new Response('no', { status: answer, headers: { 'Retry-After': '7' } });
    return Response.json(answer);
  };
  const request = { service: 'https://tokens.example/token', learner: 'ana', course: 'https://c' };
  return { clock, asked, credentials: tokenCredentials(request, fetcher, clock) };
}

describe('tokens of a service', () => {
  test('it is told learner and course, once, and says the rest', async () => {
    const { credentials, asked } = service([grant('t1')]);
    expect(credentials.ready()).toBeUndefined();
    const [one, other] = await Promise.all([credentials.get(), credentials.get()]);
    const access = {
      endpoint: 'https://tokens.example/xapi/',
      auth: 'Bearer t1',
      actor: { objectType: 'Agent', account },
    };
    expect([one, other]).toEqual([{ access }, { access }]);
    expect(credentials.ready()).toEqual(access);
    expect(asked).toEqual([
      { url: 'https://tokens.example/token', body: { learner: 'ana', course: 'https://c' } },
    ]);
  });

  test('a token is renewed before its end without being asked, and over at its end', async () => {
    const { credentials, asked, clock } = service([grant('t1'), grant('t2')]);
    await credentials.get();
    clock.pass(79_999);
    expect(asked).toHaveLength(1);
    clock.pass(1);
    expect(asked).toHaveLength(2);
    await credentials.get();
    expect(credentials.ready()?.auth).toBe('Bearer t2');
    clock.pass(100_000);
    expect(credentials.ready()).toBeUndefined();
  });

  test('a service that is away does not matter while the token lasts', async () => {
    const { credentials, clock } = service([grant('t1'), 500, 503]);
    await credentials.get();
    clock.pass(90_000);
    expect(await credentials.get()).toMatchObject({ access: { auth: 'Bearer t1' } });
    clock.pass(10_000);
    expect(await credentials.get()).toEqual({
      failed: { status: 503, retryAfter: 7_000, reason: 'no' },
    });
  });

  test('one that the store does not take is given up', async () => {
    const { credentials } = service([grant('t1'), grant('t2')]);
    await credentials.get();
    expect(credentials.renew()).toBe(true);
    expect(credentials.ready()).toBeUndefined();
    expect(await credentials.get()).toMatchObject({ access: { auth: 'Bearer t2' } });
  });

  test.each<[string, object | number]>([
    ['no network', 0],
    ['no token', grant('')],
    ['no endpoint', grant('t', { endpoint: 'javascript:alert(1)' })],
    ['nobody', grant('t', { account: { name: 'p' } })],
    ['no object', []],
  ])('%s: none, to be asked again', async (_, answer) => {
    const { credentials } = service([answer]);
    expect(await credentials.get()).toMatchObject({ failed: { status: 0 } });
    expect(credentials.ready()).toBeUndefined();
  });

  test('a life that is not said is ten minutes', async () => {
    const { credentials, clock } = service([grant('t1', { expiresIn: undefined })]);
    await credentials.get();
    clock.pass(599_000);
    expect(credentials.ready()?.auth).toBe('Bearer t1');
    clock.pass(1_000);
    expect(credentials.ready()).toBeUndefined();
  });
});

test('what a launch gave is all there is', async () => {
  const credentials = givenCredentials(ACCESS);
  expect(credentials.ready()).toBe(ACCESS);
  expect(await credentials.get()).toEqual({ access: ACCESS });
  expect(credentials.renew()).toBe(false);
});
