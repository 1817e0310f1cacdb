import { addAll } from '../course/add-all.ts';
import type { SourceFile } from '../course/place.ts';
import { type Described, describe } from '../diagnostics/describe.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { applyFixes, type Fix, fixesAtOnce } from '../diagnostics/fix.ts';
import { shownSource } from '../diagnostics/shown-source.ts';
import { patchFile } from '../files/patch.ts';
import { writeWhole } from '../files/write.ts';
import { checkCourse, type Project } from '../pipeline.ts';
import type { Missing } from '../translation/localise.ts';
import { idsPath } from './ids-path.ts';

/** A diagnostic that was mended, with the lines as they were and as they are. */
export interface Mended extends Described {
  readonly before: string;
  readonly after: string;
}

/** Each round mends one slip a line at most; few lines of a lesson have so many. */
const MAX_ROUNDS = 50;

/**
 * Mends in the files of the course in `root` what has exactly one right mending, round by round,
 * because one slip may hide another. Then, where no error is left, brings ids.yaml up to date.
 * Gives the course as it is after that, and what was done.
 */
export function mendCourse(
  root: string,
  missing: Missing,
  language: string,
): { project: Project; mended: Mended[]; idsWritten: boolean } {
  const mended: Mended[] = [];
  let project = checkCourse(root, missing);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const done = mendOnce(project, language);
    if (done.length === 0) break;
    addAll(mended, done);
    project = checkCourse(root, missing);
  }
  if (hasErrors(project.diagnostics) || !writeIds(project))
    return { project, mended, idsWritten: false };
  const given = project.diagnostics
    .filter(({ code }) => code === 'CW601')
    .map((one) => ({ ...describe(one, project.sources, language), before: '', after: '' }));
  return {
    project: checkCourse(root, missing),
    mended: [...mended, ...given],
    idsWritten: true,
  };
}

/** Brings ids.yaml up to date, its line breaks kept. Returns whether it was not. */
function writeIds(project: Project): boolean {
  const source = project.sources.get('ids.yaml');
  const { text } = project.ids;
  if (!project.course || source?.text === text) return false;
  if (!source) return writeWhole(idsPath(project), text);
  const place = { file: source.path, start: 0, end: source.text.length };
  return patchFile(project.root, source, [{ place, replacement: text }]);
}

function mendOnce(project: Project, language: string): Mended[] {
  const { root, sources, diagnostics } = project;
  const byFile = new Map<string, Fixable[]>();
  for (const one of diagnostics) {
    if (!isFixable(one)) continue;
    const { file } = one.place;
    byFile.set(file, [...(byFile.get(file) ?? []), one]);
  }
  return [...byFile].flatMap(([file, fixable]) => {
    const source = sources.get(file);
    if (!source) return [];
    const fixes = fixesAtOnce(
      fixable.map(({ fix }) => fix),
      source.text,
    );
    if (!patchFile(root, source, fixes)) return [];
    return fixable
      .filter(({ fix }) => fixes.includes(fix))
      .map((one) => ({ ...describe(one, sources, language), ...lines(source, one.fix) }));
  });
}

type Fixable = Diagnostic & { readonly fix: Fix };

function isFixable(one: Diagnostic): one is Fixable {
  return one.fix !== undefined;
}

/** The lines that a fix touches, before and after it, as they may be shown. */
function lines(source: SourceFile, fix: Fix): { before: string; after: string } {
  const { text } = source;
  const { hide } = shownSource(source);
  const start = text.lastIndexOf('\n', fix.place.start - 1) + 1;
  const next = text.indexOf('\n', fix.place.end);
  const before = text.slice(start, next === -1 ? text.length : next);
  const place = { ...fix.place, start: fix.place.start - start, end: fix.place.end - start };
  return { before: hide(before), after: hide(applyFixes(before, [{ ...fix, place }])) };
}
