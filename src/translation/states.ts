import type { Activity, Course, CourseTexts, Edition } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { positionAt } from '../course/place.ts';
import type { Text } from '../course/text.ts';
import { mapTexts } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { openDesk } from './desk.ts';
import { difference } from './difference.ts';
import type { Missing } from './localise.ts';
import { memoryPath } from './memory.ts';

/**
 * The course with those texts of its translations marked as in the source locale that only hold a
 * place, and a remark on each of them and on each whose source changed. Only translation.yaml knows
 * of either: locales without one are left as they are.
 */
export function withStates(
  course: Course,
  missing: Missing,
): { readonly course: Course; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const editions: Record<string, Edition> = { ...course.editions };
  for (const [locale, edition] of Object.entries(course.editions)) {
    if (locale === sourceLocale(course) || !course.sources.has(memoryPath(locale))) continue;
    const desk = openDesk(course, locale);
    diagnostics.push(...desk.diagnostics);
    if (!('files' in desk)) continue;
    const holding = new Set<string>();
    for (const { sourceFile, pairs } of desk.files) {
      const text = course.sources.get(sourceFile)?.text ?? '';
      for (const { id, source, target, entry, state } of pairs) {
        if (!target || (state !== 'missing' && state !== 'outdated')) continue;
        const at = `${sourceFile}:${positionAt(text, source.start).line}`;
        const place = { file: target.file, start: target.start, end: target.end };
        if (state === 'missing') {
          holding.add(`${target.file} ${target.start}`);
          const severity = missing === 'error' ? 'error' : 'warning';
          diagnostics.push(
            diagnostic('CW507', place, { id, source: at, example: exampleIn(locale) }, severity),
          );
        } else {
          const differing = difference(entry?.source ?? '', source.text);
          diagnostics.push(diagnostic('CW508', place, { id, source: at, ...differing }));
        }
      }
    }
    if (holding.size > 0) editions[locale] = marked(edition, holding, sourceLocale(course));
  }
  return { course: { ...course, editions }, diagnostics };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  ar: 'طلب.',
  de: 'Ein Antrag.',
  en: 'A request.',
  es: 'Una solicitud.',
  fr: 'Une demande.',
  pt: 'Um pedido.',
};

/** A text in the language that is missing, whatever the language of the remark; else a way to get it. */
function exampleIn(locale: string): string {
  return (
    EXAMPLES[locale.split('-')[0] ?? ''] ??
    `coursewright translation export ${locale} --out ${locale}.xlf`
  );
}

function marked(edition: Edition, holding: ReadonlySet<string>, lang: string): Edition {
  const mark = (text: Text): Text =>
    holding.has(`${text.place.file} ${text.place.start}`) ? { ...text, lang } : text;
  const inBlocks = (blocks: Activity['pages'][number]['blocks']) =>
    blocks.map((block) => mapTexts(block, mark));
  const activities = edition.activities.map((activity): Activity => {
    const title = mark(activity.title);
    return {
      ...activity,
      title,
      ...(activity.description ? { description: mark(activity.description) } : {}),
      objectives: activity.objectives.map((one) => ({ ...one, text: mark(one.text) })),
      pages: activity.pages.map((page) => ({
        ...page,
        // A page without a heading has the activity's title, the very same.
        title: page.title === activity.title ? title : mark(page.title),
        blocks: inBlocks(page.blocks),
      })),
    };
  });
  return { ...edition, activities, texts: markedTexts(edition.texts, mark, inBlocks) };
}

function markedTexts(
  texts: CourseTexts,
  mark: (text: Text) => Text,
  inBlocks: (blocks: CourseTexts['welcome']) => CourseTexts['welcome'],
): CourseTexts {
  const { audience, notice, glossaryTitle } = texts;
  return {
    ...texts,
    title: mark(texts.title),
    description: mark(texts.description),
    ...(audience ? { audience: mark(audience) } : {}),
    ...(notice ? { notice: mark(notice) } : {}),
    ...(glossaryTitle ? { glossaryTitle: mark(glossaryTitle) } : {}),
    keywords: texts.keywords.map(mark),
    units: Object.fromEntries(Object.entries(texts.units).map(([id, one]) => [id, mark(one)])),
    welcome: inBlocks(texts.welcome),
    glossary: texts.glossary.map((term) => ({
      ...term,
      name: mark(term.name),
      definition: inBlocks(term.definition),
    })),
  };
}
