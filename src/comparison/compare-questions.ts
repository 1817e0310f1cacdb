import type { Change, ChangeCode } from '../course/comparison.ts';
import { hasKey } from '../tracking/answers.ts';
import type { ActivityModel, QuestionModel } from '../tracking/model.ts';
import { gradedQuestions, requiredQuestions } from '../tracking/summary.ts';
import { numbersMixed } from './numbers-mixed.ts';
import type { ActivityFacts } from './package-facts.ts';
import { keyOf, partsOf } from './parts.ts';
import { sameWords } from './words-of.ts';

/** What differs between the questions of one activity in two packages. */
export function compareQuestions(before: ActivityFacts, now: ActivityFacts): readonly Change[] {
  const [old, fresh] = [before.model, now.model];
  if (numbersMixed(before, now)) return [{ code: 'numbers-mixed', where: old.id, params: {} }];
  const byNumber = new Map(fresh.questions.map((question) => [question.number, question]));
  const known = new Set(old.questions.map(({ number }) => number));
  const change = (code: ChangeCode, question: QuestionModel): Change => ({
    code,
    where: `${fresh.id}/${question.id}`,
    params: {},
  });
  return [
    ...old.questions.flatMap((one) => {
      const other = byNumber.get(one.number);
      const codes = other ? changesOf(one, other, before, now) : removed(one, old);
      return codes.map((code) => change(code, other ?? one));
    }),
    ...fresh.questions
      .filter(({ number }) => !known.has(number))
      .map((one) => change(added(one, fresh), one)),
    ...moved(old, fresh),
  ];
}

function removed(question: QuestionModel, model: ActivityModel): readonly ChangeCode[] {
  // Of private answers nobody but the learner's own browser has anything.
  if (question.private) return [];
  return [weightIn(model, question) > 0 ? 'graded-removed' : 'question-removed'];
}

/** A question more in a pool asks nobody for more: another draw would be its own change. */
function added(question: QuestionModel, model: ActivityModel): ChangeCode {
  if (model.check) return 'question-added';
  if (weightIn(model, question) > 0 && !question.optional) return 'graded-added';
  return isRequired(model, question) ? 'required-added' : 'question-added';
}

function changesOf(
  before: QuestionModel,
  now: QuestionModel,
  { model: old, words: oldWords }: ActivityFacts,
  { model: fresh, words }: ActivityFacts,
): readonly ChangeCode[] {
  const codes: ChangeCode[] = [];
  const changed = (code: ChangeCode, when: boolean) => {
    if (when) codes.push(code);
  };
  changed('required-added', !isRequired(old, before) && isRequired(fresh, now));
  if (before.private || now.private) {
    changed('now-private', !before.private);
    changed('now-public', !now.private);
    return codes;
  }
  if (answerKind(before) !== answerKind(now)) return [...codes, 'question-kind'];
  const graded = weightIn(old, before) > 0 || weightIn(fresh, now) > 0;
  const shared = old.locales.filter((locale) => fresh.locales.includes(locale));
  const [oldParts, parts] = [partNumbers(before), partNumbers(now)];
  changed('option-removed', !isWithin(oldParts, parts));
  changed('option-added', !isWithin(parts, oldParts));
  const key = keyOf(before, shared) !== keyOf(now, shared);
  changed(graded ? 'key-changed' : 'practice-key-changed', key);
  changed(
    'weight-changed',
    weightIn(old, before) !== weightIn(fresh, now) || (graded && before.optional !== now.optional),
  );
  // In a check these are the attempts of the whole.
  const attempts = !fresh.check && before.attempts !== now.attempts;
  changed(graded ? 'attempts-changed' : 'practice-attempts-changed', attempts);
  const renamed = partsOf(before).some(({ list, number, id }) =>
    partsOf(now).some((one) => one.list === list && one.number === number && one.id !== id),
  );
  changed('question-renamed', before.id !== now.id || renamed);
  changed('objectives-changed', before.objective !== now.objective);
  const said = [String(now.number), ...partsOf(now).map((one) => wordsKey(now, one))];
  changed(
    'question-reworded',
    said.some((key) => sameWords(oldWords.get(key), words.get(key)) === false),
  );
  return codes;
}

/** One change for an activity, whatever the number of questions that stand elsewhere. */
function moved(before: ActivityModel, now: ActivityModel): readonly Change[] {
  const common = ({ questions }: ActivityModel, other: ActivityModel) =>
    questions.filter(({ number }) => other.questions.some((one) => one.number === number));
  const [old, fresh] = [common(before, now), common(now, before)];
  const isSame = old.every(
    ({ number, page }, at) => fresh[at]?.number === number && fresh[at]?.page === page,
  );
  return isSame ? [] : [{ code: 'question-moved', where: now.id, params: {} }];
}

function wordsKey(
  { number }: QuestionModel,
  part: { readonly list: string; readonly number: number },
): string {
  return `${number}/${part.list}/${part.number}`;
}

/** What a question counts for in the score of its activity; 0 where it does not. */
function weightIn(model: ActivityModel, question: QuestionModel): number {
  const counts = model.check ? hasKey(question) : gradedQuestions(model).includes(question);
  return counts && !question.private ? question.weight : 0;
}

function isRequired(model: ActivityModel, question: QuestionModel): boolean {
  return !question.optional && requiredQuestions(model).includes(question);
}

/** Answers to these are of the same form: a state that has one is read for the other. */
const CHOSEN: ReadonlySet<string> = new Set(['single', 'multiple', 'rating']);

function answerKind({ kind }: QuestionModel): string {
  return CHOSEN.has(kind) ? 'chosen' : kind;
}

function partNumbers(question: QuestionModel): ReadonlySet<string> {
  return new Set(partsOf(question).map(({ list, number }) => `${list}/${number}`));
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}
