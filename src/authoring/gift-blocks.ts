import type { GiftAnswer, WeightedAnswer } from './gift-answers.ts';
import type { GiftNote } from './gift-notes.ts';
import type { GiftItem, GiftQuestion } from './gift-read.ts';
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
 * not at all. `id` is the question's, or empty.
 */
export function writeItem(item: GiftItem, id: string): WrittenItem {
  if (item.type === 'category') return { markdown: escapeMarkdown(item.path), notes: [] };
  if (item.type === 'unread') return { markdown: '', notes: [item.note] };
  let fault: string | undefined;
  for (const plainly of [false, true]) {
    const sheet = createSheet(plainly);
    const expected = item.type === 'text' ? PROSE : writeQuestion(item, id, sheet);
    if (item.type === 'text') sheet.paragraphs(item.text);
    const { markdown, words, lost } = sheet.done();
    if (markdown === '') return { markdown, notes: [] };
    fault = faultOf(markdown, { ...expected, ...(words ? { words } : {}) });
    if (fault !== undefined) continue;
    const notes = item.type === 'question' ? [...notesOn(item.answer)] : [];
    if (lost.length > 0) notes.push({ code: 'lost', value: lost.join(', ') });
    if (plainly) notes.push({ code: 'formatting' });
    return { markdown, notes };
  }
  const note: GiftNote =
    fault === '-' ? { code: 'otherwise' } : { code: 'rule', ...(fault ? { value: fault } : {}) };
  return { markdown: '', notes: [note] };
}

const PROSE: Expected = { kind: 'prose', options: 0 };

function writeQuestion(item: GiftQuestion, id: string, sheet: Sheet): Expected {
  const { prompt, answer, general } = item;
  const attributes = [...(id === '' ? [] : [`#${id}`]), ...attributesOf(answer)].join(' ');
  sheet.raw(`:::question${attributes === '' ? '' : `{${attributes}}`}`);
  sheet.paragraphs(prompt);
  const expected = writeAnswer(answer, sheet);
  if (general) sheet.labelled('WHY', general);
  sheet.raw(':::');
  return expected;
}

function attributesOf(answer: GiftAnswer): string[] {
  if (answer.type === 'true-false') return [`answer=${answer.answer}`];
  if (answer.type === 'choice' && answer.many && keysOf(answer).length === 1) return ['many'];
  return [];
}

function writeAnswer(answer: GiftAnswer, sheet: Sheet): Expected {
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
    case 'short':
    case 'number':
      return writeAccepted(answer.answers, sheet);
  }
}

/**
 * Accepted answers become a written answer with a model. This is the one place to change when
 * questions of these kinds can be answered by a word or a number.
 */
function writeAccepted(answers: readonly WeightedAnswer[], sheet: Sheet): Expected {
  sheet.accepted(answers.filter(({ text }) => text.value !== ''));
  return { kind: 'written', options: 0 };
}

/** Of several choices all with a mark are right, of a single choice those with the best. */
function keysOf({ many, options }: Extract<GiftAnswer, { type: 'choice' }>): WeightedAnswer[] {
  const best = Math.max(...options.map(({ weight }) => weight));
  return options.filter(({ weight }) => (many ? weight > 0 : weight === best));
}

/** What of the answers has no counterpart here. */
function notesOn(answer: GiftAnswer): GiftNote[] {
  if (answer.type === 'number') return [{ code: 'number' }];
  if (answer.type === 'short')
    return answer.answers.some(({ text }) => text.value.includes('*'))
      ? [{ code: 'wildcard' }]
      : [];
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
