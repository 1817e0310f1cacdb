import { directionOf } from './direction.ts';

/** Unicode's noncharacters for use inside a program: they stand around words until they are marked. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** Words that are in another language than the page, for `markWords` to find. */
export function foreignWords(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}

/** The text alone, for what is no HTML. */
export function unmarked(text: string): string {
  return text.replace(/[\uFDD0\uFDD1]/g, '');
}

/**
 * `html` with the language of the words that `foreignWords` made (WCAG 3.1.2): on the element that
 * holds nothing else, else on a span. Attributes can't be marked and keep their words as they are.
 */
export function markWords(html: string, locale: string, lang: string): string {
  const direction = directionOf(lang);
  const dir = direction === directionOf(locale) ? '' : ` dir="${direction}"`;
  return html
    .replace(/<[^<>]*>/g, unmarked)
    .replace(
      /<([a-z][^<>]*)>\uFDD0([^<\uFDD0\uFDD1]*)\uFDD1(?=<\/)/g,
      `<$1 lang="${lang}"${dir}>$2`,
    )
    .replace(/\uFDD0([^<\uFDD0\uFDD1]*)\uFDD1/g, `<span lang="${lang}"${dir}>$1</span>`);
}
