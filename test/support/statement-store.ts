import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A statement as the store gives it back. */
export type Statement = Record<string, unknown>;

/** A request that was answered with 400 or more. */
export interface RefusedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly request: string;
  readonly response: string;
}

export interface StatementStore {
  /** Base of the xAPI resources, with its last slash: `http://127.0.0.1:<port>/xAPI/`. */
  readonly endpoint: string;
  /** A value for the Authorization header; any other Basic value is taken too. */
  readonly auth: string;
  /** All statements that the store holds, in the order in which they were stored. */
  statements(): Promise<Statement[]>;
  refused(): RefusedRequest[];
  /** The next requests (preflights apart) get this answer and never reach the store. */
  failNext(status: number, times?: number, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
  'Access-Control-Expose-Headers': 'X-Experience-API-Consistent-Through, ETag, Retry-After',
};

/**
 * Starts a real statement store, in memory in a process of its own, behind a small proxy on a
 * loopback port that answers preflights from any origin and notes what was refused. It has the
 * statements, activities and about resources only: no State, Agents or Profiles.
 */
export async function startStatementStore(): Promise<StatementStore> {
  const folder = await mkdtemp(join(tmpdir(), 'statement-store-'));
  const child = fork(
    createRequire(import.meta.url).resolve('@learninglocker/xapi-statements'),
    [],
    {
      cwd: folder,
      execArgv: [
        '--require',
        fileURLToPath(new URL('./statement-store-child.cjs', import.meta.url)),
      ],
      env: {
        PATH: process.env.PATH,
        AUTH_REPO: 'test',
        EVENTS_REPO: 'test',
        MODELS_REPO: 'memory',
        STORAGE_REPO: 'local',
        SERVICE_AWAIT_UPDATES: 'true',
        WINSTON_CONSOLE_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  // It writes a line for each refused request, which `refused` tells better.
  let complaint = '';
  child.stderr?.on('data', (data) => {
    complaint = `${complaint}${data}`.slice(-4000);
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (message: { port?: number } | string) => {
      if (typeof message === 'object' && message.port) resolve(message.port);
    });
    child.once('exit', () => reject(new Error(`The statement store did not start: ${complaint}`)));
  });

  const refused: RefusedRequest[] = [];
  let failure = { status: 0, times: 0, headers: {} as Record<string, string> };
  const proxy = http.createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (method === 'OPTIONS') {
      response.writeHead(204, CORS).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const answer = await reply(method, url, request.headers, body).catch(() => undefined);
    if (!answer) {
      // The store was closed meanwhile.
      response.destroy();
      return;
    }
    if (answer.status >= 400) {
      const { status } = answer;
      refused.push({ method, path: url, status, request: `${body}`, response: `${answer.body}` });
    }
    response.writeHead(answer.status, { ...answer.headers, ...CORS }).end(answer.body);
  });

  async function reply(
    method: string,
    path: string,
    headers: http.IncomingHttpHeaders,
    body: Buffer,
  ) {
    if (failure.times > 0) {
      failure = { ...failure, times: failure.times - 1 };
      return {
        status: failure.status,
        headers: failure.headers,
        body: Buffer.from('told to fail'),
      };
    }
    return forward(port, method, path, headers, body);
  }

  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const auth = `Basic ${Buffer.from('key:secret').toString('base64')}`;

  return {
    endpoint: `${origin}/xAPI/`,
    auth,
    async statements() {
      // All at once: this store goes on behind the last id of a page, and its ids, times whose low
      // bits come first, are in no order over the seven minutes in which these overflow.
      const path = '/xAPI/statements?ascending=true&limit=1000000';
      const headers = { authorization: auth, 'x-experience-api-version': '1.0.3' };
      const page = await forward(port, 'GET', path, headers, Buffer.alloc(0));
      const read = JSON.parse(`${page.body}`) as { statements: Statement[]; more: string };
      if (read.more !== '') throw new Error('the store kept something back');
      return read.statements;
    },
    refused: () => [...refused],
    failNext(status, times = 1, headers = {}) {
      failure = { status, times, headers };
    },
    async close() {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

function forward(
  port: number,
  method: string,
  path: string,
  headers: http.IncomingHttpHeaders,
  body: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, headers: { ...headers } };
    const request = http.request(options, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const status = response.statusCode ?? 502;
      resolve({ status, headers: passedOn(response.headers), body: Buffer.concat(chunks) });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Without the store's own CORS headers, which would stand beside ours, and its framing. */
function passedOn(headers: http.IncomingHttpHeaders): http.IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => !name.startsWith('access-control-') && name !== 'transfer-encoding',
  );
  return Object.fromEntries(kept);
}
