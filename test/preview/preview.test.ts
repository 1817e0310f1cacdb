import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findToolSources, type ToolSources } from '../../src/preview/course/tool-sources.ts';
import { type Preview, startPreview } from '../../src/preview/preview.ts';
import { isBroken } from '../../src/preview/snapshot.ts';
import { type Copy, copyCourse, eventually } from './support.ts';

const ROOT = join(import.meta.dirname, '../..');
const LESSON = 'en/unit-1/practice.md';

let copy: Copy;
let preview: Preview;

beforeEach(() => {
  copy = copyCourse();
});
afterEach(async () => {
  await preview?.close();
  copy.remove();
});

const start = (more: { assets?: string; sources?: ToolSources } = {}) =>
  startPreview(copy.root, { port: 0, language: 'en', missing: 'source', ...more });
const lesson = async () => (await fetch(`${preview.address}content/practice/index.html`)).text();
const broken = () => isBroken(preview.snapshot());
const becomes = (wanted: boolean) => eventually(broken, (now) => now === wanted);

test('the page, its own files and the lessons are there; nothing of the disk is', async () => {
  preview = await start();
  const page = await (await fetch(preview.address)).text();
  expect(page).toContain('<html lang="en">');
  for (const [, path] of page.matchAll(/(?:src|href)="(page\/[^"]+)"/g))
    expect((await fetch(preview.address + path)).status, path).toBe(200);
  expect(await lesson()).toContain('Worth knowing');
  for (const path of ['content/', 'content/practice', 'page/', 'content/course.yaml', 'page'])
    expect((await fetch(preview.address + path)).status, path).toBe(404);
});

test('speaks the language that it was given', async () => {
  preview = await startPreview(copy.root, { port: 0, language: 'es', missing: 'source' });
  const page = await (await fetch(preview.address)).text();
  expect(page).toContain('<html lang="es">');
  expect(page).toContain('Reiniciar el intento');
});

test('two previews have addresses that say nothing of each other', async () => {
  preview = await start();
  const other = await start();
  const token = ({ address }: Preview) => new URL(address).pathname.split('/')[1];
  expect(token(preview)).toMatch(/^[\w-]{22}$/);
  expect(token(other)).not.toBe(token(preview));
  await other.close();
});

test('a whole afternoon of damage does not take the server down', async () => {
  preview = await start();
  const good = readFileSync(copy.path(LESSON));
  const away = (path: string) => renameSync(copy.path(path), copy.path(`${path}-away`));
  const back = (path: string) => renameSync(copy.path(`${path}-away`), copy.path(path));
  const damages: readonly (readonly [damage: () => void, mending: () => void])[] = [
    [() => copy.write(LESSON, Buffer.from([0xc3, 0x28])), () => copy.write(LESSON, good)],
    [() => rmSync(copy.path(LESSON)), () => copy.write(LESSON, good)],
    [() => away('en/unit-1'), () => back('en/unit-1')],
    [() => away('media'), () => back('media')],
    [() => away('course.yaml'), () => back('course.yaml')],
    [
      () => renameSync(copy.root, `${copy.root}-away`),
      () => renameSync(`${copy.root}-away`, copy.root),
    ],
  ];
  for (const [damage, mending] of damages) {
    damage();
    await becomes(true);
    expect(await lesson()).toContain('Worth knowing');
    mending();
    await becomes(false);
  }
  copy.edit(LESSON, (text) => text.replace('Worth knowing', 'At last'));
  await eventually(lesson, (text) => text.includes('At last'));
});

test('starts with a course that has mistakes, and shows it when they are mended', async () => {
  copy.edit(LESSON, (text) => `${text}\n:::nonsense\n:::\n`);
  preview = await start();
  expect(broken()).toBe(true);
  expect((await fetch(`${preview.address}content/practice/index.html`)).status).toBe(404);
  copy.edit(LESSON, (text) => text.replace('\n:::nonsense\n:::\n', ''));
  await becomes(false);
  expect(await lesson()).toContain('Worth knowing');
});

test('what was saved last is shown last', async () => {
  preview = await start();
  for (let save = 0; save <= 40; save++) {
    copy.edit(LESSON, (text) => text.replace(/Worth knowing.*|Save \d+ .*/, `Save ${save} end.`));
    await new Promise((done) => setTimeout(done, 15));
  }
  await eventually(lesson, (text) => text.includes('Save 40 end'));
});

describe('the tool’s own templates', () => {
  let templates: string;
  let assets: string;
  const edit = (file: string, from: string, to: string) => {
    const path = join(templates, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  beforeEach(async () => {
    templates = join(copy.root, '../templates');
    assets = join(copy.root, '../assets');
    cpSync(join(ROOT, 'templates'), templates, { recursive: true });
    cpSync(join(ROOT, 'dist/assets'), assets, { recursive: true });
    const sources = findToolSources({ root: ROOT, templates, assets });
    preview = await start({ assets, sources: sources! });
  });

  test('a template, the style sheet and a UI string show when they are saved', async () => {
    edit('activity.hbs', '<h1>', '<h1 class="x-new">');
    await eventually(lesson, (text) => text.includes('x-new'));
    const style = async () => /shared\/player-\w+\.css/.exec(await lesson())?.[0];
    const before = await style();
    edit('css/20-base.css', 'margin: 0;', 'margin: 1px;');
    await eventually(style, (now) => now !== before);
    edit('strings/en.json', '"Skip to the text"', '"Hop to the text"');
    await eventually(lesson, (text) => text.includes('Hop to the text'));
  });

  test('one that does not compile is named, until it does', async () => {
    edit('activity.hbs', '{{{title}}}', '{{{title}}');
    await becomes(true);
    expect(preview.snapshot().problem).toMatch(/Parse error|Expecting/);
    expect(preview.snapshot().problem).not.toMatch(/^\s+at /m);
    edit('activity.hbs', '{{{title}}', '{{{title}}}');
    await becomes(false);
  });
});

test('an installed tool has no sources to watch', () => {
  mkdirSync(join(copy.root, 'templates'));
  const places = { root: copy.root, templates: join(copy.root, 'templates'), assets: copy.root };
  expect(findToolSources(places)).toBeUndefined();
});
