import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, resolve } from 'node:path';
import { type Call, emptyRecord, type HostOptions, type ScoRecord } from './options.ts';
import { openerPage, type PlayerConfig, playerPage, wrapperPage } from './pages.ts';
import { playerScript, scormAgainScript } from './scripts.ts';
import { readContent } from './static-files.ts';

/** A further SCO of the same page, in the order in which the LMS would open them. */
export interface NextSco {
  readonly sco: string;
  readonly href: string;
}

/** One opening of one SCO by the learner. Its options win over those of the server. */
export interface Launch extends HostOptions {
  /** Launch href relative to the package root, with its parameters: `index.html?sco=a`. */
  readonly href: string;
  /** The item identifier under which the LMS keeps its record. Default `sco`. */
  readonly sco?: string;
  /**
   * SCOs that the same player page opens after this one, by its buttons (`button[data-sco]`) or by
   * a continue or previous request at Terminate.
   */
  readonly next?: readonly NextSco[];
}

/** A call, and the launch in which it was made (1 for the first, over all SCOs). */
export interface LaunchedCall extends Call {
  readonly launch: number;
}

export interface FakeLmsServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Address of the player page. Each load of it is a launch. */
  url(launch: Launch): string;
  /** Address of a file of the package. */
  contentUrl(href: string): string;
  /** What the server has stored for a SCO; no values before its first store. */
  record(sco?: string): ScoRecord;
  /** Every call in order over all launches of a SCO. */
  calls(sco?: string): LaunchedCall[];
  /** Paths of the package that were asked for and are not there. */
  missing(): string[];
  close(): Promise<void>;
}

interface Loose {
  readonly launch: number;
  readonly seq: number;
  readonly call: Call;
}

const DEFAULT_SCO = 'sco';

/**
 * Serves an unzipped package at `/content/<folder name>/` and a player page with an LMS's API, on a
 * loopback port. Records and calls live in this process, so a killed tab takes nothing away that
 * the LMS was told. `options` hold for each launch that does not say otherwise. Where `store` is the
 * address of a statement store, it is there as `/store/` on the LMS's own origin too.
 */
export async function startLms(
  folder: string,
  options: HostOptions = {},
  store?: string,
): Promise<FakeLmsServer> {
  const root = resolve(folder);
  const content = `/content/${encodeURIComponent(basename(root))}/`;
  const records = new Map<string, ScoRecord>();
  const calls = new Map<string, Loose[]>();
  const missing: string[] = [];
  let launches = 0;

  const server = http.createServer((request, response) => {
    answer(request).then(
      ({ status, type, body }) => {
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
        response.end(body);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });

  async function answer(request: http.IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const sco = url.searchParams.get('sco') ?? DEFAULT_SCO;
    if (store !== undefined && url.pathname.startsWith('/store/'))
      return forward(request, `${store.replace(/\/?$/, '/')}${url.pathname.slice(7)}${url.search}`);
    if (url.pathname.startsWith(content)) return serveContent(url.pathname.slice(content.length));
    switch (url.pathname) {
      case '/lms/open':
        return html(openerPage(`/lms/player${url.search}`, url.searchParams.get('size') ?? ''));
      case '/lms/player':
        return html(playerPage(config(url.searchParams.get('launch') ?? '')));
      case '/lms/frame':
        return html(wrapperPage(url.searchParams));
      case '/lms/player.js':
        return script(await playerScript());
      case '/lms/scorm-again.js':
        return script(await scormAgainScript('scorm2004'));
      case '/lms/scorm-again12.js':
        return script(await scormAgainScript('scorm12'));
      case '/lms/record':
        return json(records.get(sco) ?? emptyRecord());
      case '/lms/store':
        records.set(sco, JSON.parse(await body(request)) as ScoRecord);
        return json({});
      case '/lms/log': {
        const call = JSON.parse(await body(request)) as Loose;
        calls.set(sco, [...(calls.get(sco) ?? []), call]);
        return json({});
      }
      case '/favicon.ico':
        return { status: 204, type: 'image/x-icon', body: '' };
      default:
        return { status: 404, type: 'text/plain', body: 'not found' };
    }
  }

  async function serveContent(path: string): Promise<Answer> {
    const file = await readContent(root, path);
    if (file) return { status: 200, ...file };
    missing.push(path);
    return { status: 404, type: 'text/plain', body: 'not found' };
  }

  function config(encoded: string): PlayerConfig {
    const launch = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as Launch;
    launches += 1;
    const first = { sco: launch.sco ?? DEFAULT_SCO, href: launch.href };
    const scos = [first, ...(launch.next ?? [])];
    return {
      launch: launches,
      options: { ...options, ...launch },
      scos: scos.map(({ sco, href }) => ({ sco, url: content + href })),
    };
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    url(launch) {
      const encoded = Buffer.from(JSON.stringify(launch)).toString('base64url');
      const merged = { ...options, ...launch };
      if (merged.window !== 'popup') return `${origin}/lms/player?launch=${encoded}`;
      const size = `width=${merged.width ?? 941},height=${merged.height ?? 666}`;
      return `${origin}/lms/open?launch=${encoded}&size=${size}`;
    },
    contentUrl: (href) => origin + content + href,
    record: (sco = DEFAULT_SCO) => structuredClone(records.get(sco) ?? emptyRecord()),
    calls: (sco = DEFAULT_SCO) =>
      [...(calls.get(sco) ?? [])]
        .sort((one, other) => one.launch - other.launch || one.seq - other.seq)
        .map(({ launch, call }) => ({ ...call, launch })),
    missing: () => [...missing],
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

function html(body: string): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body };
}

function script(body: string): Answer {
  return { status: 200, type: 'text/javascript; charset=utf-8', body };
}

function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}

async function forward(request: http.IncomingMessage, url: string): Promise<Answer> {
  const { authorization = '', 'content-type': type = '' } = request.headers;
  const version = String(request.headers['x-experience-api-version'] ?? '');
  const response = await fetch(url, {
    method: request.method ?? 'GET',
    headers: {
      Authorization: authorization,
      'Content-Type': type,
      'X-Experience-API-Version': version,
    },
    ...(request.method === 'GET' ? {} : { body: await body(request) }),
  });
  return {
    status: response.status,
    type: response.headers.get('Content-Type') ?? 'application/json',
    body: await response.text(),
  };
}

async function body(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
