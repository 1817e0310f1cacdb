import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackageEntry } from '../../src/course/package.ts';
import { DEFAULT_LIMITS, readZip, type ZipLimits } from '../../src/files/read-zip.ts';
import { zipBytes } from '../../src/files/zip.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';
import { SAMPLE } from './sample.ts';

const text = (path: string, content = 'content'): PackageEntry => ({
  path,
  bytes: new TextEncoder().encode(content),
});

describe('zipBytes', () => {
  const here = createHash('sha256').update(zipBytes(SAMPLE)).digest('hex');

  it.each([
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'sv_SE.UTF-8' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'et_EE.UTF-8' },
    { TZ: 'Africa/Monrovia', LC_ALL: 'C', PRETEND_PLATFORM: 'win32' },
    { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  ])('gives the same bytes under $TZ and $LC_ALL', (environment) => {
    const script = fileURLToPath(new URL('./print-sample-hash.ts', import.meta.url));
    const there = execFileSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    expect(there).toBe(here);
  });

  it('keeps the order, stores media, deflates text and names no day or machine', () => {
    const zip = Buffer.from(zipBytes(SAMPLE));
    const headers: { name: string; made: number; flags: number; method: number; time: number }[] =
      [];
    const modes = new Set<number>();
    for (
      let at = zip.indexOf('PK\x01\x02');
      at !== -1 && at < zip.length - 22;
      at += 46 + zip.readUInt16LE(at + 28)
    ) {
      headers.push({
        name: zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)),
        made: zip.readUInt16LE(at + 4),
        flags: zip.readUInt16LE(at + 8),
        method: zip.readUInt16LE(at + 10),
        time: zip.readUInt32LE(at + 12),
      });
      modes.add(zip.readUInt32LE(at + 38) >>> 16);
    }
    const common = { made: 0x0314, flags: 0x800, time: 0x00210000 };
    expect(headers).toEqual([
      { name: 'z.html', method: 8, ...common },
      { name: 'ä.css', method: 8, ...common },
      { name: 'a/b.PNG', method: 0, ...common },
      { name: 'a/empty.txt', method: 0, ...common },
      { name: 'A.js', method: 8, ...common },
    ]);
    expect(modes).toEqual(new Set([0o100644]));
  });

  it.each(['../a.txt', '/a.txt', 'a//b.txt', 'a/./b.txt', 'a\\b.txt', 'c:a.txt', '', 'a/'])(
    'refuses the path %j',
    (path) => {
      expect(() => zipBytes([text(path)])).toThrow('not a path for a package');
    },
  );

  it('refuses a path that stands twice', () => {
    expect(() => zipBytes([text('a.txt'), text('a.txt')])).toThrow('twice in the package: a.txt');
  });
});

