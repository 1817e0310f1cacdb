import { type Cmi5Lms, type Cmi5Options, createCmi5Lms } from './cmi5.ts';
import { type HostAnswer, type HostRequest, startContentHost } from './content-host.ts';

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

  function respond({ method, url, headers, body }: HostRequest): HostAnswer {
    const { pathname, searchParams: query } = url;
    if (pathname.startsWith('/fetch/') && method === 'POST')
      return {
        status: 200,
        headers: { 'Content-Type': 'application/json' },
        body: lms?.fetchToken(pathname.slice('/fetch/'.length)) ?? '',
      };
    if (pathname.startsWith('/lrs/') && lms)
      return lms.handle({ method, path: pathname.slice('/lrs/'.length), query, headers, body });
    if (pathname === BACK)
      return {
        status: 200,
        headers: { 'Content-Type': 'text/html' },
        body: '<!doctype html><title>Platform</title><h1>Back on the platform</h1>',
      };
    return { status: 404 };
  }

  const { origin, close } = await startContentHost(folder, respond);
  const returnURL = `${origin}${BACK}`;
  const started = createCmi5Lms(origin, { returnURL, ...options });
  lms = started;
  return {
    lms: started,
    origin,
    returnURL,
    launchUrl: (href, more) =>
      `${origin}/content/${href}?${started.launch({ returnURL, ...options, ...more })}`,
    close,
  };
}
