import type {
  BlankQuestion,
  MatchingQuestion,
  NumberQuestion,
  Option,
  OrderingQuestion,
  Question,
} from '../course/blocks.ts';
import { plain } from '../course/text.ts';
import { blanksOf } from '../course/visit.ts';
import { blocksHtml } from './blocks.ts';
import { attributes, element, escapeHtml } from './html.ts';
import { foreign, labelHtml } from './inlines.ts';
import { keyWords, numberWords } from './number-words.ts';
import type { Scope } from './scope.ts';
import { targetsOf } from './targets.ts';

/** The fields of a question, and what its answer section says to each option. */
export interface Fields {
  readonly fields: string;
  readonly answers: string;
}

export function fieldsOf(question: Question, scope: Scope): Fields {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'rating':
      return choiceFields(question, scope);
    case 'true-false':
      return trueFalseFields(question, scope);
    case 'matching':
      return matchingFields(question, scope);
    case 'ordering':
      return orderingFields(question, scope);
    case 'blank':
      return blankFields(question, scope);
    case 'number':
      return numberFields(question, scope);
    case 'written':
      return writtenFields(question, scope);
  }
}

function choiceFields(
  question: Extract<Question, { kind: 'single' | 'multiple' | 'rating' }>,
  scope: Scope,
): Fields {
  const { words } = scope;
  const options = question.kind === 'rating' ? question.levels : question.options;
  const many = question.kind === 'multiple';
  const how = question.kind === 'rating' ? 'choose-level' : many ? 'choose-many' : 'choose-one';
  const fields = scope.template('fields/choice', {
    number: question.number,
    type: many ? 'checkbox' : 'radio',
    kind: question.kind,
    how: words.say(how),
    options: options.map((option) => ({
      number: question.number,
      type: many ? 'checkbox' : 'radio',
      value: option.number,
      label: labelHtml(option.text, scope),
    })),
  });
  if (question.kind === 'rating') return { fields, answers: feedbackList(options, scope) };
  const right = question.options.filter((option) => option.key);
  return {
    fields,
    answers:
      rightAnswer(
        right.map((option) => labelHtml(option.text, scope)),
        scope,
      ) + feedbackList(options, scope),
  };
}

function trueFalseFields(
  question: Extract<Question, { kind: 'true-false' }>,
  scope: Scope,
): Fields {
  const { words } = scope;
  const option = (value: 0 | 1) => ({
    number: question.number,
    type: 'radio',
    value,
    label: escapeHtml(words.say(value === 1 ? 'true' : 'false')),
  });
  return {
    fields: scope.template('fields/choice', {
      number: question.number,
      type: 'radio',
      kind: question.kind,
      how: words.say('choose-one'),
      options: [option(1), option(0)],
    }),
    answers: rightAnswer([option(question.answer ? 1 : 0).label], scope),
  };
}

function matchingFields(question: MatchingQuestion, scope: Scope): Fields {
  const targets = targetsOf(question).map(({ number, text }) => ({
    number,
    label: plain(text),
    lang: foreign(text, scope).lang ?? '',
  }));
  // As written, the partners would stand in the order of the key.
  targets.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.number - b.number));
  const sources = question.pairs.flatMap(({ left }) =>
    left === undefined
      ? []
      : [{ question: question.number, number: left.number, label: labelHtml(left.text, scope) }],
  );
  const pairs = question.pairs.flatMap(({ left, right }) =>
    left === undefined
      ? []
      : [`${labelHtml(left.text, scope)}${PAIRED}${labelHtml(right.text, scope)}`],
  );
  const feedback = question.pairs.map(({ left, right }) => left ?? right);
  return {
    fields: scope.template('fields/matching', {
      ...{ t: scope.words.plain, how: scope.words.say('match') },
      number: question.number,
      sources: sources.map((source) => ({ ...source, targets })),
    }),
    answers: rightAnswer(pairs, scope) + feedbackList(feedback, scope),
  };
}

const PAIRED = ' <span aria-hidden="true">=</span> ';

function orderingFields(question: OrderingQuestion, scope: Scope): Fields {
  const { words } = scope;
  const labels = question.items.map((item) => labelHtml(item.text, scope));
  const items = question.items.map((item, at) => ({
    question: question.number,
    number: item.number,
    label: labels[at],
    plain: plain(item.text),
  }));
  // As written, the items would stand in the order that is asked for; sorted, they may still.
  const sorted = [...items].sort((a, b) => (a.plain < b.plain ? -1 : 1));
  if (sorted.every((item, at) => item === items[at])) sorted.reverse();
  return {
    fields: scope.template('fields/ordering', {
      ...{ t: words.plain, how: words.say('order') },
      number: question.number,
      items: sorted,
    }),
    answers: rightAnswer(labels, scope, 'right-order') + feedbackList(question.items, scope),
  };
}

/** The fields stand in the prompt. */
function blankFields(question: BlankQuestion, scope: Scope): Fields {
  const blanks = blanksOf(question);
  const how = scope.words.say('fill', { blanks: blanks.length });
  const words = blanks.map(({ accepted: [first = ''], lang }) =>
    lang === undefined || lang === scope.locale
      ? escapeHtml(first)
      : element('span', { lang }, escapeHtml(first)),
  );
  return {
    fields: element('p', { class: 'how', id: `q${question.number}-how` }, escapeHtml(how)),
    answers: rightAnswer(words, scope, words.length > 1 ? 'right-words' : undefined),
  };
}

/** A number that shows how the locale writes decimals. */
const EXAMPLE = 12.5;

function numberFields(question: NumberQuestion, scope: Scope): Fields {
  const example = numberWords(EXAMPLE, scope.locale);
  return {
    fields: scope.template('fields/number', {
      t: scope.words.plain,
      number: question.number,
      // Keyboards for decimals have no minus on some phones.
      decimal: (question.min ?? -1) >= 0,
      how: scope.words.say('write-number', { example }),
    }),
    answers: rightAnswer([escapeHtml(keyWords(question, scope))], scope),
  };
}

function writtenFields(question: Extract<Question, { kind: 'written' }>, scope: Scope): Fields {
  return {
    fields: scope.template('fields/written', {
      t: scope.words.plain,
      number: question.number,
      how: question.minWords > 0 ? scope.words.say('min-words', { words: question.minWords }) : '',
    }),
    answers: '',
  };
}

function rightAnswer(
  answers: readonly string[],
  scope: Scope,
  ordered?: 'right-order' | 'right-words',
): string {
  const key = ordered ?? (answers.length > 1 ? 'right-answers' : 'right-answer');
  const title = escapeHtml(scope.words.say(key));
  const items = answers.map((answer) => element('li', {}, answer)).join('');
  return `<div data-key><p class="part-title">${title}</p>${element(ordered ? 'ol' : 'ul', {}, items)}</div>`;
}

/** One entry an option that has feedback: its words, then the feedback. */
function feedbackList(options: readonly Option[], scope: Scope): string {
  return options
    .filter((option) => option.feedback.length > 0)
    .map((option) => {
      const name = element('p', { class: 'feedback-of' }, labelHtml(option.text, scope));
      const feedback = blocksHtml(option.feedback, scope);
      return `<div class="feedback">${name}<div${attributes({ 'data-feedback': option.number })}>${feedback}</div></div>`;
    })
    .join('\n');
}
