import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readZip } from '../../src/files/read-zip.ts';
import { SPECIMEN } from '../support/packages.ts';
import { run } from './run.ts';

let folder: string;
const here = (...args: string[]) => run(args, { cwd: folder });
const GRADED = 'specimen-1.0.0-clikc-graded-en-es.zip';
const CHECK = 'specimen-1.0.0-clikc-check-en-es.zip';
const bytesOf = (name: string) => readFileSync(join(folder, name));
const files = async (name: string) =>
  new Map((await readZip(bytesOf(name))).entries.map(({ path, bytes }) => [path, `${bytes}`]));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packages '));
  const { code } = here('build', SPECIMEN, '--for', 'clikc', '--out', 'out');
  expect(code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('compare', { timeout: 60_000 }, () => {
  const [graded, check] = [join('out', GRADED), join('out', CHECK)];

  test('ends with 0 where the file can be replaced, and says so in three languages', () => {
    for (const [lang, title] of [
      ['en', 'Replace now'],
      ['es', 'Reemplazar ahora'],
      ['fr', 'Remplacer maintenant'],
    ] as const) {
      const { code, out, err } = here('compare', graded, graded, '--lang', lang);
      expect([code, err]).toEqual([0, '']);
      expect(out.split('\n')[0]).toBe(title);
    }
    expect(here('compare', graded, graded, '--quiet').out).toBe('Replace now\n');
  });

  test('ends with 1 where records would be lost, as text, data and annotation', () => {
    const text = here('compare', graded, check);
    expect(text.code).toBe(1);
    expect(text.out).toContain('Upload as new\n');
    expect(text.out).toContain('  - loses the records:');
    const json = here('compare', graded, check, '--format', 'json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toEqual({
      before: graded,
      now: check,
      verdict: 'upload-as-new',
      outcomes: {
        notStarted: ['begin-new'],
        halfWay: ['start-over'],
        finished: ['lose-records'],
      },
      changes: [
        {
          code: 'other-organization',
          where: '',
          params: {},
          message:
            'The identifier of the organization is another: to the LMS this is another course.',
        },
      ],
    });
    const annotation = here('compare', graded, check, '--format', 'github').out;
    expect(annotation).toMatch(/^::error file=out\/specimen.*,title=Upload as new::/);
  });

  test('says which file it can’t compare', () => {
    writeFileSync(join(folder, 'other.zip'), 'no zip');
    const { code, err } = here('compare', graded, 'other.zip');
    expect([code, err]).toEqual([
      1,
      'other.zip: The zip can’t be read; `coursewright verify` says why.\n',
    ]);
    expect(here('compare', graded, 'nowhere.zip').code).toBe(2);
  });
});

describe('site', { timeout: 60_000 }, () => {
  test('shows the facts, and changes nothing', () => {
    const before = bytesOf(join('out', GRADED));
    const { code, out } = here('site', join('out', GRADED));
    expect(code).toBe(0);
    expect(out).toContain('  forum.en = https://forum.example.gov/en\n');
    expect(bytesOf(join('out', GRADED))).toEqual(before);
  });

  test('changes site.json alone, the same way each time, and leaves nothing beside it', async () => {
    for (const name of ['a.zip', 'b.zip'])
      copyFileSync(join(folder, 'out', GRADED), join(folder, name));
    const before = await files('a.zip');
    const settings = ['--set', 'support.en=Call 12.', '--set', 'forum.es='];
    const { code, out, err } = here('site', 'a.zip', 'b.zip', ...settings);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('a.zip: changed and verified\n');
    expect(bytesOf('a.zip')).toEqual(bytesOf('b.zip'));
    const after = await files('a.zip');
    expect([...after.keys()]).toEqual([...before.keys()]);
    const other = [...after].filter(([path, text]) => before.get(path) !== text);
    expect(other.map(([path]) => path)).toEqual(['site.json']);
    expect(JSON.parse(after.get('site.json')!)).toEqual({
      forum: { en: 'https://forum.example.gov/en' },
      support: { en: 'Call 12.', es: 'Consulte a la mesa de ayuda.' },
    });
    const done = bytesOf('a.zip');
    expect(here('site', 'a.zip', ...settings).out).toContain('a.zip: nothing to change\n');
    expect(bytesOf('a.zip')).toEqual(done);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(here('verify', 'a.zip').code).toBe(0);
  });

  test('a zip that was packed by hand keeps its files too, and goes back to the same bytes', () => {
    copyFileSync(join(folder, 'out', GRADED), join(folder, 'c.zip'));
    const before = bytesOf('c.zip');
    here('site', 'c.zip', '--set', 'store=https://store.example/xapi/');
    expect(bytesOf('c.zip')).not.toEqual(before);
    here('site', 'c.zip', '--set', 'store=');
    expect(bytesOf('c.zip')).toEqual(before);
  });

  test('what is wrong in one package leaves all as they are', () => {
    copyFileSync(join(folder, 'out', GRADED), join(folder, 'd.zip'));
    writeFileSync(join(folder, 'e.zip'), 'no zip');
    const before = bytesOf('d.zip');
    const { code, err } = here('site', 'd.zip', 'e.zip', '--set', 'store=https://store.example/');
    expect(code).toBe(1);
    expect(err).toContain('e.zip: There is no site.json that can be read.');
    expect(bytesOf('d.zip')).toEqual(before);
  });

  test('refuses unknown keys, bad values and secrets with what to do, and never repeats a secret', () => {
    const refused = (setting: string, lang = 'en') => {
      const { code, out, err } = here('site', join('out', CHECK), '--set', setting, '--lang', lang);
      expect(code).toBe(1);
      return out + err;
    };
    expect(refused('colour=red')).toContain('There are: forum.*, support.*, tokenService');
    expect(refused('forum.en=x', 'es')).toContain('Se espera: una dirección');
    const secret = refused('store=https://me:hunter22@store.example', 'fr');
    expect(secret).toContain('ressemble à un secret');
    expect(secret).not.toContain('hunter22');
  });

  test('JSON has the facts of each package', () => {
    const { out } = here('site', 'out', '--format', 'json');
    const rows = JSON.parse(out);
    expect(rows).toHaveLength(readdirSync(join(folder, 'out')).length - 1);
    expect(rows[0]).toMatchObject({ changed: false, problems: [], findings: [] });
    expect(rows[0].site['support.en']).toBe('Ask the help desk.');
  });
});
