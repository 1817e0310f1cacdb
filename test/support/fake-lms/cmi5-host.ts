import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Cmi5Lms, type Cmi5Options, createCmi5Lms } from './cmi5.ts';
import { readContent } from './static-files.ts';

export interface Cmi5Host {
  readonly lms: Cmi5Lms;
  readonly origin: string;
  /** Address of another session of the AU at `href` of the package. */
  launchUrl(href: string, options?: Cmi5Options): string;
  /** Where an LMS wants its learner back. */
  readonly returnURL: string;
  close(): Promise<void>;
}

const BACK = '/lms/back';

/** Serves an unzipped package, the LMS's fetch address, its store and its own page on one port. */
export async function startCmi5Host(folder: string, options: Cmi5Options = {}): Promise<Cmi5Host> {
  let lms: Cmi5Lms | undefined;

  async function answer(request: http.IncomingMessage) {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { pathname, searchParams } = url;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    if (pathname.startsWith('/content/')) {
      const file = await readContent(folder, pathname.slice('/content/'.length));
      return file
        ? { status: 200, headers: { 'Content-Type': file.type }, body: file.body }
        : { status: 404 };
    }
    if (pathname.startsWith('/fetch/') && request.method === 'POST') {
      const headers = { 'Content-Type': 'application/json' };
      return { status: 200, headers, body: lms?.fetchToken(pathname.slice(7)) ?? '' };
    }
    if (pathname.startsWith('/lrs/') && lms) {
      return lms.handle({
        method: request.method ?? 'GET',
        path: pathname.slice('/lrs/'.length),
        query: searchParams,
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        ),
        body,
      });
    }
    if (pathname === BACK)
      return {
        status: 200,
        headers: { 'Content-Type': 'text/html' },
        body: '<!doctype html><title>Platform</title><h1>Back on the platform</h1>',
      };
    return { status: 404 };
  }

  const server = http.createServer((request, response) => {
    answer(request).then(
      ({
        status,
        headers,
        body,
      }: {
        status: number;
        headers?: object;
        body?: string | Uint8Array;
      }) => {
        if (status === 0) response.destroy();
        else response.writeHead(status, { 'Cache-Control': 'no-store', ...headers }).end(body);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const returnURL = `${origin}${BACK}`;
  const started = createCmi5Lms(origin, { returnURL, ...options });
  lms = started;
  return {
    lms: started,
    origin,
    returnURL,
    launchUrl: (href, more) =>
      `${origin}/content/${href}?${started.launch({ returnURL, ...options, ...more })}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
