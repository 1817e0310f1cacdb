import { basename, join, resolve } from 'node:path';
import { splitFrontMatter } from '../authoring/front-matter.ts';
import { RESERVED } from '../authoring/parse.ts';
import { slug } from '../course/assign.ts';
import type { ActivityKind, CourseFacts } from '../course/course.ts';
import { courseSchema, courseTextsSchema, ID_PATTERN } from '../course/schemas.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { readEditorSchemas } from '../files/editor-schemas.ts';
import { textChange } from '../files/text-change.ts';
import { type Change, type NewFile, standing, writeNew } from '../files/write-new.ts';
import { openProject } from '../pipeline.ts';
import { addActivity, addUnit, addUnitTitle } from '../starter/edit-yaml.ts';
import { titleFrom, translateRemark } from '../starter/markdown-file.ts';
import { newActivity } from '../starter/new-activity.ts';
import { newCourse } from '../starter/new-course.ts';
import { firstActivityOf, unitTitle } from '../starter/new-unit.ts';
import { EXIT, ExitError } from './exit.ts';
import { findCourse } from './find-course.ts';
import { type GiftResult, readGiftFile } from './gift-file.ts';
import { type CommonOptions, reportDiagnostics } from './reporter.ts';

/** `coursewright new course`: a course that can be checked, previewed and built at once. */
export function runNewCourse(
  folder: string,
  options: CommonOptions & { readonly locales: string; readonly title?: string },
): void {
  const locales = options.locales.split(',').map((one) => one.trim());
  const twice = new Set(locales.map((one) => one.toLowerCase())).size < locales.length;
  if (twice || !courseSchema.shape.locales.safeParse(locales).success)
    throw usage(`--locales ${options.locales}`, 'language tags, each once, for example en,es');
  const name = basename(resolve(folder));
  const files = newCourse({
    id: slug(name, 'course'),
    title: titleOf(options.title) ?? (titleFrom(name) || 'Course'),
    locales,
    schemas: readEditorSchemas(),
  });
  write(folder, files, []);
  report(folder, files, [], options, [
    `cd ${/\s/.test(folder) ? `"${folder}"` : folder}`,
    'npx coursewright preview --open',
  ]);
}

interface PartOptions extends CommonOptions {
  readonly title?: string;
  readonly course?: string;
}

/** `coursewright new unit`: a unit with its first activity, in all locales. */
export function runNewUnit(id: string, options: PartOptions): void {
  const { root, facts } = openCourse(options);
  if (!ID_PATTERN.test(id)) throw usage(`"${id}" is not an id.`, ID_FORM);
  if (facts.units.some((unit) => unit.id === id))
    throw usage(`The course has a unit "${id}" already.`, `another id, or new activity ${id}/...`);
  const title = titleOf(options.title);
  const activity = firstActivityOf(id);
  refuseTaken(activity, facts);
  const files = newActivity({ unit: id, id: activity, kind: 'lesson', locales: facts.locales });
  const titles = facts.locales.flatMap((locale, index) => {
    const own = unitTitle(id, title, locale, index === 0);
    const remark = translateRemark(locale, own.toTranslate);
    return courseTextsChange(root, locale, (yaml) => addUnitTitle(yaml, id, own.title, remark));
  });
  const order = textChange(root, 'course.yaml', (text) => addUnit(text, id, activity));
  finish(root, files, [order, ...titles], options);
}

/** `coursewright new activity`: one of a unit that is there, in all locales. */
export function runNewActivity(
  path: string,
  options: PartOptions & { readonly kind: ActivityKind; readonly from?: string },
): void {
  const { root, facts } = openCourse(options);
  const [unit = '', id = '', ...more] = path.split('/');
  if (more.length > 0 || !ID_PATTERN.test(unit) || !ID_PATTERN.test(id))
    throw usage(`"${path}" names no activity.`, `week-2/first-steps, each part ${ID_FORM}`);
  const units = facts.units.map((one) => one.id);
  if (!units.includes(unit)) {
    const near = suggest(unit, units);
    throw usage(
      `The course has no unit "${unit}".${near === '' ? '' : ` Did you mean "${near}"?`}`,
      `one of: ${units.join(', ')}; coursewright new unit ${unit} adds it`,
    );
  }
  refuseTaken(id, facts);
  const source = facts.locales[0] ?? 'en';
  const gift =
    options.from === undefined ? undefined : readGiftFile(options.from, source, options.kind);
  const files = newActivity({
    unit,
    id,
    kind: options.kind,
    locales: facts.locales,
    title: titleOf(options.title) ?? titleFrom(id),
    ...(gift ? { draft: gift.markdown } : {}),
  });
  const order = textChange(root, 'course.yaml', (text) => addActivity(text, unit, id));
  finish(root, files, [order], options, gift);
}

