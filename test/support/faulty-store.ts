import http from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * `down`: the connection breaks. `silent`: no answer ever comes. `swallows`: the store gets it, but
 * no answer comes back. `no-cors`: no other origin may read. A status: that, the store gets nothing.
 */
export type StoreFault = 'down' | 'silent' | 'swallows' | 'no-cors' | number;

export interface FaultyStore {
  /** `http://127.0.0.1:<port>/` */
  readonly endpoint: string;
  /** What strikes from now on; nothing where it is left out. `times` requests, then no more. */
  strike(fault?: StoreFault, times?: number): void;
  /** Requests, preflights too, that a fault has struck so far. */
  struck(): number;
  close(): Promise<void>;
}

/** The seconds that a faulty store asks to wait with 429. */
export const ASKED_SECONDS = 30;

/** Stands before a store, at another origin, and is ill as it is told to be. */
export async function startFaultyStore(endpoint: string): Promise<FaultyStore> {
  let fault: StoreFault | undefined;
  let left = 0;
  let struck = 0;
  const server = http.createServer(async (request, response) => {
    const preflight = request.method === 'OPTIONS';
    const now = left > 0 ? fault : undefined;
    if (now !== undefined) struck += 1;
    if (now !== undefined && !preflight) left -= 1;
    if (now === 'down') return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (now === 'silent' && !preflight) return;
    const answer =
      typeof now === 'number' && !preflight
        ? { status: now, body: 'told to fail', type: 'text/plain' }
        : await forward(endpoint, request, Buffer.concat(chunks)).catch(() => undefined);
    if (!answer) return void response.destroy();
    if (now === 'swallows' && !preflight) return;
    response.writeHead(answer.status, {
      'Content-Type': answer.type,
      ...(now === 429 ? { 'Retry-After': String(ASKED_SECONDS) } : {}),
      ...(now === 'no-cors' ? {} : CORS),
    });
    response.end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    strike(next, times = Number.POSITIVE_INFINITY) {
      fault = next;
      left = times;
    },
    struck: () => struck,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST, PUT',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version',
  'Access-Control-Expose-Headers': 'Retry-After',
};

async function forward(endpoint: string, request: http.IncomingMessage, body: Buffer) {
  const { method = 'GET', url = '/', headers } = request;
  if (method === 'OPTIONS') return { status: 204, type: 'text/plain', body: '' };
  const response = await fetch(`${endpoint}${url.slice(1)}`, {
    method,
    headers: {
      Authorization: headers.authorization ?? '',
      'Content-Type': String(headers['content-type']),
      'X-Experience-API-Version': String(headers['x-experience-api-version']),
    },
    body: new Uint8Array(body),
  });
  return {
    status: response.status,
    type: response.headers.get('Content-Type') ?? 'text/plain',
    body: await response.text(),
  };
}
