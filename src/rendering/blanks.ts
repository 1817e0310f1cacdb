import type { BlankQuestion } from '../course/blocks.ts';
import type { Activity } from '../course/course.ts';
import type { Blank } from '../course/text.ts';
import { blanksOf, trackedBlocks } from '../course/visit.ts';
import type { BlankModel } from '../tracking/model.ts';
import { attributes } from './html.ts';
import type { Scope } from './scope.ts';

/** Longer texts are not kept by every LMS (RTE 4.2.9.1, fill-in). */
const MOST_LETTERS = 250;

/** What each blank accepts in the locales of `editions`; a fallback counts for its own locale. */
export function blankModels(
  question: BlankQuestion,
  editions: readonly Activity[],
): readonly BlankModel[] {
  const accepted = blanksOf(question).map(() => new Map<string, readonly string[]>());
  for (const { locale, pages } of editions) {
    const same = trackedBlocks(pages).find(({ block }) => block.id === question.id)?.block;
    if (same?.type !== 'question') continue;
    for (const blank of blanksOf(same)) {
      const words = accepted[blank.index];
      const lang = blank.lang ?? locale;
      if (words && !words.has(lang)) words.set(lang, blank.accepted);
    }
  }
  return accepted.map((words) => ({ accepted: Object.fromEntries(words) }));
}

/** The scope for the prompt of `question`: in it a blank is a field. */
export function blankScope(question: BlankQuestion, scope: Scope): Scope {
  const count = blanksOf(question).length;
  return { ...scope, blank: (blank) => blankField(question.number, blank, count, scope) };
}

function blankField(question: number, { index }: Blank, count: number, scope: Scope): string {
  const number = index + 1;
  const field = attributes({
    type: 'text',
    id: `q${question}-b${number}`,
    'aria-label': scope.words.say('blank', { number, count }),
    'aria-describedby': `q${question}-prompt`,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    dir: 'auto',
    maxlength: MOST_LETTERS,
  });
  return `<span class="blank" data-option="${number}"><input${field}></span>`;
}
