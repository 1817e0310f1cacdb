import type { LocaleTexts } from '../course/package.ts';
import type { Described } from '../diagnostics/describe.ts';

/** Something of the course that can be opened. */
export interface PreviewPart {
  readonly id: string;
  /** `page` for the welcome page and the glossary: they hold no records. */
  readonly kind: 'activity' | 'page';
  /** Path of its launch file below the content's folder. */
  readonly href: string;
  /** Changes when anything changes that a learner would get with it. */
  readonly version: string;
  readonly title: LocaleTexts;
  /** Title of its unit; not for pages. */
  readonly unit?: LocaleTexts;
  /** Scaled passing score, where something in it is graded. */
  readonly passing?: number;
}

/** All that the page knows of the course, as it stands on the disk now. Plain JSON. */
export interface Snapshot {
  /** Rises with every reading of the files. */
  readonly revision: number;
  /** The first is the source locale. Of the last course without errors, as are the parts. */
  readonly locales: readonly string[];
  readonly parts: readonly PreviewPart[];
  /** In words, in file order. Where one is an error, `parts` are older than the files. */
  readonly diagnostics: readonly Described[];
  /** Why the course could not be read or shown at all: no mistake in a lesson. */
  readonly problem?: string;
}

/** Whether something must be mended before the page shows what the files say. */
export function isBroken({ diagnostics, problem }: Snapshot): boolean {
  return problem !== undefined || diagnostics.some(({ severity }) => severity === 'error');
}
