import { parse } from '../authoring/parse.ts';
import { readCourse } from '../files/read-course.ts';
import { type Desk, openDesk } from '../translation/desk.ts';
import { memoryPath, memoryYaml } from '../translation/memory.ts';
import type { Returned } from '../translation/returned.ts';
import { asWritten } from '../translation/splice.ts';
import { takeIn } from '../translation/take-in.ts';
import {
  type GivenTexts,
  type UpdatedFile,
  updatedMemory,
  updateFiles,
} from '../translation/update.ts';
import { EXIT, ExitError } from './exit.ts';
import { type DeskOptions, type DeskProject, writeAndSay } from './translation-desk.ts';

/**
 * Writes what came back into the translation, whole or not at all. What a person translated is
 * refused by name where it does not fit; of what a memory brought (`leaving`) only that is left out.
 */
export function writeReturned(
  project: DeskProject,
  desk: Desk,
  returned: readonly Returned[],
  options: DeskOptions & { readonly leaving?: boolean },
): { readonly changed: number } {
  const { given, refusals, changed, stale, untranslated } = takeIn(desk, returned);
  const made = updateFiles(desk, project.sources, given);
  const wrong = refusals.length > 0 ? [] : misread(project, desk, made, given);
  if (options.leaving && wrong.length > 0 && wrong.every(({ name }) => name !== '')) {
    const left = new Set(wrong.map(({ name }) => name));
    const rest = returned.filter(({ file, id }) => !left.has(`${file}#${id}`));
    return writeReturned(project, desk, rest, { ...options, leaving: false });
  }
  const all = [
    ...refusals,
    ...wrong.map(({ name, why }) => (name === '' ? why : `${name}: ${why}`)),
  ];
  if (all.length > 0)
    throw new ExitError(
      EXIT.errors,
      `Nothing was written, because ${all.length === 1 ? 'a text does' : `${all.length} texts do`} not fit:\n${all.map((one) => `  ${one}`).join('\n')}`,
    );
  const left = untranslated > 0 ? { untranslated } : {};
  if (changed === 0) {
    writeAndSay(project.root, [], options, { changed, ...left });
    return { changed };
  }
  const files = made.filter(({ path }) => given.has(path));
  writeAndSay(
    project.root,
    [
      ...files.map(({ file: path, text }) => ({ path, text })),
      { path: memoryPath(desk.locale), text: memoryYaml(updatedMemory(desk, files)) },
    ],
    options,
    { texts: changed, ...(stale > 0 ? { outdated: stale } : {}), ...left },
  );
  return { changed };
}

/** A text that can't stand; without a name the whole. */
interface Misread {
  readonly name: string;
  readonly why: string;
}

/** Texts that would not be read back as they are: a word that opens a list, a bracket too many. */
function misread(
  project: DeskProject,
  desk: Desk,
  made: readonly UpdatedFile[],
  given: GivenTexts,
): Misread[] {
  const files = readCourse(project.root);
  for (const { path, file, text } of made)
    if (given.has(path)) files.texts.set(file, { path: file, text });
  files.texts.delete(memoryPath(desk.locale));
  const { course } = parse(files);
  const again = course && openDesk(course, desk.locale);
  if (!again || !('files' in again))
    return [{ name: '', why: 'the files could not be read any more' }];
  return again.files.flatMap(({ path, pairs }, index) => {
    const before = desk.files[index]?.pairs ?? [];
    return [...(given.get(path) ?? [])].flatMap(([id, { text }]): Misread[] => {
      const at = before.findIndex((pair) => pair.id === id);
      const now = pairs[at];
      const same =
        now?.target &&
        asWritten(now.target.text, now.source.kind) === asWritten(text, now.source.kind);
      return same ? [] : [{ name: `${path}#${id}`, why: 'it would not be read as one text' }];
    });
  });
}
