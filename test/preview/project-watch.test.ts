import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Changes,
  type ProjectWatch,
  watchProject,
} from '../../src/preview/course/project-watch.ts';
import { type Copy, copyCourse, eventually } from './support.ts';

const LESSON = 'en/unit-1/practice.md';

let copy: Copy;
let templates: string;
let watch: ProjectWatch;
let told: Changes[];
let errors: string[];

beforeEach(async () => {
  copy = copyCourse();
  templates = join(copy.root, '..', 'templates');
  mkdirSync(templates);
  told = [];
  errors = [];
  watch = watchProject({
    course: copy.root,
    templates,
    onChange: (changes) => void told.push(changes),
    onError: (reason) => void errors.push(reason),
  });
  await watch.ready;
});
afterEach(async () => {
  await watch.close();
  copy.remove();
});

/** Does something and waits for what is told of it. */
async function after(change: () => void): Promise<Changes> {
  told = [];
  change();
  await eventually(
    () => told.length,
    (count) => count > 0,
  );
  return told[0]!;
}

test('each kind of file, the templates apart', async () => {
  for (const file of [LESSON, 'course.yaml', 'ids.yaml', 'media/steps.svg'])
    expect(await after(() => copy.edit(file, (text) => `${text}\n`))).toEqual({
      course: [copy.path(file)],
      templates: [],
    });
  const template = join(templates, 'activity.hbs');
  expect(await after(() => writeFileSync(template, 'x'))).toEqual({
    course: [],
    templates: [template],
  });
});

test('what is saved together is told together', async () => {
  const files = [LESSON, 'es/unit-1/practice.md', 'course.yaml'];
  const { course } = await after(() => {
    for (const file of files) copy.edit(file, (text) => `${text}\n`);
  });
  expect(course).toEqual(files.map(copy.path).sort());
});

/** Writes to `file` until it is told: a folder that came just now takes a moment. */
async function noticed(file: string): Promise<void> {
  told = [];
  let writes = 0;
  await eventually(
    () => {
      copy.write(file, String(writes++));
      return told.flatMap(({ course }) => course);
    },
    (paths) => paths.includes(copy.path(file)),
  );
}

test('edits after an atomic save, in a new folder and in a renamed one', async () => {
  await after(() => {
    copy.write('en/unit-1/x.md', 'new');
    renameSync(copy.path('en/unit-1/x.md'), copy.path(LESSON));
  });
  await noticed(LESSON);
  await after(() => mkdirSync(copy.path('en/unit-7')));
  await noticed('en/unit-7/a.md');
  await after(() => renameSync(copy.path('en/unit-7'), copy.path('en/unit-8')));
  await noticed('en/unit-8/a.md');
});

test('files that the course does not read are passed over', async () => {
  mkdirSync(copy.path('.git'));
  copy.write('.git/index', 'x');
  copy.write('en/.practice.md.swp', 'x');
  mkdirSync(copy.path('node_modules'));
  copy.write('node_modules/a.md', 'x');
  expect((await after(() => copy.write(LESSON, 'x'))).course).toEqual([copy.path(LESSON)]);
});

test('the folder goes, comes back, and is watched again', async () => {
  await after(() => renameSync(copy.root, `${copy.root}-away`));
  renameSync(`${copy.root}-away`, copy.root);
  // Of a file that was there before, its going might be told only now.
  await noticed('en/unit-1/returned.md');
  await after(() => rmSync(copy.root, { recursive: true }));
  expect(errors).toEqual([]);
});
