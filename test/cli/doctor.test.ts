import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { authorization } from '../../src/cli/doctor/credentials.ts';
import {
  examineStore,
  isIll,
  STORE_CHECKS,
  type StoreCheck,
  type Verdict,
} from '../../src/cli/doctor/examine-store.ts';
import { doctorWords } from '../../src/cli/doctor/words.ts';
import { type DoctorOptions, runDoctor } from '../../src/cli/doctor.ts';
import { startStatementStore } from '../support/statement-store.ts';

const ORIGIN = 'https://platform.example';
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version',
  'Access-Control-Expose-Headers': 'ETag',
};

type Reply = { readonly status: number; readonly headers?: object; readonly body?: unknown };
/** What a sound store answers, by what it is asked. */
const SOUND: Readonly<Record<string, Reply>> = {
  about: { status: 200, headers: CORS, body: { version: ['1.0.3', '2.0.0'] } },
  OPTIONS: { status: 204, headers: CORS },
  read: { status: 200, body: { statements: [], more: '' } },
  write: { status: 200, body: [] },
  again: { status: 409 },
  voided: { status: 200, body: [] },
};

async function examined(
  changed: Readonly<Record<string, Reply | 'unreachable'>>,
  {
    auth = 'Basic a2V5OnNlY3JldA==',
    url = 'https://store.example/xapi',
  }: { auth?: string | null; url?: string } = {},
) {
  const replies = { ...SOUND, ...changed };
  let writes = 0;
  const findings = await examineStore({
    url,
    auth: auth ?? undefined,
    origin: ORIGIN,
    uuid: () => '6b1f2c1e-3f0a-4c58-9d0e-3a4c1f0a7b11',
    now: () => 0,
    fetch: async (address, { method = 'GET', body } = {}) => {
      const kind =
        method === 'OPTIONS'
          ? 'OPTIONS'
          : method === 'GET'
            ? address.endsWith('/about')
              ? 'about'
              : 'read'
            : String(body).includes('StatementRef')
              ? 'voided'
              : writes++ === 0
                ? 'write'
                : 'again';
      const reply = replies[kind]!;
      if (reply === 'unreachable')
        throw new TypeError('fetch failed', { cause: new Error('ENOTFOUND') });
      const text = reply.status === 204 ? null : JSON.stringify(reply.body ?? {});
      return new Response(text, { status: reply.status, headers: { ...reply.headers } });
    },
  });
  return {
    findings,
    verdicts: Object.fromEntries(findings.map(({ check, verdict }) => [check, verdict])),
  };
}

test('a sound store is well in all', async () => {
  const { findings, verdicts } = await examined({});
  expect(findings.map(({ check }) => check)).toEqual([...STORE_CHECKS]);
  expect(new Set(Object.values(verdicts))).toEqual(new Set(['well']));
});

test.each<
  readonly [
    string,
    Readonly<Record<string, Reply | 'unreachable'>>,
    Partial<Record<StoreCheck, Verdict>>,
    string,
  ]
>([
  ['not there', { about: 'unreachable' }, { reachable: 'wrong', write: 'skipped' }, 'ENOTFOUND'],
  ['ill', { about: { status: 503 } }, { reachable: 'wrong' }, '503'],
  [
    'of version 2 alone',
    { about: { status: 200, headers: CORS, body: { version: ['2.0.0'] } } },
    { version: 'doubtful' },
    '2.0.0',
  ],
  ['without CORS', { OPTIONS: { status: 405 } }, { preflight: 'wrong' }, '405'],
  [
    'with a star for headers, which is none for Authorization',
    {
      OPTIONS: {
        status: 204,
        headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' },
      },
    },
    { preflight: 'wrong' },
    'authorization',
  ],
  [
    'open to another origin',
    {
      OPTIONS: { status: 204, headers: { ...CORS, 'Access-Control-Allow-Origin': 'https://a.b' } },
    },
    { preflight: 'wrong' },
    'Access-Control-Allow-Origin',
  ],
  [
    'that hides its headers',
    { about: { status: 200, body: { version: ['1.0.3'] } } },
    { exposed: 'doubtful' },
    'etag',
  ],
  ['that refuses the key', { read: { status: 401 } }, { credentials: 'wrong' }, '401'],
  [
    'with a key that only writes',
    { read: { status: 403 } },
    { credentials: 'doubtful', write: 'well' },
    '403',
  ],
  [
    'that takes no statement',
    { write: { status: 400 } },
    { write: 'wrong', repeat: 'skipped', void: 'skipped' },
    '400',
  ],
  ['that minds what comes twice', { again: { status: 400 } }, { repeat: 'doubtful' }, '400'],
  ['that voids nothing', { voided: { status: 403 } }, { void: 'doubtful' }, '403'],
])('a store %s', async (_, changed, verdicts, seen) => {
  const found = await examined(changed);
  expect(found.verdicts).toMatchObject(verdicts);
  const [first] = found.findings.filter(({ verdict }) => verdict !== 'well');
  expect(first?.seen).toContain(seen);
  expect(isIll(found.findings)).toBe(Object.values(verdicts).includes('wrong'));
});

