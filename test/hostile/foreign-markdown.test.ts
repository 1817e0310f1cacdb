import { decodeHTML } from 'entities';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/course/text.ts';
import { textsOf } from '../../src/course/visit.ts';
import { foreignFiles, foreignLesson } from '../course/foreign.ts';
import {
  activeTags,
  type Checked,
  checked,
  expectPlaces,
  rendered,
  roundsOfFixes,
} from './safe.ts';

/** Markdown that nobody wrote for this tool: what came with its dependencies. */
const FILES = foreignFiles();

/** Texts of the lesson that its page does not show whole. */
function lostTexts({ course }: Checked, html: string): string[] {
  const own = html
    .replace(/<span class="unseen">.*?<\/span>/gs, '')
    .replace(/<sup><a [^>]*doc-noteref[^>]*>\d+<\/a><\/sup>/g, '')
    .replace(/<[^>]*>/g, '');
  const shown = bare(decodeHTML(own));
  return course.editions
    .en!.activities[0]!.pages.flatMap(({ title, blocks }) => [title, ...textsOf(blocks)])
    .map((text) => bare(plain(text)))
    .filter((text) => !shown.includes(text));
}

const bare = (text: string) => text.replace(/\s+/g, '');

describe('each Markdown file of the dependencies is shown or spoken of, runs nothing, is mended by its fixes alone', () => {
  let mended = 0;

  test('there are many', () => {
    expect(FILES.length).toBeGreaterThan(300);
  });

  test.each(FILES)('%s', (path) => {
    const lesson = foreignLesson(path);
    const found = checked(lesson);
    expectPlaces(found);
    const html = rendered(found)!;
    expect(activeTags(html)).toEqual([]);
    expect(lostTexts(found, html)).toEqual([]);
    if (roundsOfFixes(lesson, found) > 0) mended++;
  });

  test('some were mended, some have CRLF, some a byte order mark', () => {
    const lessons = FILES.map((path) => Buffer.from(foreignLesson(path)));
    expect(mended).toBeGreaterThan(0);
    expect(lessons.some((lesson) => lesson.includes('\r\n'))).toBe(true);
    expect(lessons.some((lesson) => lesson.toString('utf8').startsWith('\ufeff'))).toBe(true);
  });
});

test.each([
  ['<script>', 1],
  ['<SCRIPT src="x">', 1],
  ['<p onclick="a">', 1],
  ['<p style="a">', 1],
  ['<a href="java&Tab;script:a">', 1],
  ['<a href="javascript:a">', 1],
  ['<img src="https://a.test/x.png">', 1],
  ['<img src="../media/x.png" alt="onclick=">', 0],
  ['<iframe>', 1],
  ['&lt;script&gt;', 0],
  ['<a href="https://a.test/onclick=a">', 0],
])('what could do something is seen: %s', (html, active) => {
  const page = `<head><meta></head><body>${html}<script type="application/json">`;
  expect(activeTags(page)).toHaveLength(active);
});
