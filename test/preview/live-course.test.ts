import { renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, choicesOf, openProject } from '../../src/pipeline.ts';
import { createLiveCourse, type LiveCourse } from '../../src/preview/course/live-course.ts';
import { isBroken, type Snapshot } from '../../src/preview/snapshot.ts';
import { findProfile } from '../../src/targets/profiles.ts';
import { type Copy, copyCourse } from './support.ts';

const LESSON = 'en/unit-1/practice.md';
const PAGE = 'practice/index.html';

let copy: Copy;
let course: LiveCourse;
beforeEach(() => {
  copy = copyCourse();
  course = createLiveCourse(copy.root, { missing: 'source', language: 'en' });
});
afterEach(() => copy.remove());

const codes = ({ diagnostics }: Snapshot) => diagnostics.map(({ code }) => code);
const text = (path: string) => Buffer.from(course.file(path) ?? '').toString();
const versions = ({ parts }: Snapshot) =>
  Object.fromEntries(parts.map(({ id, version }) => [id, version]));

test('gives the very files of the package', async () => {
  await course.refresh();
  const project = openProject(copy.root);
  const choices = choicesOf(project.course!, [findProfile('generic-2004')!], undefined);
  const { packages } = await build(project, choices, 'source');
  const entries = packages[0]!.plan.entries.filter(({ path }) => !/\.(?:xsd|dtd|xml)$/.test(path));
  expect(entries.length).toBeGreaterThan(20);
  for (const { path, bytes } of entries)
    expect(Buffer.from(course.file(path) ?? '').equals(bytes), path).toBe(true);
});

test('shows the pseudo-locales after the course’s own, where they are asked for', async () => {
  course = createLiveCourse(copy.root, { missing: 'source', language: 'en', pseudo: true });
  const { locales, diagnostics } = await course.refresh();
  expect(locales).toEqual(['en', 'es', 'en-XA', 'ar-XB']);
  expect(diagnostics.filter(({ code }) => /^CW5/.test(code))).toEqual([]);
  expect(text('practice/ar-XB.html')).toContain('<html lang="ar-XB" dir="rtl">');
});

test('names the activities in course order, with their pages', async () => {
  const { parts, locales, revision } = await course.refresh();
  expect(parts.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'welcome page',
    'graded activity',
    'practice activity',
    'more-kinds activity',
    'private-work activity',
    'talk activity',
    'blocks activity',
    'story activity',
    'check activity',
    'plan activity',
    'debate activity',
    'again activity',
    'glossary page',
  ]);
  expect(locales).toEqual(['en', 'es']);
  expect(revision).toBe(1);
  expect(parts[1]).toMatchObject({ href: 'graded/index.html', passing: 0.6 });
  expect(parts[1]!.unit).toHaveProperty('es');
  expect(parts[2]).not.toHaveProperty('passing');
});

test('an edit changes the version of what it touches and of nothing else', async () => {
  const before = versions(await course.refresh());
  copy.edit(LESSON, (lesson) => lesson.replace('Worth knowing', 'New. Worth knowing'));
  const after = versions(await course.refresh());
  expect(Object.keys(after).filter((id) => after[id] !== before[id])).toEqual(['practice']);
  expect(text(PAGE)).toContain('New. ');
});

test('another picture under the same name is a new version', async () => {
  const before = versions(await course.refresh());
  copy.edit('media/steps.svg', (picture) => picture.replace('</svg>', '<g/></svg>'));
  const after = versions(await course.refresh());
  expect(Object.keys(after).filter((id) => after[id] !== before[id])).not.toEqual([]);
});

describe('what is broken is named, and the last good course stays', () => {
  test.each<[what: string, code: string, damage: () => void]>([
    ['a directive', 'CW201', () => copy.edit(LESSON, (one) => `${one}\n:::nonsense\n:::\n`)],
    ['a file that is not UTF-8', 'CW102', () => copy.write(LESSON, Buffer.from([0xff, 0xfe, 0]))],
    ['a deleted lesson', 'CW101', () => rmSync(copy.path(LESSON))],
    ['a renamed unit', 'CW101', () => renameSync(copy.path('en/unit-1'), copy.path('en/unit-9'))],
    ['a course.yaml that is no YAML', 'CW105', () => copy.write('course.yaml', 'id: [')],
    ['no course.yaml', 'CW101', () => rmSync(copy.path('course.yaml'))],
    ['a deleted picture', 'CW401', () => rmSync(copy.path('media/steps.svg'))],
  ])('%s', async (_what, code, damage) => {
    const good = await course.refresh();
    const page = text(PAGE);
    damage();
    const broken = await course.refresh();
    expect(codes(broken)).toContain(code);
    expect(isBroken(broken)).toBe(true);
    expect(broken.parts).toEqual(good.parts);
    expect(text(PAGE)).toBe(page);
  });
});

test('a folder that is gone is a problem, and comes back', async () => {
  const good = await course.refresh();
  renameSync(copy.root, `${copy.root}-away`);
  const gone = await course.refresh();
  expect(gone.problem).toContain('ENOENT');
  expect(gone.parts).toEqual(good.parts);
  renameSync(`${copy.root}-away`, copy.root);
  expect(isBroken(await course.refresh())).toBe(false);
});

test('a locale whose words the tool lacks is shown, and the reminder stands last', async () => {
  await course.refresh();
  copy.edit('course.yaml', (yaml) => yaml.replace('[en, es]', '[en, es, tlh]'));
  const { problem, locales, diagnostics } = await course.refresh();
  expect([problem, locales]).toEqual([undefined, ['en', 'es', 'tlh']]);
  expect(diagnostics.at(-1)).toMatchObject({ code: 'CW506', severity: 'warning' });
});

test('a course that never was good has a place for each mistake', async () => {
  copy.edit(LESSON, (one) => `${one}\n:::nonsense\n:::\n`);
  const { parts, diagnostics } = await course.refresh();
  expect(parts).toEqual([]);
  expect(diagnostics.find(({ code }) => code === 'CW201')).toMatchObject({
    file: LESSON,
    column: 1,
    severity: 'error',
    frame: expect.stringContaining(':::nonsense'),
  });
});

test('templates that could not be built stay a problem until they are', async () => {
  course.useNewTemplates('Parse error on line 3');
  expect(await course.refresh()).toMatchObject({ problem: 'Parse error on line 3' });
  course.useNewTemplates();
  expect(await course.refresh()).not.toHaveProperty('problem');
});
