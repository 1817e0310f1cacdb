import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { admit } from './guard.ts';

/** What a path gives. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Content-Security-Policy. */
  readonly policy: string;
}

export interface ServerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** First step of every path; who does not know it gets nothing. */
  readonly token: string;
  /** The answer to a path below the token; undefined where there is none. */
  readonly answer: (path: string) => Answer | undefined;
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
  const { token, answer, news } = options;
  const listeners = new Set<ServerResponse>();
  let port = options.port;

  const server = createServer((request, response) => {
    try {
      serve(request, response);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else end(response, 500, { type: 'text/plain', body: reason, policy: NOTHING });
    }
  });

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url: target = '', headers } = request;
    const admission = admit({ method, target, headers }, port, token);
    if (!admission.admitted) {
      const { status, reason } = admission;
      end(response, status, { type: 'text/plain', body: `${reason}\n`, policy: NOTHING });
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

function event(news: unknown): string {
  return `data: ${JSON.stringify(news)}\n\n`;
}
