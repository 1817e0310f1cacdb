import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileMessages } from '../../src/messages/compile.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'templates/preview');
const read = (path: string) => readFileSync(path, 'utf8');
const messages = (language: string): Record<string, string> =>
  JSON.parse(read(join(FOLDER, 'strings', `${language}.json`)));

const en = messages('en');
const args = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

test.each(['es', 'fr'])('%s says everything that English says, with the same arguments', (one) => {
  const other = messages(one);
  expect(Object.keys(other)).toEqual(Object.keys(en));
  for (const [key, text] of Object.entries(en))
    expect(new Set(args(other[key]!)), key).toEqual(new Set(args(text)));
  expect(() => compileMessages(other)).not.toThrow();
});

test('every word is used, and every word that is used is there', () => {
  const page = join(ROOT, 'src/preview/page');
  const code = readdirSync(page).map((file) => read(join(page, file)));
  const spoken = code.flatMap((text) =>
    [...text.matchAll(/\bsay\(([^;]*?)\)/g)].flatMap(([, inside = '']) =>
      [...inside.matchAll(/'([\w-]+)'/g)].map(([, key]) => key!),
    ),
  );
  const written = [...read(join(FOLDER, 'page.hbs')).matchAll(/\{\{t\.([\w-]+)\}\}/g)];
  const used = new Set([...spoken, ...written.map(([, key]) => key!)]);
  expect([...used].sort()).toEqual(Object.keys(en).sort());
});
