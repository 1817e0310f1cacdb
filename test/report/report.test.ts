import { describe, expect, test } from 'vitest';
import { build, choicesOf, openProject, reportOn } from '../../src/pipeline.ts';
import { MOST_DRAWN, scenarioPicture } from '../../src/report/scenario-picture.ts';
import { en } from '../../src/report/words/en.ts';
import { es } from '../../src/report/words/es.ts';
import { fr } from '../../src/report/words/fr.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import { parseBody } from '../course/cases.ts';
import { SPECIMEN } from '../support/packages.ts';

const project = openProject(SPECIMEN);
const profiles = [findProfile('clikc')!, findProfile('generic-2004')!];
const built = await build(project, choicesOf(project.course!, profiles, undefined), 'error');
const report = (language: string) => reportOn(project, built, language);

test('names every package with its size, checksum and checks', async () => {
  const html = await report('en');
  expect(built.packages.length).toBeGreaterThan(2);
  for (const { plan, bytes, sha256 } of built.packages) {
    const row = html.split('<tr>').find((one) => one.includes(`>${plan.name}<`));
    expect(row).toContain(sha256);
    expect(row).toContain(`${(bytes.length / 1000).toFixed(1)} kB`);
    expect(row).toContain('XSD and files: passed');
  }
});

test('has the titles in every language, and the text for the course page of each', async () => {
  const html = await report('en');
  expect(html).toContain('<td lang="en">A story to walk through</td>');
  expect(html).toContain('<td lang="es">Una historia para recorrer</td>');
  const texts = [...html.matchAll(/<textarea[^>]*lang="(..)"[^>]*>\n([^<]*)</g)];
  expect(texts.map(([, locale]) => locale)).toEqual(['en', 'es']);
  expect(texts[0]?.[2]).toContain('Welcome to the specimen.\n\nNational law prevails.');
  expect(texts[1]?.[2]).toContain('Le damos la bienvenida al espécimen.');
});

describe.each([
  ['en', 'A box of fruit', en],
  ['es', 'Una caja de fruta', es],
  ['fr', 'A box of fruit', fr],
] as const)('in %s', (language, title, words) => {
  test('each scenario is a picture and a list, in the course’s words', async () => {
    const html = await report(language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html.match(/<svg /g)).toHaveLength(2);
    expect(html).toContain(`>${title}</text>`);
    expect(html).toContain(`<strong>${title}</strong>`);
    expect(html).toContain(`✗ ${words.outcomes.poor}</text>`);
    expect(html).toContain(`◐ ${words.outcomes.fair} (60%)</text>`);
  });

  test('every link leads to a step of the list', async () => {
    const html = await report(language);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test('needs no other file and runs nothing', async () => {
  const html = await report('en');
  expect(html).not.toMatch(/<script|<link|<img|\ssrc=|url\(|@import|href="(?!#)/);
  expect(html).toContain("default-src 'none'");
});

test('remarks stand in it with their place, in the language of the report', async () => {
  const place = { file: 'course.yaml', start: 0, end: 1 };
  const warned = {
    ...built,
    diagnostics: [
      { code: 'CW603', severity: 'warning', place, params: { iri: 'http://example.org/<a>' } },
    ],
  } as const;
  const html = await reportOn(project, warned, 'es');
  expect(html).toContain('<code>course.yaml:1:1 CW603</code>');
  expect(html).toContain('http://example.org/&lt;a&gt; es una dirección para ejemplos.');
  expect(await report('es')).toContain(es.noRemarks);
});

test('words have no markup and every language has them all', () => {
  for (const words of [es, fr])
    expect(JSON.stringify(Object.keys(words))).toBe(JSON.stringify(Object.keys(en)));
});

test('what cannot be drawn well is a list alone', () => {
  const steps = Array.from(
    { length: MOST_DRAWN },
    (_, at) => `### S${at} {#s${at}}\n\n- [On](#s${at + 1})\n`,
  );
  const scenario = (count: number) => {
    const last = `### End {#s${count - 1} outcome=good}\n`;
    const body = `:::scenario{#x}\n${steps.slice(0, count - 1).join('\n')}\n${last}:::\n`;
    const [block] = parseBody(body).course.editions.en!.activities[0]!.pages[0]!.blocks;
    if (block?.type !== 'scenario') throw new Error('no scenario');
    return block;
  };
  expect(scenarioPicture(scenario(MOST_DRAWN), en, 'x')).toMatch(/^<svg /);
  expect(scenarioPicture(scenario(MOST_DRAWN + 1), en, 'x')).toBeUndefined();
});

test('text of the author cannot break out of the picture', () => {
  const { course } = parseBody(
    ':::scenario{#x}\n### `</svg><script>` {#a}\n\n- [`"&<b>`](#b)\n\n### B {#b outcome=good}\n:::\n',
  );
  const [block] = course.editions.en!.activities[0]!.pages[0]!.blocks;
  if (block?.type !== 'scenario') throw new Error('no scenario');
  const svg = scenarioPicture(block, en, 'a "label"');
  expect(svg).toContain('&#60;/svg&#62;&#60;script&#62;');
  expect(svg).toContain('&#34;&#38;&#60;b&#62;');
  expect(svg?.match(/<\/svg>/g)).toHaveLength(1);
});
