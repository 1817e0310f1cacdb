import type { Course, Edition } from '../src/course/course.ts';
import { positionAt } from '../src/course/place.ts';
import { inlinesOf, textsOf } from '../src/course/visit.ts';

/** An address that a course links to, and where. */
export interface ContentLink {
  readonly href: string;
  readonly file: string;
  readonly line: number;
}

/** Every link of an edition that leads out of it. Those to its own pages are `check`'s (CW407). */
export function linksOf({ texts, activities }: Edition, course: Course): readonly ContentLink[] {
  const blocks = [
    ...texts.welcome,
    ...texts.glossary.flatMap(({ definition }) => definition),
    ...activities.flatMap(({ pages }) => pages.flatMap((page) => page.blocks)),
  ];
  const own = [texts.description, ...(texts.audience ? [texts.audience] : [])];
  return [...own, ...(texts.notice ? [texts.notice] : []), ...textsOf(blocks)]
    .flatMap((text) => [...inlinesOf(text.inlines)])
    .flatMap((inline) => {
      if (inline.type !== 'link' || inline.href.startsWith('#')) return [];
      const { file, start } = inline.place;
      const { line } = positionAt(course.sources.get(file)?.text ?? '', start);
      return [{ href: inline.href, file, line }];
    });
}

/** What is wrong with the address; undefined where nothing is. `known` are those that were looked at. */
export function wrongWith(href: string, known: ReadonlySet<string>): string | undefined {
  if (/^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/.test(href)) return undefined;
  let address: URL;
  try {
    address = new URL(href);
  } catch {
    return 'is no whole address';
  }
  // A page that was only ever seen by http is listed with it.
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && known.has(href)))
    return 'is not https';
  if (/^(?:utm_\w+|fbclid|gclid|sessionid|sid)$/m.test([...address.searchParams.keys()].join('\n')))
    return 'has a parameter that follows the reader';
  if (!known.has(href)) return 'is not in build/links.txt';
  return undefined;
}