describe('zipBytes and readZip', () => {
  const extension = fc.constantFrom('html', 'js', 'png', 'mp4', 'JPG', 'txt');
  const path = fc
    .tuple(fc.stringMatching(/^[a-z0-9_-]{1,8}(\/[a-z0-9_-]{1,8}){0,2}$/), extension)
    .map(([stem, end]) => `${stem}.${end}`);
  const entries = fc.uniqueArray(fc.record({ path, bytes: fc.uint8Array({ maxLength: 2000 }) }), {
    selector: (entry) => entry.path.toLowerCase(),
    maxLength: 12,
  });

  it('give back what was put in', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (given) => {
        const { entries: read, findings } = await readZip(zipBytes(given));
        expect(findings).toEqual([]);
        expect(read.map((one) => [one.path, [...one.bytes]])).toEqual(
          given.map((one) => [one.path, [...one.bytes]]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

interface Case {
  readonly what: string;
  readonly zip: Uint8Array;
  readonly limits?: Partial<ZipLimits>;
  readonly findings: readonly { code: string; path: string; params?: object }[];
  /** Names of what is read all the same. */
  readonly read?: readonly string[];
}

const good: RawEntry = { name: 'good.txt', data: 'good' };
const SECOND: RawEntry = { name: 'second.txt', data: 'second' };
const zeros = new Uint8Array(3_000_000);
const named = (name: string): Case => ({
  what: `the name ${JSON.stringify(name)}`,
  zip: rawZip([{ name, data: 'x' }, good]),
  findings: [{ code: 'V002', path: name }],
  read: ['good.txt'],
});

const HOSTILE: readonly Case[] = [
  { what: 'no zip', zip: Buffer.from('PK, but no zip'), findings: [{ code: 'V001', path: '' }] },
  { what: 'nothing', zip: new Uint8Array(), findings: [{ code: 'V001', path: '' }] },
  {
    what: 'a zip cut short',
    zip: rawZip([good]).subarray(0, -10),
    findings: [{ code: 'V001', path: '' }],
  },
  {
    what: 'a directory that points nowhere',
    zip: (() => {
      const zip = rawZip([good]);
      zip.writeUInt32LE(3, zip.length - 6);
      return zip;
    })(),
    findings: [{ code: 'V001', path: '' }],
  },
  named('../escape.txt'),
  named('a/../../escape.txt'),
  named('/etc/passwd'),
  named('C:/windows.txt'),
  named('..\\escape.txt'),
  named('a/./b.txt'),
  named('a//b.txt'),
  named('a\0.txt'),
  named('..'),
  {
    what: 'a name that stands twice',
    zip: rawZip([good, { name: 'good.txt', data: 'other' }]),
    findings: [{ code: 'V003', path: 'good.txt' }],
    read: ['good.txt'],
  },
  {
    what: 'names that differ by case',
    zip: rawZip([good, { name: 'GOOD.txt', data: 'other' }]),
    findings: [{ code: 'V004', path: 'GOOD.txt', params: { other: 'good.txt' } }],
    read: ['good.txt'],
  },
  {
    what: 'a folder and a file of one name',
    zip: rawZip([{ name: 'a/', data: '', method: 0 }, { name: 'a', data: 'x' }, good]),
    findings: [{ code: 'V004', path: 'a', params: { other: 'a/' } }],
    read: ['good.txt'],
  },
  {
    what: 'a wrong checksum',
    zip: rawZip([{ name: 'bad.txt', data: 'x', crc: 1 }, good]),
    findings: [{ code: 'V005', path: 'bad.txt' }],
    read: ['good.txt'],
  },
  {
    what: 'an encrypted file',
    zip: rawZip([{ name: 'secret.txt', data: 'x', flags: 1 }, good]),
    findings: [{ code: 'V006', path: 'secret.txt' }],
    read: ['good.txt'],
  },
  {
    what: 'too many files',
    zip: rawZip([good, { name: 'more.txt', data: '' }]),
    limits: { entries: 1 },
    findings: [{ code: 'V007', path: '', params: { size: 2, limit: 1 } }],
  },
  {
    what: 'too much in all',
    zip: rawZip([good, { name: 'more.txt', data: 'more', method: 0 }]),
    limits: { bytes: 7 },
    findings: [{ code: 'V008', path: 'more.txt', params: { size: 8, limit: 7 } }],
    read: ['good.txt'],
  },
  {
    what: 'a bomb',
    zip: rawZip([{ name: 'bomb.txt', data: zeros }, good]),
    findings: [{ code: 'V009', path: 'bomb.txt' }],
    read: ['good.txt'],
  },
  {
    what: 'a bomb that says it is small',
    zip: rawZip([{ name: 'bomb.txt', data: zeros, size: 10 }, good]),
    findings: [{ code: 'V011', path: 'bomb.txt' }],
    read: ['good.txt'],
  },
  {
    what: 'a symbolic link',
    zip: rawZip([{ name: 'link.txt', data: '/etc/passwd', mode: 0o120777 }, good]),
    findings: [{ code: 'V010', path: 'link.txt' }],
    read: ['good.txt'],
  },
  {
    what: 'a device',
    zip: rawZip([{ name: 'tty.txt', data: '', mode: 0o020666 }, good]),
    findings: [{ code: 'V010', path: 'tty.txt' }],
    read: ['good.txt'],
  },
  {
    what: 'another name before the data',
    zip: rawZip([{ name: 'plain.txt', data: 'x', localName: 'evil.php' }, good]),
    findings: [{ code: 'V012', path: 'plain.txt', params: { other: 'evil.php' } }],
    read: ['good.txt'],
  },
  {
    what: 'files that begin inside others',
    zip: (() => {
      const inner = rawZip([{ name: 'b.txt', data: 'inner', method: 0 }]).subarray(0, 40);
      const zip = rawZip([
        { name: 'a.txt', data: inner, method: 0 },
        { name: 'b.txt', data: 'inner', method: 0 },
      ]);
      // The second begins in the data of the first, where a header of its own stands.
      zip.writeUInt32LE(35, zip.indexOf('PK\x01\x02', 60) + 51 + 42);
      return zip;
    })(),
    findings: [{ code: 'V013', path: 'b.txt' }],
    read: ['a.txt'],
  },
  {
    what: 'sizes in 64 bits beyond all limits',
    zip: (() => {
      const zip = rawZip([{ name: 'a.txt', data: 'x', zip64: true }]);
      zip.writeBigUInt64LE(1n << 40n, zip.indexOf('\x01\0\x18\0') + 4);
      return zip;
    })(),
    findings: [{ code: 'V008', path: 'a.txt' }],
  },
  {
    what: 'data that is not deflated',
    zip: rawZip([{ name: 'bad.txt', data: 'x', packed: Buffer.from([7, 7, 7]) }, good]),
    findings: [{ code: 'V011', path: 'bad.txt' }],
    read: ['good.txt'],
  },
  {
    what: 'an unknown compression',
    zip: rawZip([{ name: 'bad.txt', data: 'x', method: 12 }, good]),
    findings: [{ code: 'V011', path: 'bad.txt' }],
    read: ['good.txt'],
  },
];

describe('readZip', () => {
  it.each(HOSTILE)('judges $what', async ({ zip, limits, findings, read = [] }) => {
    const result = await readZip(zip, { ...DEFAULT_LIMITS, ...limits });
    expect(result.findings).toMatchObject(findings);
    expect(result.findings).toHaveLength(findings.length);
    expect(result.entries.map(({ path }) => path)).toEqual(read);
  });

  it('reads sizes and places in 64 bits', async () => {
    const { entries, findings } = await readZip(rawZip([{ ...good, zip64: true }, SECOND]));
    expect(findings).toEqual([]);
    expect(entries.map(({ path }) => path)).toEqual(['good.txt', 'second.txt']);
  });

  it('passes folders over', async () => {
    const zip = rawZip([
      { name: 'folder/', data: '', method: 0 },
      { ...good, name: 'folder/a.txt' },
    ]);
    const { entries, findings } = await readZip(zip);
    expect(findings).toEqual([]);
    expect(entries.map(({ path }) => path)).toEqual(['folder/a.txt']);
  });

  it('never throws, whatever a zip was damaged to', async () => {
    const whole = rawZip([good, { name: 'other.txt', data: 'something else' }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const damaged = Buffer.from(whole);
          for (const [at, value] of changes) damaged[at] = value;
          const { entries } = await readZip(damaged);
          // What is read is what was put in: the checksum holds, whatever its name became.
          for (const { bytes } of entries) {
            expect(['good', 'something else']).toContain(Buffer.from(bytes).toString());
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
