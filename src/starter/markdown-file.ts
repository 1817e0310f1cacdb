import { stringify } from 'yaml';

/** What is still to be translated in a file: all of it, its title, or nothing. */
export type ToTranslate = 'all' | 'title' | 'nothing';

/**
 * A lesson file: front matter and body. What is to be translated is marked with `TRANSLATE (es)`
 * in comments, which the packages do not show and every editor can search for.
 */
export function markdownFile(
  front: Readonly<Record<string, unknown>>,
  body: string,
  locale: string,
  toTranslate: ToTranslate,
): string {
  const remark = translateRemark(locale, toTranslate);
  const yaml = stringify(front, { lineWidth: 0 });
  const head = `---\n${remark === '' ? '' : `# ${remark}\n`}${yaml}---\n`;
  const note = toTranslate === 'all' ? `<!-- ${remark} -->\n\n` : '';
  return `${head}${note}${body.trim()}\n`;
}

/** `TRANSLATE (es): the title`; empty where there is nothing to do. */
export function translateRemark(locale: string, toTranslate: ToTranslate): string {
  if (toTranslate === 'nothing') return '';
  return `TRANSLATE (${locale}): ${toTranslate === 'all' ? 'the text below' : 'the title'}`;
}

/** `week-2` and `My_first course` as titles: `Week 2`, `My first course`. */
export function titleFrom(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim();
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
