import { decodeHTML } from 'entities';
import { expect } from 'vitest';
import { withFixes } from '../../src/authoring/fixes/with-fixes.ts';
import { parse } from '../../src/authoring/parse.ts';
import { check } from '../../src/check/check.ts';
import type { Course } from '../../src/course/course.ts';
import { identify } from '../../src/course/identify.ts';
import type { SourceFile } from '../../src/course/place.ts';
import { describe } from '../../src/diagnostics/describe.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type Fix, fixesAtOnce } from '../../src/diagnostics/fix.ts';
import { patchBytes } from '../../src/files/patch.ts';
import { render } from '../../src/rendering/render.ts';
import { localise } from '../../src/translation/localise.ts';
import { LESSON } from '../course/cases.ts';
import { courseWith } from '../course/foreign.ts';
import { toolkit } from '../rendering/toolkit.ts';

const TOOLKIT = toolkit();

/** A lesson after all stages that speak of it. */
export interface Checked {
  readonly course: Course;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, SourceFile>;
}

export function checked(lesson: Uint8Array): Checked {
  const { files, diagnostics } = courseWith(lesson);
  const parsed = parse(files);
  const { course } = identify(parsed.course!, parsed.ids);
  const found = [...diagnostics, ...parsed.diagnostics, ...check(course)];
  return { course, diagnostics: withFixes(found, files.texts), texts: files.texts };
}

/** The lesson's page, also where `build` would refuse it for its errors; undefined without a lesson. */
export function rendered({ course }: Checked): string | undefined {
  const { facts, site, media } = course;
  const { editions } = localise(course, facts.locales, 'source');
  const { units } = render({ facts, site, editions, media, toolkit: TOOLKIT });
  const lesson = units[0]?.activities[0];
  if (!lesson) return undefined;
  return new TextDecoder().decode(lesson.entries.find(({ path }) => path === lesson.launch)!.bytes);
}

/** Every diagnostic lies within its file and has words. */
export function expectPlaces({ diagnostics, texts }: Checked): void {
  for (const one of diagnostics)
    for (const { file, start, end } of [one.place, ...(one.fix ? [one.fix.place] : [])]) {
      const length = texts.get(file)?.text.length ?? 0;
      if (start < 0 || start > end || end > length)
        throw new Error(`${one.code} at ${file}: ${start} to ${end} of ${length}`);
      expect(describe(one, texts).message).not.toMatch(/^$|undefined/);
    }
}

/** Elements that run, frame or load something, or take over the page. */
const ACTIVE = /^(?:script|style|iframe|frame|object|embed|applet|base|link|meta|form|svg|math)$/i;

/** Tags of the page's body, as a browser would see them, that could do something. */
export function activeTags(html: string): string[] {
  const body = html.slice(html.indexOf('<body>'), html.indexOf('<script type="application/json"'));
  return [...body.matchAll(/<([a-z][^\s/>]*)([^>]*)>/gi)].flatMap(([tag, name = '', rest = '']) => {
    const attributes = [...rest.matchAll(/([^\s"'=]+)(?:="([^"]*)")?/g)];
    const active = attributes.some(([, key = '', value = '']) => {
      const address = decodeHTML(value).trim();
      if (/^(?:on.*|style|srcdoc)$/i.test(key)) return true;
      if (/^src$/i.test(key)) return !address.startsWith('../media/');
      return /^href$/i.test(key) && !/^(?:https?:\/\/|mailto:|#|\.\.\/)/i.test(address);
    });
    return active || ACTIVE.test(name) ? [tag] : [];
  });
}

/** `raw` with `fixes`, each where its place in the text with LF line breaks stands in `raw`. */
function mendedByHand(raw: string, fixes: readonly Fix[]): string {
  const at: number[] = [];
  for (let index = raw.startsWith('\ufeff') ? 1 : 0; index <= raw.length; index++) {
    at.push(index);
    if (raw.startsWith('\r\n', index)) index++;
  }
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  return fixes.reduceRight((mended, { place, replacement }) => {
    const [before, after] = [mended.slice(0, at[place.start]), mended.slice(at[place.end])];
    return before + replacement.replaceAll('\n', lineEnd) + after;
  }, raw);
}

/** The lesson after one round of `check --fix`; undefined where there is nothing to mend. */
function mendedOnce(lesson: Uint8Array, { diagnostics, texts }: Checked): Uint8Array | undefined {
  const { text, unreadable } = texts.get(LESSON)!;
  const all = diagnostics.flatMap(({ fix }) => (fix?.place.file === LESSON ? [fix] : []));
  const fixes = fixesAtOnce(all, text);
  if (unreadable) {
    expect(fixes).toEqual([]);
    return undefined;
  }
  const patched = patchBytes(lesson, text, fixes);
  // A line that is too long is not whole in the text: such a file is left alone.
  if (!patched) return undefined;
  const raw = Buffer.from(lesson).toString('utf8');
  expect(Buffer.from(patched).equals(Buffer.from(mendedByHand(raw, fixes)))).toBe(true);
  return fixes.length === 0 ? undefined : patched;
}

const MANY_ROUNDS = 50;

/**
 * How many rounds of `check --fix` the lesson takes. Each changes what its fixes say, to the byte;
 * after the last there is nothing to mend.
 */
export function roundsOfFixes(lesson: Uint8Array, found: Checked): number {
  let mended = mendedOnce(lesson, found);
  let rounds = 0;
  for (; mended; rounds++) {
    if (rounds === MANY_ROUNDS) throw new Error('mending does not end');
    mended = mendedOnce(mended, checked(mended));
  }
  return rounds;
}
