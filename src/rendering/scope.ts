import type { Course, Page, Site, Term } from '../course/course.ts';
import type { Blank } from '../course/text.ts';
import { type Direction, directionOf } from './direction.ts';
import { findMedia, type MediaUse } from './media.ts';
import { NO_NOTES, type Notes } from './notes.ts';
import type { Toolkit } from './toolkit.ts';
import { type Words, wordsFor } from './words.ts';

/** What writing one part in one locale needs, and what it gathers on the way. */
export interface Scope {
  readonly locale: string;
  readonly direction: Direction;
  readonly words: Words;
  readonly site: Site;
  readonly template: Toolkit['template'];
  /** By how many steps headings stand higher than in a lesson's page. */
  readonly raised: number;
  /** The picture that `src` in `file` means; it is remembered as used. */
  picture(src: string, file: string): MediaUse | undefined;
  /** Any other file that `src` in `file` means; it is remembered as used. */
  file(src: string, file: string): MediaUse | undefined;
  /** Whether the glossary has the term; it is remembered as used. */
  term(id: string): boolean;
  /** Writes a blank; only in the prompt of its question. */
  blank?(blank: Blank): string;
  readonly pictures: ReadonlyMap<string, MediaUse>;
  readonly terms: ReadonlySet<string>;
  /** The pages of the activity, by id; none on an information page. */
  readonly pages: ReadonlyMap<string, Page>;
  /** Address of the course's first page, where no platform has a menu; else empty. */
  readonly home: string;
  /** The footnotes of the page that is written. */
  readonly notes: Notes;
}

export interface ScopeSources {
  readonly locale: string;
  readonly site: Site;
  readonly toolkit: Toolkit;
  readonly media: Course['media'];
  readonly glossary: readonly Term[];
  readonly raised: number;
  readonly home?: string;
}

export function createScope({
  locale,
  site,
  toolkit,
  media,
  glossary,
  raised,
  home = '',
}: ScopeSources): Scope {
  const known = new Set(glossary.map((term) => term.id));
  const pictures = new Map<string, MediaUse>();
  const terms = new Set<string>();
  const use = (src: string, file: string) => {
    const found = findMedia(src, file, locale, media);
    if (found) pictures.set(found.path, found);
    return found;
  };
  return {
    locale,
    direction: directionOf(locale),
    words: wordsFor(locale, toolkit.strings),
    site,
    template: (name, context) => toolkit.template(name, context),
    raised,
    home,
    picture: use,
    file: use,
    term(id) {
      if (known.has(id)) terms.add(id);
      return known.has(id);
    },
    pictures,
    terms,
    pages: new Map(),
    notes: NO_NOTES,
  };
}
