import type { Question, Recall } from '../course/blocks.ts';
import type { Activity } from '../course/course.ts';
import { candidates, recallable } from '../course/recall.ts';
import { blocksDeep } from '../course/visible.ts';
import type { ActivityModel, QuestionModel } from '../tracking/model.ts';
import { blocksHtml } from './blocks.ts';
import { labelHtml } from './inlines.ts';
import type { Translated } from './language-map.ts';
import { questionModel } from './model.ts';
import { NO_NOTES } from './notes.ts';
import type { Scope } from './scope.ts';

/** A question of an earlier unit in one place that asks it again, by the names that it has there. */
export interface Recalled {
  /** -1, -2 ...: no permanent number. */
  readonly number: number;
  readonly activity: string;
  readonly question: string;
}

/** Writes one recall of an activity; `write` is what writes a question. */
export type RecallWriter = (
  recall: Recall,
  scope: Scope,
  write: (question: Question, position: number, scope: Scope) => string,
) => string;

/**
 * What the recalls of an activity may ask, one list for each of them. A question counts only where
 * all editions that have the activity have it.
 */
export function recalledIn(translated: readonly Translated[]): readonly (readonly Recalled[])[] {
  const [first] = translated;
  let number = 0;
  return recallsOf(first?.activity).map(({ from, draw }) => {
    const everywhere = recallable(first?.edition.activities ?? [], from).filter(({ activity }) =>
      translated.every(({ edition }) => edition.activities.some(({ id }) => id === activity.id)),
    );
    return candidates(everywhere, draw).map(({ activity, question }) => {
      number--;
      return { number, activity: activity.id, question: question.id };
    });
  });
}

/** What the player draws from: practice, whatever the questions are in their own unit. */
export function recallModels(
  recalled: readonly (readonly Recalled[])[],
  translated: readonly Translated[],
): Pick<ActivityModel, 'recalls'> {
  const [first] = translated;
  if (recalled.length === 0) return {};
  const recalls = recallsOf(first?.activity).map(({ draw }, index) => ({
    draw,
    questions: (recalled[index] ?? []).flatMap((one) => {
      const sources = translated.flatMap(
        ({ edition }) => edition.activities.find(({ id }) => id === one.activity) ?? [],
      );
      const question = first && questionOf(one, first);
      return question ? [model(question, one, sources)] : [];
    }),
  }));
  return { recalls };
}

/** The questions themselves. */
export function recalledQuestions(
  recalled: readonly (readonly Recalled[])[],
  translated: Translated,
): readonly Question[] {
  return recalled.flat().flatMap((one) => questionOf(one, translated) ?? []);
}

/** Writes the recalls of one activity in one edition. */
export function recallWriter(
  recalled: readonly (readonly Recalled[])[],
  translated: Translated,
): RecallWriter {
  const order = recallsOf(translated.activity);
  const { activities, texts } = translated.edition;
  return (recall, scope, write) => {
    const index = order.indexOf(recall);
    // Pages and notes of the other activity are not here.
    const own: Scope = { ...scope, pages: new Map(), notes: NO_NOTES };
    return scope.template('recall', {
      t: scope.words.plain,
      index,
      prompt: blocksHtml(recall.prompt, scope),
      questions: (recalled[index] ?? []).flatMap((one, at) => {
        const source = activities.find(({ id }) => id === one.activity);
        const question = questionOf(one, translated);
        if (!source || !question) return [];
        const unit = texts.units[source.unit];
        return [
          {
            number: one.number,
            unit: unit ? labelHtml(unit, scope) : '',
            title: labelHtml(source.title, scope),
            html: write({ ...question, ...asPractice(one) }, at + 1, own),
          },
        ];
      }),
    });
  };
}

function recallsOf(activity: Activity | undefined): readonly Recall[] {
  return (activity?.pages ?? [])
    .flatMap((page) => blocksDeep(page.blocks))
    .filter((block) => block.type === 'recall');
}

function questionOf(one: Recalled, { edition }: Translated): Question | undefined {
  return edition.activities
    .find(({ id }) => id === one.activity)
    ?.pages.flatMap((page) => blocksDeep(page.blocks))
    .find((block): block is Question => block.type === 'question' && block.id === one.question);
}

/** Private: nothing of it leaves the browser, so it needs no description for a record. */
function model(question: Question, one: Recalled, sources: readonly Activity[]): QuestionModel {
  const { objective: _, ...known } = questionModel(question, 0, sources);
  return { ...known, ...asPractice(one), description: '', private: true };
}

/** Ids have no underscore, so that none of the activity's own is met. */
function asPractice({ number }: Recalled) {
  return { id: `recall_${-number}`, number, graded: false, attempts: 0 };
}
