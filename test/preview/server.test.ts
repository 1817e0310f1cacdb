import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_BODY } from '../../src/preview/server/read-json.ts';
import { type PreviewServer, startServer } from '../../src/preview/server/server.ts';

let server: PreviewServer;
let news: unknown;

beforeEach(async () => {
  news = { revision: 1 };
  server = await startServer({
    port: 0,
    token: 'token',
    answer(path) {
      if (path === 'breaks') throw new Error('a defect');
      if (path !== 'here.html') return undefined;
      return { type: 'text/html', body: '<p>ñ', policy: "default-src 'self'" };
    },
    news: () => news,
  });
});
afterEach(() => server.close());

/** Sends lines as they are, which no client would, and gives the status. */
function raw(...lines: string[]): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('close', () => done(text.split(' ')[1] ?? ''));
    socket.on('error', fail);
    socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  });
}

const host = () => `Host: ${new URL(server.address).host}`;

test('stands on the loopback interface alone', () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/token\/$/);
});

test('gives what is there, and nothing that leaks', async () => {
  const response = await fetch(`${server.address}here.html`);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<p>ñ');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-length': '5',
    'content-security-policy': "default-src 'self'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect((await fetch(`${server.address}there.html`)).status).toBe(404);
  expect((await fetch(server.address)).status).toBe(404);
});

test('refuses before anything is looked up', async () => {
  expect(await raw('GET /token/here.html HTTP/1.1', host())).toBe('200');
  expect(await raw('GET /token/here.html HTTP/1.1', 'Host: evil.example')).toBe('403');
  expect(await raw('GET /token/x/../here.html HTTP/1.1', host())).toBe('403');
  expect(await raw('GET /here.html HTTP/1.1', host())).toBe('404');
  expect(await raw('POST /token/here.html HTTP/1.1', host(), 'Content-Length: 0')).toBe('405');
});

test('a defect in an answer ends that request and nothing else', async () => {
  const response = await fetch(`${server.address}breaks`);
  expect([response.status, await response.text()]).toEqual([500, 'a defect']);
  expect((await fetch(`${server.address}here.html`)).status).toBe(200);
});

test('tells every page that listens, the first time at once', async () => {
  const read = async () => {
    const { body } = await fetch(`${server.address}events`);
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    return async () => (await reader.read()).value;
  };
  const [one, other] = [await read(), await read()];
  expect([await one(), await other()]).toEqual(Array(2).fill('data: {"revision":1}\n\n'));
  news = { revision: 2, text: 'a\nb' };
  server.tell();
  expect([await one(), await other()]).toEqual(
    Array(2).fill('data: {"revision":2,"text":"a\\nb"}\n\n'),
  );
});

test('a port that is taken is refused with the system’s own error', async () => {
  const port = Number(new URL(server.address).port);
  const again = startServer({ port, token: 't', answer: () => undefined, news: () => null });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

describe('actions', () => {
  let done: unknown[];
  beforeEach(async () => {
    done = [];
    await server.close();
    server = await startServer({
      port: 0,
      token: 'token',
      answer: () => undefined,
      actions: {
        async act(sent) {
          done.push(sent);
          return { got: sent };
        },
        breaks() {
          throw new Error('a defect');
        },
      },
      news: () => news,
    });
  });
  const post = (path: string, body: string, headers: Record<string, string> = {}) => {
    const { origin } = new URL(server.address);
    const own = { Origin: origin, 'Content-Type': 'application/json', ...headers };
    return fetch(server.address + path, { method: 'POST', body, headers: own });
  };

  test('get what was sent, and what they give comes back', async () => {
    const response = await post('act', '{"a":"ñ"}');
    expect([response.status, await response.json()]).toEqual([200, { got: { a: 'ñ' } }]);
    expect(done).toEqual([{ a: 'ñ' }]);
    expect(await (await post('act', '')).json()).toEqual({ got: null });
  });

  test.each<[why: string, status: number, path: string, body: string, headers?: object]>([
    ['no JSON', 400, 'act', '{'],
    ['too long', 413, 'act', JSON.stringify('x'.repeat(LARGEST_BODY))],
    ['another origin', 403, 'act', '{}', { Origin: 'https://evil.example' }],
    ['a form', 415, 'act', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['nothing of that name', 404, 'nothing', '{}'],
    ['a name that every object has', 404, 'constructor', '{}'],
    ['the token alone', 404, '', '{}'],
  ])('are not called: %s', async (_why, status, path, body, headers) => {
    expect((await post(path, body, { ...headers })).status).toBe(status);
    expect(done).toEqual([]);
  });

  test('are not called by a GET', async () => {
    expect((await fetch(`${server.address}act`)).status).toBe(404);
    expect(done).toEqual([]);
  });

  test('a defect in one is told, and ends nothing else', async () => {
    const response = await post('breaks', '{}');
    expect([response.status, await response.text()]).toEqual([500, 'a defect']);
    expect((await post('act', '{}')).status).toBe(200);
  });
});
