import type { ActivityKind } from '../course/course.ts';
import type { GiftAnswer, WeightedAnswer } from './gift-answers.ts';
import { type GiftKeyed, keyed, shownNumber, writeBlank } from './gift-keys.ts';
import type { GiftNote } from './gift-notes.ts';
import type { GiftItem, GiftProse, GiftQuestion } from './gift-read.ts';
import { createSheet, type Sheet } from './gift-sheet.ts';
import { escapeMarkdown } from './gift-text.ts';
import { type Expected, faultOf } from './gift-trial.ts';

/** A piece of GIFT in our Markdown; empty where it was not understood, which the notes say. */
export interface WrittenItem {
  readonly markdown: string;
  readonly notes: readonly GiftNote[];
}

/**
 * Our Markdown for a piece, read back before it is trusted: with its formatting, else without, else
 * (where a word or a number would do) as a written answer, else not at all. `id` is the question's,
 * or empty; `kind` is that of the activity.
 */
export function writeItem(item: GiftItem, id: string, kind: ActivityKind = 'lesson'): WrittenItem {
  if (item.type === 'category') return { markdown: escapeMarkdown(item.path), notes: [] };
  if (item.type === 'unread') return { markdown: '', notes: [item.note] };
  if (item.type === 'text') return tryItem(item, item, id);
  const key = keyed(item.answer);
  const judged = key && tryItem(item, key, id);
  if (judged && judged.markdown !== '') return judged;
  // CW354: all questions of a knowledge check score.
  if (kind === 'knowledge-check' && WRITTEN.has(item.answer.type))
    return { markdown: '', notes: [{ code: 'written' }] };
  return tryItem(item, item.answer, id);
}

/** The forms that an answer may take; a text without a question has none. */
type Form = GiftAnswer | GiftKeyed | GiftProse;
/** What only a person judges. */
const WRITTEN: ReadonlySet<Form['type']> = new Set(['essay', 'short', 'number']);
const PROSE: Expected = { kind: 'prose', options: 0 };

function tryItem(item: GiftQuestion | GiftProse, form: Form, id: string): WrittenItem {
  let fault: string | undefined;
  for (const plainly of [false, true]) {
    const sheet = createSheet(plainly);
    let expected = PROSE;
    if (item.type === 'text') sheet.paragraphs(item.text);
    else if (form.type !== 'text') expected = writeQuestion(item, form, id, sheet);
    const { markdown, words, lost } = sheet.done();
    if (markdown === '') return { markdown, notes: [] };
    fault = faultOf(markdown, { ...expected, ...(words ? { words } : {}) });
    if (fault !== undefined) continue;
    const notes = form.type === 'text' ? [] : [...notesOn(form)];
    if (lost.length > 0) notes.push({ code: 'lost', value: lost.join(', ') });
    if (plainly) notes.push({ code: 'formatting' });
    return { markdown, notes };
  }
  const note: GiftNote =
    fault === '-' ? { code: 'otherwise' } : { code: 'rule', ...(fault ? { value: fault } : {}) };
  return { markdown: '', notes: [note] };
}

function writeQuestion(
  { prompt, general }: GiftQuestion,
  form: GiftAnswer | GiftKeyed,
  id: string,
  sheet: Sheet,
): Expected {
  const attributes = [...(id === '' ? [] : [`#${id}`]), ...attributesOf(form)].join(' ');
  sheet.raw(`:::question${attributes === '' ? '' : `{${attributes}}`}`);
  if (form.type === 'fill-in') sheet.prompt(prompt, writeBlank(form.accepted));
  else sheet.prompt(prompt);
  const expected = writeAnswer(form, sheet);
  if (general) sheet.labelled('WHY', general);
  sheet.raw(':::');
  return expected;
}

function attributesOf(answer: GiftAnswer | GiftKeyed): string[] {
  if (answer.type === 'true-false') return [`answer=${answer.answer}`];
  if (answer.type === 'numeric')
    return Object.entries(answer.attributes).map(([name, value]) => `${name}=${value}`);
  if (answer.type === 'choice' && answer.many && keysOf(answer).length === 1) return ['many'];
  return [];
}