const ID_FORM = 'a letter from a to z, then letters, digits and hyphens, at most 50 in all';

function openCourse(options: PartOptions): { root: string; facts: CourseFacts } {
  const root = findCourse(options.course);
  const { course, diagnostics, sources } = openProject(root);
  if (course) return { root, facts: course.facts };
  reportDiagnostics(diagnostics, sources, root, options);
  throw new ExitError(EXIT.errors, 'Nothing was written.');
}

function refuseTaken(activity: string, facts: CourseFacts): void {
  if (RESERVED.has(activity))
    throw usage(`Every package has a folder "${activity}" of its own.`, 'another id');
  const unit = facts.units.find(({ activities }) => activities.includes(activity));
  if (unit)
    throw usage(`The unit "${unit.id}" has an activity "${activity}" already.`, 'another id');
}

/** A title on one line; undefined where none was given. */
function titleOf(given: string | undefined): string | undefined {
  const title = given?.replace(/\s+/g, ' ').trim();
  if (title !== undefined && !courseTextsSchema.shape.title.safeParse(title).success)
    throw usage('--title', 'a text without control characters');
  return title;
}

/** A change of the front matter of course.md; none where a locale has no such file yet. */
function courseTextsChange(
  root: string,
  locale: string,
  edit: (yaml: string) => string,
): (Change | undefined)[] {
  const path = `${locale}/course.md`;
  if (standing(root, [{ path, text: '' }]).length === 0) return [];
  return [
    textChange(root, path, (text) => {
      const { frontMatter } = splitFrontMatter({ path, text });
      if (!frontMatter) return undefined;
      const { start, end } = frontMatter;
      return text.slice(0, start) + edit(text.slice(start, end)) + text.slice(end);
    }),
  ];
}

function finish(
  root: string,
  files: readonly NewFile[],
  changes: readonly (Change | undefined)[],
  options: CommonOptions,
  gift?: GiftResult,
): void {
  const made = changes.filter((change) => change !== undefined);
  write(root, files, made);
  report(root, files, made, options, ['npx coursewright preview --open'], gift);
}

function write(root: string, files: readonly NewFile[], changes: readonly Change[]): void {
  const there = standing(root, files);
  if (there.length > 0)
    throw new ExitError(
      EXIT.usage,
      `Nothing was written, because nothing is overwritten and these are in the way:\n${there
        .map((path) => `  ${join(root, path)}`)
        .join('\n')}`,
    );
  try {
    writeNew(root, files, changes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExitError(EXIT.errors, `Nothing was written: ${reason}`);
  }
}

function report(
  root: string,
  files: readonly NewFile[],
  changes: readonly Change[],
  options: CommonOptions,
  next: readonly string[],
  gift?: GiftResult,
): void {
  const paths = (all: readonly { path: string }[]) => all.map(({ path }) => join(root, path));
  const done = { written: paths(files), changed: paths(changes) };
  if (options.format === 'json') {
    const counts = gift ? { gift: gift.counts } : {};
    process.stdout.write(`${JSON.stringify({ ...done, ...counts }, null, 2)}\n`);
    return;
  }
  const lines = [
    ...done.written.map((path) => `written  ${path}`),
    ...done.changed.map((path) => `changed  ${path}`),
    ...(gift ? ['', gift.summary] : []),
    ...(options.quiet ? [] : ['', 'Next:', ...next.map((line) => `  ${line}`)]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function usage(wrong: string, expected: string): ExitError {
  return new ExitError(EXIT.usage, `${wrong} Expected: ${expected}`);
}
