import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SPECIMEN } from '../support/packages.ts';
import { run } from './run.ts';

let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'coursewright guide '));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

test('one page a language', () => {
  const { code, out: said } = run(['guide', SPECIMEN, '--out', out]);
  expect(code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['specimen-guide-en.html', 'specimen-guide-es.html']);
  expect(said.match(/^written {2}.*\.html$/gm)).toHaveLength(2);
});

test('--locale chooses, trial languages too; another is refused with what there is', () => {
  expect(run(['guide', SPECIMEN, '--out', out, '--locale', 'en-XA']).code).toBe(0);
  const page = readFileSync(join(out, 'specimen-guide-en-XA.html'), 'utf8');
  expect(page).toContain('<html lang="en-XA"');
  const { code, err } = run(['guide', SPECIMEN, '--out', out, '--locale', 'pt']);
  expect(code).toBe(2);
  expect(err).toContain('The course has no edition "pt". There are: en, es');
});
