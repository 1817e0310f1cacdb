import type { Edition } from '../course/course.ts';
import type { Protocol } from '../course/package.ts';

/** The editions of one package, and what it speaks; SCORM where it is left out. */
export interface Localised {
  readonly editions: readonly Edition[];
  readonly protocol?: Protocol | undefined;
}

/** Packages of the same locales share their pages, but for what they speak. */
export function renderKey(locales: readonly string[], protocol: Protocol | undefined): string {
  return [...locales, protocol ?? 'scorm'].join();
}
