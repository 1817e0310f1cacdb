import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from '../../src/authoring/parse.ts';
import { sourceLocale } from '../../src/course/course.ts';
import { readCourse } from '../../src/files/read-course.ts';
import { openProject } from '../../src/pipeline.ts';
import { openDesk } from '../../src/translation/desk.ts';
import { segmentsOf } from '../../src/translation/segments.ts';
import { splice } from '../../src/translation/splice.ts';
import { updateFiles } from '../../src/translation/update.ts';

const ROOT = join(import.meta.dirname, '../..');
const COURSES = ['content/integrity', 'content/handbook', 'test/courses/specimen'];
/** Not words: ids, keys, facts and what names a block. */
const NO_WORDS =
  /^ {0,3}:::.*$|\{#[^{}]*\}|\[[xX]\]|\[\^[^\]]*\]:|\]\(#[a-z0-9-]*\)|\[![A-Z]+\]|^(?:kind|minutes|completion|graded|draw|attempts|passing|feedback|private|confidence): .*$|^[ \t]*[\w-]+:/gm;

test.each(COURSES)('the segments of %s hold every word and do not overlap', (path) => {
  const { course, sources } = openProject(join(ROOT, path));
  if (!course) throw new Error('unreadable');
  for (const edition of Object.values(course.editions))
    for (const [file, segments] of segmentsOf(edition, sources)) {
      const text = sources.get(file)?.text ?? '';
      let rest = '';
      let at = 0;
      for (const { start, end } of segments) {
        expect(start, `${file}:${start}`).toBeGreaterThanOrEqual(at);
        rest += text.slice(at, start);
        at = end;
      }
      rest += text.slice(at);
      expect(rest.replace(NO_WORDS, '').match(/.*\p{L}.*/gu) ?? [], file).toEqual([]);
    }
});

test.each(COURSES)('other words in %s are read back as they were put in', (path) => {
  const files = readCourse(join(ROOT, path));
  const { course } = parse(files);
  if (!course) throw new Error('unreadable');
  const edition = course.editions[sourceLocale(course)];
  const before = edition && segmentsOf(edition, files.texts);
  // The title of a case may be all bold, and stays that.
  const words = (text: string) => (text.startsWith('**') ? text : `Ña “ok” # ${text}`);
  const texts = new Map(files.texts);
  for (const [file, segments] of before ?? []) {
    const changes = segments
      .filter(({ neutral }) => !neutral)
      .map((segment) => ({ segment, text: words(segment.text) }));
    const text = splice(files.texts.get(file)?.text ?? '', changes);
    texts.set(file, { path: file, text });
  }
  const again = parse({ texts, media: files.media }).course;
  const after = again?.editions[sourceLocale(again)];
  const read = after && segmentsOf(after, texts);
  for (const [file, segments] of before ?? [])
    expect(
      read?.get(file)?.map(({ text }) => text.replace(/\\\|/g, '|')),
      file,
    ).toEqual(segments.map(({ text, neutral }) => (neutral ? text : words(text))));
});

test.each(['content/integrity', 'content/handbook'])('an update leaves %s as it stands', (path) => {
  const { course, sources } = openProject(join(ROOT, path));
  const desk = course && openDesk(course, 'es');
  if (!desk || !('files' in desk)) throw new Error('unreadable');
  for (const { file, text } of updateFiles(desk, sources))
    expect(text, file).toBe(sources.get(file)?.text);
});
