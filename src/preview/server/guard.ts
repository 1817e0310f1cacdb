import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What of a request decides whether it is let in. */
export interface Asked {
  readonly method: string;
  /** The request target as it was sent, before anything tidied it up. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export type Admission =
  | { readonly admitted: true; readonly path: string }
  | { readonly admitted: false; readonly status: number; readonly reason: string };

/**
 * Lets a request in that came to this server by its own name, from its own pages, with the token
 * as the first step of a plain path; `path` is what follows it, decoded. A page elsewhere can thus
 * neither read the lessons (also not by a name of its own that leads here) nor guess the address.
 */
export function admit({ method, target, headers }: Asked, port: number, token: string): Admission {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = (headers.host ?? '').toLowerCase();
  if (!hosts.includes(host)) return refuse(403, 'This server goes by another name.');
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`)
    return refuse(403, 'This server answers its own pages only.');
  const site = headers['sec-fetch-site'];
  const fromOthers = site === 'cross-site' || site === 'same-site';
  if (fromOthers && headers['sec-fetch-mode'] !== 'navigate')
    return refuse(403, 'This server answers its own pages only.');
  const steps = stepsOf(target);
  if (!steps) return refuse(403, 'This is no plain path.');
  const [first = '', ...rest] = steps;
  if (!isSame(first, token)) return refuse(404, 'Open the address that the command printed.');
  return { admitted: true, path: rest.join('/') };
}

/**
 * Lets a request in that changes something. It must also name its origin, as browsers do with every
 * POST, and be JSON: no form sends that, and a script of elsewhere has to ask first.
 */
export function admitPost(asked: Asked, port: number, token: string): Admission {
  const admission = admit({ ...asked, method: 'GET' }, port, token);
  if (!admission.admitted) return admission;
  const { origin, 'content-type': type = '', 'sec-fetch-site': site } = asked.headers;
  if (origin === undefined || (site !== undefined && site !== 'same-origin'))
    return refuse(403, 'This server answers its own pages only.');
  if (!/^application\/json *(?:;|$)/i.test(type)) return refuse(415, 'Only JSON.');
  return admission;
}

function refuse(status: number, reason: string): Admission {
  return { admitted: false, status, reason };
}

/** The decoded steps of a path; undefined where one of them could lead elsewhere. */
function stepsOf(target: string): readonly string[] | undefined {
  const [path = ''] = target.split(/[?#]/);
  if (!path.startsWith('/')) return undefined;
  try {
    const steps = path.slice(1).split('/').map(decodeURIComponent);
    return steps.every(isPlain) ? steps : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(step: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return step !== '.' && step !== '..' && !/[/\\:\u0000-\u001f]/.test(step);
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
