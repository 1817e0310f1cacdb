import type { Course, Edition } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { EMPTY_FILE, type Memory, memoryPath, readMemory } from './memory.ts';
import { type PairedFile, pairFile } from './pair.ts';
import { segmentsOf } from './segments.ts';

/** A translation beside its source: what a translator works on. */
export interface Desk {
  readonly sourceLocale: string;
  readonly locale: string;
  readonly memory: Memory;
  /** In the order of the course: course.md, glossary.md, then the activities. */
  readonly files: readonly PairedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Pairs the whole of `locale` with the source. Undefined where translation.yaml can't be read. */
export function openDesk(course: Course, locale: string): Desk | { diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const memory = readMemory(course.sources.get(memoryPath(locale)), diagnostics);
  const source = course.editions[sourceLocale(course)];
  if (!memory || !source) return { diagnostics };
  const target = course.editions[locale];
  const translations = target ? segmentsOf(target, course.sources) : new Map();
  const sources = segmentsOf(source, course.sources);
  const files = pathsOf(source).flatMap((path): PairedFile[] => {
    const sourceFile = `${source.locale}/${path}`;
    const targetFile = `${locale}/${path}`;
    const texts = sources.get(sourceFile);
    if (!texts) return [];
    const paired = pairFile(
      texts,
      translations.get(targetFile) ?? [],
      memory.get(path) ?? EMPTY_FILE,
    );
    return [{ path, sourceFile, targetFile, ...paired }];
  });
  return { sourceLocale: source.locale, locale, memory, files, diagnostics };
}

/** The files of an edition, below its locale. */
export function pathsOf({ locale, activities }: Edition): string[] {
  return [
    'course.md',
    'glossary.md',
    ...activities.map(({ file }) => file.slice(locale.length + 1)),
  ];
}
