import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { admit, admitPost } from './guard.ts';
import { readJson } from './read-json.ts';

/** What a path gives. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Content-Security-Policy. */
  readonly policy: string;
}

/** Takes what was sent, unchecked. What it throws is told to who asked. */
export type Action = (sent: unknown) => unknown;

export interface ServerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** First step of every path; who does not know it gets nothing. */
  readonly token: string;
  /** The answer to a path below the token; undefined where there is none. */
  readonly answer: (path: string) => Answer | undefined;
  /**
   * What pages may ask to be done, by its path: gets the JSON that was sent, and what it gives is
   * sent back as JSON. Nothing by default.
   */
  readonly actions?: Readonly<Record<string, Action>>;
  /** What is told to a page that begins to listen, and to all by `tell`. */
  readonly news: () => unknown;
}

export interface PreviewServer {
  /** `http://127.0.0.1:<port>/<token>/` */
  readonly address: string;
  /** Sends the news to every page that listens. */
  tell(): void;
  close(): Promise<void>;
}

/** Path at which pages listen to server-sent events. */
const EVENTS = 'events';

/**
 * Serves on the loopback interface only. Knows nothing of courses: paths come from `answer`.
 * Rejects with the system's error (`EADDRINUSE`, `EACCES`) where the port can't be had.
 */
export async function startServer(options: ServerOptions): Promise<PreviewServer> {
  const { token, answer, news, actions } = options;
  const listeners = new Set<ServerResponse>();
  let port = options.port;

  const server = createServer((request, response) => {
    try {
      if (request.method === 'POST' && actions) void act(request, response, actions);
      else serve(request, response);
    } catch (error) {
      fail(response, error);
    }
  });

  async function act(
    request: IncomingMessage,
    response: ServerResponse,
    known: Readonly<Record<string, Action>>,
  ): Promise<void> {
    try {
      const { url: target = '', headers } = request;
      const admission = admitPost({ method: 'POST', target, headers }, port, token);
      if (!admission.admitted) return refuse(response, admission);
      const action = Object.hasOwn(known, admission.path) ? known[admission.path] : undefined;
      if (!action) return end(response, 404, NOT_FOUND);
      const sent = await readJson(request);
      if ('status' in sent) return refuse(response, sent);
      const body = JSON.stringify((await action(sent.value)) ?? null);
      end(response, 200, { type: 'application/json', body, policy: NOTHING });
    } catch (error) {
      fail(response, error);
    }
  }

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url: target = '', headers } = request;
    const admission = admit({ method, target, headers }, port, token);
    if (!admission.admitted) {
      refuse(response, admission);
    } else if (admission.path === EVENTS && method === 'GET') {
      listen(response);
    } else {
      const found = answer(admission.path);
      end(response, found ? 200 : 404, found ?? NOT_FOUND);
    }
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
    response.write(event(news()));
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', done);
  });
  ({ port } = server.address() as AddressInfo);

  return {
    address: `http://127.0.0.1:${port}/${token}/`,
    tell() {
      const text = event(news());
      for (const response of listeners) response.write(text);
    },
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

const NOTHING = "default-src 'none'";
const NOT_FOUND: Answer = { type: 'text/plain', body: 'There is no such file.\n', policy: NOTHING };

/** The token must not leave in a Referer, nor the lessons into a page of another origin. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

function end(response: ServerResponse, status: number, { type, body, policy }: Answer): void {
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** Ends the connection too: what is left of a body is not read. */
function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  response.setHeader('Connection', 'close');
  end(response, status, { type: 'text/plain', body: `${reason}\n`, policy: NOTHING });
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
}

function fail(response: ServerResponse, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  if (response.headersSent) response.destroy();
  else end(response, 500, { type: 'text/plain', body: reason, policy: NOTHING });
}

function event(news: unknown): string {
  return `data: ${JSON.stringify(news)}\n\n`;
}
