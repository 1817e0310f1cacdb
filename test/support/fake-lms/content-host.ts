import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { readContent } from './static-files.ts';

export interface HostAnswer {
  /** 0: the connection breaks. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface HostRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ContentHost {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves an unzipped package below `/content/`, on a loopback port; `respond` has the rest. */
export async function startContentHost(
  folder: string,
  respond: (request: HostRequest) => HostAnswer,
): Promise<ContentHost> {
  async function answer(request: http.IncomingMessage): Promise<HostAnswer> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (url.pathname.startsWith('/content/')) {
      const file = await readContent(folder, url.pathname.slice('/content/'.length));
      return file
        ? { status: 200, headers: { 'Content-Type': file.type }, body: file.body }
        : { status: 404 };
    }
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    return respond({
      method: request.method ?? 'GET',
      url,
      headers: Object.fromEntries(headers),
      body: Buffer.concat(chunks).toString(),
    });
  }

  const server = http.createServer((request, response) => {
    answer(request).then(
      ({ status, headers, body }) => {
        if (status === 0) response.destroy();
        else response.writeHead(status, { 'Cache-Control': 'no-store', ...headers }).end(body);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
