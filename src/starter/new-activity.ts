import type { ActivityKind } from '../course/course.ts';
import { markdownFile } from './markdown-file.ts';
import type { StarterFile } from './starter-file.ts';
import { KIND_PIECES } from './starter-texts.ts';
import { textsFor } from './texts-for.ts';

export interface NewActivity {
  readonly unit: string;
  readonly id: string;
  /** Left out, each locale says *First steps* in its own words. */
  readonly title?: string;
  readonly kind: ActivityKind;
  /** The first is the source locale. */
  readonly locales: readonly string[];
  /** Markdown without a level-2 heading, in the source locale: it takes the place of the pieces. */
  readonly draft?: string;
}

/** The id of the page that takes a draft. */
export const DRAFT_PAGE = 'questions';
const MINUTES = 20;
const OBJECTIVE = 'first-objective';

/** The files of a new activity, one for each locale. They have no errors. */
export function newActivity(activity: NewActivity): StarterFile[] {
  const { unit, id, title, kind, locales, draft } = activity;
  return locales.map((locale, index) => {
    const { texts, translate } = textsFor(locale);
    const front = {
      title: title ?? texts.first.title,
      ...(index === 0 ? { kind, minutes: MINUTES } : {}),
      objectives: { [OBJECTIVE]: texts.objective },
    };
    const pieces = KIND_PIECES[kind].map((piece) => texts.pieces[piece]);
    const body =
      draft === undefined
        ? pieces.join('\n\n')
        : `## ${texts.questions} {#${DRAFT_PAGE}}\n\n${draft}`;
    const foreign = translate || (draft !== undefined && index > 0);
    const toTranslate = foreign ? 'all' : index > 0 && title !== undefined ? 'title' : 'nothing';
    return {
      path: `${locale}/${unit}/${id}.md`,
      text: markdownFile(front, body, locale, toTranslate),
    };
  });
}
