import { randomBytes } from 'node:crypto';
import type { PackageEntry } from '../course/package.ts';
import { readPreviewFiles } from '../files/preview-files.ts';
import { mediaType } from '../preview/server/media-types.ts';
import { type Answer, startServer } from '../preview/server/server.ts';
import type { BenchConfig, Version } from './page/bench-config.ts';

/** What was asked of the package since it was last looked at. */
export interface Traffic {
  requests: number;
  bytes: number;
  readonly missing: string[];
}

/** A package below an LMS, at an address of this machine's own. */
export interface ProofHost {
  /** `http://127.0.0.1:<port>/` */
  readonly origin: string;
  /** Address of the LMS's page for the next launch of the SCO at `href`. */
  launchUrl(version: Version, href: string, values: BenchConfig['values']): string;
  /** The traffic since the call before. */
  traffic(): Traffic;
  close(): Promise<void>;
}

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
].join('; ');
/** Packages say the rest themselves. */
const CONTENT_POLICY = "frame-ancestors 'self'";

/** Serves the files of a package from memory, on the loopback interface only. */
export async function startHost(entries: readonly PackageEntry[]): Promise<ProofHost> {
  const files = new Map(entries.map(({ path, bytes }) => [path, bytes]));
  const { assets } = readPreviewFiles();
  let config: BenchConfig | undefined;
  let traffic: Traffic = { requests: 0, bytes: 0, missing: [] };

  function answer(path: string): Answer | undefined {
    const [folder = '', ...steps] = path.split('/');
    const rest = steps.join('/');
    if (folder === 'content') return content(rest);
    if (folder === 'lms' && rest === '' && config)
      return { type: mediaType('.html'), body: lmsPage(config), policy: PAGE_POLICY };
    const body = folder === 'page' ? assets.get(rest) : undefined;
    return body && { type: mediaType(rest), body, policy: PAGE_POLICY };
  }
  function content(path: string): Answer | undefined {
    const body = files.get(path);
    traffic.requests += 1;
    traffic.bytes += body?.length ?? 0;
    if (!body) traffic.missing.push(path);
    return body && { type: mediaType(path), body, policy: CONTENT_POLICY };
  }

  const server = await startServer({
    port: 0,
    token: randomBytes(16).toString('base64url'),
    answer,
    news: () => ({}),
  });
  return {
    origin: new URL('/', server.address).href,
    launchUrl(version, href, values) {
      config = { version, values, url: `${server.address}content/${href}` };
      return `${server.address}lms`;
    },
    traffic() {
      const found = traffic;
      traffic = { requests: 0, bytes: 0, missing: [] };
      return found;
    },
    close: () => server.close(),
  };
}

function lmsPage(config: BenchConfig): string {
  const again = config.version === '1.2' ? 'scorm-again12' : 'scorm-again';
  // Inside a script element only `<` could end the data.
  const data = JSON.stringify(config).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>LMS</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block;overflow:hidden}</style>
<body>
<script type="application/json" id="config">${data}</script>
<script src="page/${again}.js"></script>
<script src="page/proof-page.js"></script>
`;
}