function writeAnswer(answer: GiftAnswer | GiftKeyed, sheet: Sheet): Expected {
  switch (answer.type) {
    case 'essay':
      return { kind: 'written', options: 0 };
    case 'true-false':
      if (answer.right) sheet.labelled('RIGHT', answer.right);
      if (answer.wrong) sheet.labelled('WRONG', answer.wrong);
      return { kind: 'true-false', options: 0 };
    case 'choice': {
      const keys = keysOf(answer);
      for (const option of answer.options)
        sheet.item(`- [${keys.includes(option) ? 'x' : ' '}] `, [option.text], option.feedback);
      const kind = answer.many || keys.length > 1 ? 'multiple' : 'single';
      return { kind, options: answer.options.length };
    }
    case 'matching': {
      for (const { left, right } of answer.pairs) sheet.item('- ', [left, right]);
      const lefts = answer.pairs.filter(({ left }) => left.value !== '').length;
      return { kind: 'matching', options: answer.pairs.length + lefts };
    }
    case 'fill-in':
      writeFeedback(answer, sheet);
      return { kind: 'blank', options: 0, key: answer.accepted };
    case 'numeric':
      writeFeedback(answer, sheet);
      return { kind: 'number', options: 0, key: answer.attributes };
    case 'short':
    case 'number': {
      const shown = answer.type === 'number' ? shownNumber : (value: string) => value;
      const accepted = answer.answers.map((one) => ({
        ...one,
        text: { ...one.text, value: shown(one.text.value) },
      }));
      sheet.answers(
        'MODEL',
        accepted.filter(({ text }) => text.value !== ''),
      );
      return { kind: 'written', options: 0 };
    }
  }
}

/** What is said after a right answer and after a wrong one. */
function writeFeedback(form: GiftKeyed, sheet: Sheet): void {
  const [first] = form.right;
  if (hasOwnFeedback(form))
    sheet.answers(
      'RIGHT',
      form.right.filter(({ feedback }) => feedback),
    );
  else if (first?.feedback) sheet.labelled('RIGHT', first.feedback);
  for (const text of form.wrong) sheet.labelled('WRONG', text);
}

/** Whether it depends on which right answer was given. */
function hasOwnFeedback({ right }: GiftKeyed): boolean {
  return new Set(right.map(({ feedback }) => feedback?.value)).size > 1;
}

/** Of several choices all with a mark are right, of a single choice those with the best. */
function keysOf({ many, options }: Extract<GiftAnswer, { type: 'choice' }>): WeightedAnswer[] {
  const best = Math.max(...options.map(({ weight }) => weight));
  return options.filter(({ weight }) => (many ? weight > 0 : weight === best));
}

/** What of the answers has no counterpart here. */
function notesOn(answer: GiftAnswer | GiftKeyed): GiftNote[] {
  if (answer.type === 'number') return [{ code: 'number' }];
  if (answer.type === 'short') {
    const wildcard = answer.answers.some(({ text }) => text.value.includes('*'));
    return [{ code: 'short' }, ...(wildcard ? [{ code: 'wildcard' } as const] : [])];
  }
  if (answer.type === 'fill-in' && hasOwnFeedback(answer)) return [{ code: 'feedback' }];
  if (answer.type !== 'choice') return [];
  const { many, options } = answer;
  const keys = keysOf(answer);
  const notes: GiftNote[] = !many && keys.length > 1 ? [{ code: 'either-right' }] : [];
  const equal = keys.every(({ weight }) => weight === keys[0]?.weight);
  const sum = keys.reduce((total, { weight }) => total + weight, 0);
  const partial = options.some((option) => option.weight > 0 && !keys.includes(option));
  // Thirds are written as 33.333.
  const whole = !many || Math.abs(sum - 100) < 2;
  if (!equal || !whole || partial)
    notes.push({ code: 'weights', value: options.map(({ weight }) => `${weight} %`).join(', ') });
  return notes;
}
