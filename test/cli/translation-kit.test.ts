import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runExport, runImport } from '../../src/cli/translation-files.ts';
import type { PackageEntry } from '../../src/course/package.ts';
import { readZip } from '../../src/files/read-zip.ts';
import { zipBytes } from '../../src/files/zip.ts';
import { courseFiles, writeTree } from '../course/cases.ts';
import { FRONT, SPANISH, updated } from '../translation/desk-of.ts';

const COMMON = { quiet: true, format: 'text', lang: 'en' } as const;
const source = (first: string) =>
  `${FRONT}## Part {#part}\n\n${first} See :term[appeal]{#appeal}.\n\nAnother text.\n\nAnother text.\n`;
const TARGET = `${SPANISH}## Parte {#part}\n\nUnas palabras. Véase :term[recurso]{#appeal}.\n\n`;
const GLOSSARY = '---\ntitle: Glossary\n---\n## Appeal {#appeal}\n\nA *new* look\nat a decision.\n';

let folder = '';
const said = { out: '', err: '' };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coursewright kit '));
  const files = updated({
    'en/week-1/lesson.md': source('Some words.').replaceAll('Another text.\n\n', ''),
    'es/week-1/lesson.md': `${TARGET}Otro texto.\n`,
    'en/glossary.md': GLOSSARY,
    'es/glossary.md': GLOSSARY.replace('Glossary', 'Glosario')
      .replace('## Appeal', '## Recurso')
      .replace('A *new* look\nat a decision', 'Una *nueva* mirada a una decisión'),
  });
  const { texts } = courseFiles({ ...files, 'en/week-1/lesson.md': source('Some other words.') }, [
    'en',
    'es',
  ]);
  writeTree(join(folder, 'course'), new Map([...texts].map(([path, { text }]) => [path, text])));
  said.out = said.err = '';
  const note = (name: 'out' | 'err') => (text: string | Uint8Array) => {
    said[name] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(note('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(note('err'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);
const lesson = () => readFileSync(path('course/es/week-1/lesson.md'), 'utf8');
const bring = (
  file: string,
  options: { readonly locale?: string; readonly quiet?: boolean } = {},
) => runImport(file, { ...COMMON, ...options, course: path('course') });

async function kit(): Promise<readonly PackageEntry[]> {
  const out = path('kit.zip');
  runExport('es', { ...COMMON, course: path('course'), all: true, kit: true, as: 'xliff12', out });
  const { entries, findings } = await readZip(readFileSync(out));
  expect(findings).toEqual([]);
  return entries;
}
const text = (entries: readonly PackageEntry[], name: string) =>
  new TextDecoder().decode(entries.find((one) => one.path === name)?.bytes);
const encode = (given: string) => new TextEncoder().encode(given);

test('a kit holds what a translator needs, the same bytes each time', async () => {
  const entries = await kit();
  const first = readFileSync(path('kit.zip'));
  rmSync(path('kit.zip'));
  await kit();
  expect(readFileSync(path('kit.zip')).equals(first)).toBe(true);
  expect(entries.map((one) => one.path)).toEqual([
    'guide.html',
    'words.html',
    'omegat.project',
    'source/es.xlf',
    'tm/memory.tmx',
    'glossary/glossary.utf8',
    'lessons/course.html',
    'lessons/glossary.html',
    'lessons/week-1/lesson.html',
    'target/about.txt',
    'dictionary/about.txt',
    'omegat/ignored_words.txt',
  ]);
  expect(text(entries, 'guide.html')).toContain('<html lang="es">');
  expect(text(entries, 'guide.html')).toContain('<strong>Demo</strong> (en → es)');
  expect(text(entries, 'omegat.project')).toContain('<target_lang>es</target_lang>');
  expect(text(entries, 'glossary/glossary.utf8')).toBe(
    'Appeal\tRecurso\tA new look at a decision.\n',
  );
  expect(text(entries, 'source/es.xlf')).toContain(
    '<note>lessons/week-1/lesson.html: 3. was: Some words. See :term[appeal]{#appeal}. / now: Some other words. See :term[appeal]{#appeal}.</note>',
  );
  expect(text(entries, 'lessons/week-1/lesson.html')).toMatch(/id="part.paragraph-1".*?>3<\/th>/);
  const words = text(entries, 'words.html');
  expect(words).toContain('<td lang="en">Some words. See :term[appeal]{#appeal}.</td>');
  // New are title and description, changed is a sentence, repeated two words.
  expect(words).toMatch(
    /<tr><th scope="row">Todo<\/th>(<td>\d+<\/td>){5}<td>5<\/td><td>5<\/td><td>2<\/td><td>0<\/td>/,
  );
});

test.each([
  ['as it lies in the folder', ''],
  ['packed with its folder', 'kit-es/'],
])('what OmegaT wrote to target/ comes back, %s', async (_, base) => {
  const entries = await kit();
  const translated = text(entries, 'source/es.xlf').replace('Unas palabras.', 'Otras palabras.');
  const zip = zipBytes([
    ...entries.map((one) => ({ ...one, path: `${base}${one.path}` })),
    { path: `${base}target/es.xlf`, bytes: encode(translated) },
    { path: `__MACOSX/${base}target/._es.xlf`, bytes: encode('no XML') },
  ]);
  writeFileSync(path('back.zip'), zip);
  await bring(path('back.zip'));
  expect(said.out).toContain('texts: 1');
  expect(lesson()).toContain('Otras palabras. Véase');
  await bring(path('back.zip'));
  expect(said.out).toContain('Nothing to write.');
});

test('work that OmegaT did not write yet is said', async () => {
  const entries = await kit();
  const saved = { path: 'omegat/project_save.tmx', bytes: encode('<tmx/>') };
  writeFileSync(path('back.zip'), zipBytes([...entries, saved]));
  await bring(path('back.zip'), { quiet: false });
  expect(said.err).toContain('Create Translated Documents');
});

const tmxOf = (...pairs: readonly (readonly [string, string, string?])[]) =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header/><body>${pairs
    .map(
      ([from, to, id]) =>
        `<tu${id ? ` tuid="${id}"` : ''}><tuv xml:lang="EN-US"><seg>${from}</seg></tuv><tuv xml:lang="es"><seg>${to}</seg></tuv></tu>`,
    )
    .join('')}</body></tmx>`;
const OUTDATED = 'Some other words. See :term[appeal]{#appeal}.';

test.each([
  [
    'the same words, to be reviewed',
    tmxOf([OUTDATED, 'Otras. Véase :term[recurso]{#appeal}.']),
    'Otras. Véase',
  ],
  [
    'words in inline elements',
    tmxOf([`<hi>${OUTDATED}</hi>`, 'Otras. <ph>:term[</ph>recurso<ph>]{#appeal}</ph>.']),
    'Otras. :term',
  ],
  ['not where a mark is lost', tmxOf([OUTDATED, 'Otras. Véase recurso.']), 'Unas palabras.'],
  [
    'not where it is no single text',
    tmxOf([OUTDATED, '# Otras. :term[recurso]{#appeal}.']),
    'Unas palabras.',
  ],
  [
    'not where two differ',
    tmxOf([OUTDATED, 'A :term[a]{#appeal}.'], [OUTDATED, 'B :term[a]{#appeal}.']),
    'Unas palabras.',
  ],
  [
    'that of the place before others',
    tmxOf(
      [OUTDATED, 'A :term[a]{#appeal}.'],
      [OUTDATED, 'B :term[a]{#appeal}.', 'week-1/lesson.md#part.paragraph-1'],
    ),
    'B :term[a]',
  ],
  ['not a text that is final', tmxOf(['Part', 'Porción']), '## Parte '],
])('a memory fills: %s', async (_, xml, expected) => {
  writeFileSync(path('memory.tmx'), xml);
  await bring(path('memory.tmx'), { locale: 'es' });
  expect(lesson()).toContain(expected);
  if (expected.startsWith('Unas') || expected.startsWith('##'))
    expect(said.out).toContain('Nothing');
  else
    expect(readFileSync(path('course/es/translation.yaml'), 'utf8')).toMatch(
      /part\.paragraph-1"\n.*Some other words.*\n.*\n {6}state: review/,
    );
});

test('a translation of a source that changed meanwhile is taken, and outdated', async () => {
  const out = path('es.xlf');
  runExport('es', {
    ...COMMON,
    course: path('course'),
    all: false,
    kit: false,
    as: 'xliff12',
    out,
  });
  const xml = readFileSync(out, 'utf8').replace('Unas palabras.', 'Otras palabras.');
  writeFileSync(out, xml.replaceAll('state="needs-adaptation"', 'state="final"'));
  writeFileSync(path('course/en/week-1/lesson.md'), source('Quite other words.'));
  await bring(out);
  expect(said.out).toContain('outdated: 1');
  expect(lesson()).toContain('Otras palabras.');
  expect(readFileSync(path('course/es/translation.yaml'), 'utf8')).toMatch(
    /part\.paragraph-1"\n {6}source: "Some other words\. .*\n.*\n {6}state: final/,
  );
});
