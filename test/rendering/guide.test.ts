import { expect, test } from 'vitest';
import { guidesOf } from '../../src/guides.ts';
import { openProject } from '../../src/pipeline.ts';
import { INTEGRITY, SPECIMEN } from '../support/packages.ts';
import { toolkit } from './toolkit.ts';

const tools = async () => ({ ...toolkit(), schemas: new Map() });
const specimen = openProject(SPECIMEN);
const made = await guidesOf(specimen, ['en', 'es', 'ar-XB'], 'error', tools);
const guide = (locale: string) => made.guides.find((one) => one.locale === locale)!.html;
const part = (html: string, from: string, to: string) =>
  html.slice(html.indexOf(from), html.indexOf(to, html.indexOf(from)));

test('one guide a locale, in its language and direction', () => {
  expect(made.guides.map(({ locale }) => locale)).toEqual(['en', 'es', 'ar-XB']);
  expect(guide('en')).toContain('<html lang="en" dir="ltr">');
  expect(guide('es')).toContain('Guía para quien facilita');
  expect(guide('ar-XB')).toContain('dir="rtl"');
});

test('the same course gives the same bytes', async () => {
  const again = await guidesOf(openProject(SPECIMEN), ['en'], 'error', tools);
  expect(again.guides[0]?.html).toBe(guide('en'));
});

test('every activity is in the contents, in the rhythm and has a section of its own', () => {
  const html = guide('en');
  const { units } = specimen.course!.facts;
  const places = units.flatMap((unit, at) => unit.activities.map((_, to) => `${at + 1}.${to + 1}`));
  for (const place of places) {
    expect(html).toContain(`<a href="#activity-${place}">`);
    expect(html).toContain(`<tr><td>${place} `);
    expect(html).toContain(`<h3 id="activity-${place}">`);
  }
  const minutes = specimen.course!.editions.en!.activities.map(({ facts }) => facts.minutes);
  const sum = minutes.reduce((all, one) => all + one, 0);
  expect(html).toContain(`<p>${minutes.length} activities, about ${sum} minutes</p>`);
});

test('nothing is fetched and nothing runs', () => {
  for (const { html } of made.guides) {
    expect(html).not.toMatch(/<script|<link|<iframe|<(?:input|select|textarea|button)\b/);
    expect(
      [...html.matchAll(/ src="([^"]{0,11})/g)].filter(([, to]) => to !== 'data:image/'),
    ).toEqual([]);
  }
});

test('every question, scenario, worksheet and prompt is asked with its key', () => {
  const html = guide('en');
  const source = specimen.course!.editions.en!.activities;
  expect(html.match(/<section class="asked">/g)!.length).toBeGreaterThan(source.length);
  // All answers stand there, and those that are right are marked.
  expect(html).toMatch(/<li><span class="right">✓ Right answer:<\/span> /);
  expect(html).toContain('<p class="part-title">Right order</p>');
  expect(html).toContain('No answer counts as right or wrong.');
  expect(html).toMatch(/class="verdict is-good"/);
  expect(html).toMatch(/<li>[^<]+ <span class="leads">→ [^<]+<\/span>/);
});

test('private work is named as private, whole or in part', () => {
  expect(guide('en')).toContain('Private work: what learners answer here stays in their browser.');
  expect(guide('es')).toContain('Trabajo privado: lo que se responde aquí');
});

test('what counts says passing score and attempts', () => {
  expect(guide('en')).toMatch(/<li>Passing score: \d+%\.<\/li>/);
  expect(guide('es')).toMatch(/<li>Para aprobar: \d+\s?%\.<\/li>/);
});

test('errors in the course make no guide', async () => {
  const broken = {
    ...specimen,
    diagnostics: [{ ...made.diagnostics[0]!, severity: 'error' as const }],
  };
  const { guides } = await guidesOf(broken, ['en'], 'source', tools);
  expect(guides).toEqual([]);
});

test('the notes of the integrity course are all there, and its rubric is a table', async () => {
  const project = openProject(INTEGRITY);
  const { facts, editions } = project.course!;
  const { guides } = await guidesOf(project, facts.locales, 'source', tools);
  const count = editions.en!.activities.length;
  for (const { html } of guides)
    expect(html.match(/<div class="notes">\n<h4>/g)?.length).toBe(count);
  const closing = part(guides[0]!.html, '<h3 id="activity-8.3">', '<h4>What is asked');
  expect(closing).toContain('<strong>Marking the plan.</strong>');
  expect(closing).toContain('<th scope="col">Criterion</th>');
});
