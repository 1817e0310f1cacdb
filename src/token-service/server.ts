import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createService, type Forward, type ServiceAnswer } from './answer.ts';
import type { TokenServiceConfig } from './config.ts';

export interface TokenServer {
  /** `http://<host>:<port>/`, where it listens. */
  readonly address: string;
  close(): Promise<void>;
}

/** In milliseconds. */
const LONGEST_STORE = 20_000;
const LONGEST_REQUEST = 30_000;

/**
 * Serves tokens and takes statements until it is closed. `log` gets one line a request: method,
 * path, status and time, never a parameter, a body, a token or an address of anybody. Rejects where
 * the port can't be had.
 */
export async function startTokenServer(
  config: TokenServiceConfig,
  log: (line: string) => void,
): Promise<TokenServer> {
  const service = createService(config, toStore(config), () => Date.now());
  const server = http.createServer({ requestTimeout: LONGEST_REQUEST }, (request, response) => {
    const from = performance.now();
    const { method = '', url = '/' } = request;
    reply(request)
      .catch((): ServiceAnswer => ({ status: 500, body: { error: 'a defect of the service' } }))
      .then(({ status, headers, body }) => {
        const text = body === undefined ? '' : JSON.stringify(body);
        const type = text === '' ? {} : { 'Content-Type': 'application/json' };
        response.writeHead(status, { ...headers, ...type }).end(text);
        const path = url.split('?')[0]?.slice(0, 100);
        log(`${method} ${path} ${status} ${Math.round(performance.now() - from)} ms`);
      });
  });

  async function reply(request: http.IncomingMessage): Promise<ServiceAnswer> {
    const { method = '', url = '/' } = request;
    const { origin, authorization } = request.headers;
    return service({
      method,
      url,
      ...(origin === undefined ? {} : { origin }),
      ...(authorization === undefined ? {} : { authorization }),
      body: await bodyOf(request, config.limits.bytes),
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${config.host}:${port}/`,
    async close() {
      server.closeIdleConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Undefined where it is longer than `most`; what is too much is read away and not kept. */
async function bodyOf(request: http.IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    if (size > 10 * most) request.destroy();
  }
  return size > most ? undefined : Buffer.concat(chunks).toString();
}

/** Writes to the store with the secret that stays here. */
function toStore({ store, storeAuthorization }: TokenServiceConfig): Forward {
  return async (method, search, body) => {
    try {
      const response = await fetch(`${store}statements${search}`, {
        method,
        headers: {
          Authorization: storeAuthorization,
          'Content-Type': 'application/json',
          'X-Experience-API-Version': '1.0.3',
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_STORE),
      });
      const retryAfter = response.headers.get('Retry-After');
      return {
        status: response.status,
        ...(retryAfter === null ? {} : { retryAfter }),
        text: await response.text(),
      };
    } catch {
      return { status: 0, text: '' };
    }
  };
}
