import { parse } from '../../src/authoring/parse.ts';
import type { Course } from '../../src/course/course.ts';
import { identify } from '../../src/course/identify.ts';
import { type Desk, openDesk } from '../../src/translation/desk.ts';
import { memoryYaml } from '../../src/translation/memory.ts';
import { updatedMemory, updateFiles } from '../../src/translation/update.ts';
import { courseFiles } from '../course/cases.ts';

export const FRONT = '---\ntitle: Lesson\nkind: lesson\nminutes: 5\n---\n';
export const SPANISH = '---\ntitle: Lección\n---\n';

export function courseOf(files: Readonly<Record<string, string>>): Course {
  const parsed = parse(courseFiles(files, ['en', 'es']));
  if (!parsed.course) throw new Error(JSON.stringify(parsed.diagnostics));
  return identify(parsed.course, parsed.ids).course;
}

export function deskOf(course: Course): Desk {
  const desk = openDesk(course, 'es');
  if (!('files' in desk)) throw new Error(JSON.stringify(desk.diagnostics));
  return desk;
}

/** The Spanish files as `translation update` leaves them, with translation.yaml. */
export function updated(files: Readonly<Record<string, string>>): Record<string, string> {
  const course = courseOf(files);
  const desk = deskOf(course);
  const made = updateFiles(desk, course.sources);
  return {
    ...files,
    ...Object.fromEntries(made.map(({ file, text }) => [file, text])),
    'es/translation.yaml': memoryYaml(updatedMemory(desk, made)),
  };
}

/** `state source = target` of the lesson, one a line. */
export function shownPairs(files: Readonly<Record<string, string>>): string[] {
  const lesson = deskOf(courseOf(files)).files.find(({ path }) => path === 'week-1/lesson.md');
  return (lesson?.pairs ?? []).map(
    ({ state, source, target }) => `${state} ${source.text} = ${target?.text ?? '-'}`,
  );
}
