import type { CourseFacts, Edition } from '../course/course.ts';
import type { Protocol } from '../course/package.ts';
import type { MenuWish } from './menu.ts';

/** The editions of one package, and what it speaks; SCORM where it is left out. */
export interface Localised {
  readonly editions: readonly Edition[];
  readonly protocol?: Protocol | undefined;
  /** The menus that the packages want, each once. */
  readonly menus?: readonly MenuWish[];
}

/** What a package of one SCO wants of its launch page; nothing where each activity is a SCO. */
export function menuWishes(
  course: CourseFacts,
  { split, sco, navigation = course.navigation }: PackageShape,
  before: readonly MenuWish[] = [],
): readonly MenuWish[] {
  if (sco !== 'package' || split === 'activity') return before;
  const known = before.some((one) => one.split === split && one.navigation === navigation);
  return known ? before : [...before, { split, navigation }];
}

/** What of a delivery profile decides which menu there is. */
interface PackageShape {
  readonly split: 'course' | 'unit' | 'activity';
  readonly sco?: 'activity' | 'package';
  readonly navigation?: MenuWish['navigation'];
}

/** Packages of the same locales share their pages, but for what they speak. */
export function renderKey(locales: readonly string[], protocol: Protocol | undefined): string {
  return [...locales, protocol ?? 'scorm'].join();
}
