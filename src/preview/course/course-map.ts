import type { Block } from '../../course/blocks.ts';
import { type Activity, type Course, sourceLocale } from '../../course/course.ts';
import type { LocaleTexts } from '../../course/package.ts';
import { plain, type Text } from '../../course/text.ts';
import { blocksDeep } from '../../course/visible.ts';
import { scenarioPicture } from '../../report/scenario-picture.ts';
import type { ReportWords } from '../../report/words/report-words.ts';
import { reportWords } from '../../report/words/words.ts';
import { openDesk } from '../../translation/desk.ts';
import { type FileStatus, statusOf } from '../../translation/status.ts';
import type { CourseMap, MapActivity, MapQuestion, MapTranslation } from '../map.ts';

/**
 * The course as one picture: units, activities, minutes, objectives with what asks for them,
 * stories, and how far each translation is. Kinds and outcomes in `language`, stories as SVG in
 * the source locale. Pure.
 */
export function courseMap(course: Course, language: string): CourseMap {
  const source = course.editions[sourceLocale(course)];
  const words = reportWords(language);
  const translations = translationsOf(course);
  const all = source?.activities ?? [];
  return {
    units: course.facts.units.map(({ id, activities }) => ({
      id,
      title: inAll(course, ({ texts }) => texts.units[id]),
      activities: activities.flatMap((one) => {
        const activity = all.find((other) => other.id === one);
        if (!activity) return [];
        const path = activity.file.slice(activity.locale.length + 1);
        return [activityOf(course, activity, words, translations(path))];
      }),
    })),
  };
}

function activityOf(
  course: Course,
  activity: Activity,
  words: ReportWords,
  translations: readonly MapTranslation[],
): MapActivity {
  const { id, facts, objectives, pages } = activity;
  const blocks = pages.flatMap((page) => blocksDeep(page.blocks));
  const asked = blocks.flatMap(asks);
  const inEditions = (text: (one: Activity) => Text | undefined) =>
    inAll(course, ({ activities }) => {
      const own = activities.find((one) => one.id === id);
      return own && text(own);
    });
  const known = new Set(objectives.map((one) => one.id));
  return {
    id,
    title: inEditions(({ title }) => title),
    kind: words.kinds[facts.kind],
    minutes: facts.minutes,
    objectives: objectives.map((objective) => ({
      text: inEditions((own) => own.objectives.find((one) => one.id === objective.id)?.text),
      questions: asked
        .filter((one) => one.objective === objective.id)
        .map(({ question }) => question),
    })),
    others: asked
      .filter(({ objective }) => objective === undefined || !known.has(objective))
      .map(({ question }) => question),
    stories: blocks.flatMap((block) =>
      block.type === 'scenario'
        ? [
            {
              id: block.id,
              picture: scenarioPicture(block, words, `${words.scenarios}: ${block.id}`) ?? '',
            },
          ]
        : [],
    ),
    translations,
  };
}

/** What a block asks for, and for which objective. */
function asks(
  block: Block,
): readonly { readonly question: MapQuestion; readonly objective: string | undefined }[] {
  switch (block.type) {
    case 'question':
    case 'scenario':
      return [{ question: { id: block.id, graded: block.graded }, objective: block.objective }];
    case 'discuss':
    case 'worksheet':
      return [{ question: { id: block.id, graded: false }, objective: undefined }];
    default:
      return [];
  }
}

/** For a path below the locales, the status of its file in each translation. */
function translationsOf(course: Course): (path: string) => readonly MapTranslation[] {
  const source = sourceLocale(course);
  const desks = course.facts.locales
    .filter((locale) => locale !== source)
    .map((locale) => {
      const desk = openDesk(course, locale);
      const files: readonly FileStatus[] = 'files' in desk ? statusOf(desk) : [];
      return { locale, files: new Map(files.map((one) => [one.path, one])) };
    });
  return (path) =>
    desks.flatMap(({ locale, files }) => {
      const status = files.get(path);
      return status ? [{ locale, texts: status.texts, states: status.states }] : [];
    });
}

/** A text in each locale of the course that has it. */
function inAll(
  course: Course,
  text: (edition: Course['editions'][string]) => Text | undefined,
): LocaleTexts {
  const found = course.facts.locales.flatMap((locale) => {
    const edition = course.editions[locale];
    const own = edition && text(edition);
    return own ? [[locale, plain(own)] as const] : [];
  });
  return Object.fromEntries(found);
}