test('without credentials nothing is written; by http pages could not reach it', async () => {
  const { verdicts } = await examined({}, { auth: null, url: 'http://store.example/xapi/' });
  expect(verdicts).toMatchObject({ secure: 'doubtful', credentials: 'skipped', write: 'skipped' });
});

test('credentials come from the file, then the environment', () => {
  const pair = `Basic ${Buffer.from('k:s:t').toString('base64')}`;
  expect(authorization({ env: {}, file: '\n k:s:t \n' })).toBe(pair);
  expect(authorization({ env: {}, file: 'Bearer abc' })).toBe('Bearer abc');
  expect(
    authorization({ env: { COURSEWRIGHT_LRS_KEY: 'k', COURSEWRIGHT_LRS_SECRET: 's:t' } }),
  ).toBe(pair);
  const both = { COURSEWRIGHT_LRS_AUTH: 'Bearer x', COURSEWRIGHT_LRS_KEY: 'k' };
  expect(authorization({ env: both })).toBe('Bearer x');
  expect(authorization({ env: {} })).toBeUndefined();
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cw-doctor-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function told(options: Partial<DoctorOptions>) {
    const written: string[] = [];
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const defaults = { format: 'text', lang: 'en', quiet: false, origin: ORIGIN, lrs: '' } as const;
    const failed = await runDoctor({ ...defaults, ...options }).then(
      () => undefined,
      (error: { code: number; message: string }) => error,
    );
    spy.mockRestore();
    return { code: failed?.code ?? 0, message: failed?.message ?? '', out: written.join('') };
  }

  test('on a real store: a statement is written and voided, and no secret is shown', async () => {
    const store = await startStatementStore();
    try {
      const file = join(folder, 'store.key');
      writeFileSync(file, 'key:secret\n');
      const { code, out } = await told({ lrs: store.endpoint, credentials: file, lang: 'es' });
      expect(out).toContain('Se guardó una declaración de prueba.');
      expect(out).toContain('Las páginas pueden usar este almacén.');
      expect(code).toBe(0);
      expect(out).not.toMatch(/secret|a2V5/);
      const verbs = (await store.statements()).map(({ verb }) => (verb as { id: string }).id);
      expect(verbs).toContain('http://adlnet.gov/expapi/verbs/voided');
    } finally {
      await store.close();
    }
  });

  test('wrong addresses, and secrets in them, are wrong usage', async () => {
    for (const lrs of ['store', 'ftp://store.example/', 'https://key:secret@store.example/']) {
      const { code, message } = await told({ lrs });
      expect(code).toBe(2);
      if (lrs.includes('@')) expect(message).not.toContain('secret@');
    }
    expect((await told({ lrs: 'https://a.b/', credentials: join(folder, 'none') })).code).toBe(2);
  });
});

test.each(['en', 'es', 'fr'])('%s has words for all that is not simply skipped', (language) => {
  const { checks } = doctorWords(language);
  for (const check of STORE_CHECKS) {
    expect(Object.keys(checks[check])).toEqual(Object.keys(doctorWords('en').checks[check]));
    expect(checks[check].well).toMatch(/\.$/);
  }
});
