import { type ToTranslate, titleFrom } from './markdown-file.ts';
import { textsFor } from './texts-for.ts';

/** The first activity of a new unit: activities have ids of their own in the whole course. */
export function firstActivityOf(unit: string): string {
  return `${unit.slice(0, 40).replace(/-+$/, '')}-start`;
}

/**
 * The title of a unit in one locale: the one that was given (to be translated where the locale is
 * not the source), else `Week 2` for `week-2` in the words of the locale, else the id in words.
 */
export function unitTitle(
  unit: string,
  given: string | undefined,
  locale: string,
  isSource: boolean,
): { title: string; toTranslate: ToTranslate } {
  const elsewhere = isSource ? 'nothing' : 'title';
  if (given !== undefined) return { title: given, toTranslate: elsewhere };
  const week = /^week-(\d+)$/.exec(unit)?.[1];
  if (week === undefined) return { title: titleFrom(unit), toTranslate: elsewhere };
  const { texts, translate } = textsFor(locale);
  return { title: texts.week(week), toTranslate: translate ? 'title' : 'nothing' };
}
