import { describe, expect, test } from 'vitest';
import { type Asked, admit, admitPost } from '../../src/preview/server/guard.ts';

const PORT = 4321;
const TOKEN = 'tOkEn_16-bytes';
const host = '127.0.0.1:4321';

function asked(target: string, headers: Asked['headers'] = {}, method = 'GET') {
  const admission = admit({ method, target, headers: { host, ...headers } }, PORT, TOKEN);
  return admission.admitted ? admission.path : admission.status;
}

describe('what is let in', () => {
  test.each<[target: string, path: string, headers?: Asked['headers'], method?: string]>([
    [`/${TOKEN}/`, ''],
    [`/${TOKEN}`, ''],
    [`/${TOKEN}/?activity=x&locale=es`, ''],
    [`/${TOKEN}/content/x/index.html?lang=es#page-y`, 'content/x/index.html'],
    [`/${TOKEN}/content/a%20b.png`, 'content/a b.png'],
    [`/${TOKEN}/`, '', { host: 'localhost:4321' }],
    [`/${TOKEN}/`, '', { host: 'LOCALHOST:4321' }],
    [`/${TOKEN}/events`, 'events', { origin: `http://${host}` }],
    [`/${TOKEN}/`, '', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    [`/${TOKEN}/page/page.js`, 'page/page.js', { 'sec-fetch-site': 'same-origin' }],
    [`/${TOKEN}/`, '', {}, 'HEAD'],
  ])('%s is %j', (target, path, headers, method) => {
    expect(asked(target, headers, method)).toBe(path);
  });
});

describe('what is refused', () => {
  test.each<[why: string, status: number, target: string, headers?: Asked['headers']]>([
    ['a name that leads here', 403, `/${TOKEN}/`, { host: 'evil.example:4321' }],
    ['a name that begins like ours', 403, `/${TOKEN}/`, { host: '127.0.0.1:4321.evil.example' }],
    ['another port', 403, `/${TOKEN}/`, { host: '127.0.0.1:80' }],
    ['no port', 403, `/${TOKEN}/`, { host: 'localhost' }],
    ['no host', 403, `/${TOKEN}/`, { host: undefined }],
    ['another origin', 403, `/${TOKEN}/events`, { origin: 'https://evil.example' }],
    ['another port of this machine', 403, `/${TOKEN}/`, { origin: 'http://127.0.0.1:80' }],
    ['no origin at all', 403, `/${TOKEN}/`, { origin: 'null' }],
    ['a script of elsewhere', 403, `/${TOKEN}/page/page.js`, { 'sec-fetch-site': 'cross-site' }],
    ['a script next door', 403, `/${TOKEN}/page/page.js`, { 'sec-fetch-site': 'same-site' }],
    ['a way up', 403, `/${TOKEN}/content/../../etc/passwd`],
    ['a way up, encoded', 403, `/${TOKEN}/content/%2e%2e/%2E%2E/etc/passwd`],
    ['a way up in one step', 403, `/${TOKEN}/content/..%2f..%2fetc%2fpasswd`],
    ['a way up for Windows', 403, `/${TOKEN}/content/..%5c..%5cwindows`],
    ['a drive', 403, `/${TOKEN}/content/c:/windows`],
    ['a zero', 403, `/${TOKEN}/content/x%00.html`],
    ['a broken escape', 403, `/${TOKEN}/content/%zz`],
    ['a whole address', 403, `http://evil.example/${TOKEN}/`],
    ['no token', 404, '/'],
    ['half a token', 404, `/${TOKEN.slice(0, 5)}/`],
    ['another token', 404, `/${TOKEN.toLowerCase()}/`],
    ['the token at another place', 404, `/x/${TOKEN}/`],
  ])('%s: %i', (_why, status, target, headers) => {
    expect(asked(target, headers)).toBe(status);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s', (method) => {
    expect(asked(`/${TOKEN}/`, {}, method)).toBe(405);
  });
});

describe('what may change something', () => {
  const own = { origin: `http://${host}`, 'content-type': 'application/json' };
  test.each<[why: string, got: number | string, headers: Asked['headers'], target?: string]>([
    ['its own page', 'mend', own],
    ['its own page, as browsers say it', 'mend', { ...own, 'sec-fetch-site': 'same-origin' }],
    ['with a charset', 'mend', { ...own, 'content-type': 'application/json; charset=utf-8' }],
    ['no origin', 403, { 'content-type': 'application/json' }],
    ['another origin', 403, { ...own, origin: 'https://evil.example' }],
    ['another port of this machine', 403, { ...own, origin: 'http://127.0.0.1:80' }],
    ['no origin at all', 403, { ...own, origin: 'null' }],
    ['a name that leads here', 403, { ...own, host: 'evil.example:4321' }],
    ['a page of elsewhere', 403, { ...own, 'sec-fetch-site': 'cross-site' }],
    [
      'a form of elsewhere',
      403,
      { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ],
    ['an address that was typed', 403, { ...own, 'sec-fetch-site': 'none' }],
    ['a form', 415, { ...own, 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', 415, { ...own, 'content-type': 'text/plain' }],
    ['no type', 415, { origin: own.origin }],
    ['no token', 404, own, '/mend'],
    ['a way up', 403, own, `/${TOKEN}/x/../mend`],
  ])('%s: %s', (_why, got, headers, target = `/${TOKEN}/mend`) => {
    const asked = { method: 'POST', target, headers: { host, ...headers } };
    const admission = admitPost(asked, PORT, TOKEN);
    expect(admission.admitted ? admission.path : admission.status).toBe(got);
  });
});
