import type { Block, ChoiceQuestion, Question } from '../../course/blocks.ts';
import type { Text } from '../../course/text.ts';
import { blanksOf } from '../../course/visit.ts';
import { blocksHtml } from '../blocks.ts';
import { fieldsOf } from '../fields.ts';
import { element, escapeHtml } from '../html.ts';
import { labelHtml, textHtml } from '../inlines.ts';
import type { Scope } from '../scope.ts';
import { noteHtml, tagsHtml } from './note.ts';

/** A question as the facilitator needs it: prompt, every answer, key, feedback, objective. */
export function questionKeyHtml(
  question: Question,
  position: number,
  objectives: ReadonlyMap<string, Text>,
  scope: Scope,
): string {
  const { words } = scope;
  const html = (blocks: readonly Block[]) => blocksHtml(blocks, scope);
  const open = question.kind === 'rating' || question.kind === 'written';
  const tag = question.private
    ? 'private'
    : question.graded
      ? 'graded'
      : open
        ? undefined
        : 'practice';
  const heading = element(
    'h5',
    {},
    escapeHtml(words.say('question', { number: position })) +
      tagsHtml(tag === undefined ? [] : [words.say(tag)]),
  );
  const objective = question.objective && objectives.get(question.objective);
  const said = (key: string, blocks: readonly Block[]) =>
    noteHtml(escapeHtml(words.say(key)), html(blocks));
  return element(
    'section',
    { class: 'asked' },
    [
      heading,
      html(question.prompt),
      answersHtml(question, scope),
      said('hint', question.hint),
      said('guide-when-right', question.right),
      said('guide-when-wrong', question.wrong),
      said('why', question.why),
      said('model', question.model),
      objective
        ? noteHtml(
            escapeHtml(words.say('guide-objective')),
            element('p', {}, textHtml(objective, scope)),
          )
        : '',
    ]
      .filter((one) => one !== '')
      .join('\n'),
  );
}

function answersHtml(question: Question, scope: Scope): string {
  const { words } = scope;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return choicesHtml(question, scope);
    case 'blank':
      return acceptedHtml(question, scope);
    case 'rating':
    case 'written':
      return (
        fieldsOf(question, scope).answers +
        element('p', { class: 'open' }, escapeHtml(words.say('guide-no-key')))
      );
    default:
      return fieldsOf(question, scope).answers;
  }
}

/** All answers in their order: what is wrong teaches too. */
function choicesHtml({ options }: ChoiceQuestion, scope: Scope): string {
  const right = escapeHtml(scope.words.say('right-answer'));
  const items = options.map(({ text, key, feedback }) => {
    const mark = key ? `<span class="right">✓ ${right}:</span> ` : '';
    return element('li', {}, mark + labelHtml(text, scope) + blocksHtml(feedback, scope));
  });
  return element('ul', { class: 'options' }, items.join('\n'));
}

/** What each blank accepts, the first as it is shown. */
function acceptedHtml(question: Question, scope: Scope): string {
  const blanks = blanksOf(question).map(({ accepted, lang }) =>
    element('li', lang === scope.locale ? {} : { lang }, escapeHtml(accepted.join(' / '))),
  );
  return noteHtml(escapeHtml(scope.words.say('right-words')), element('ol', {}, blanks.join('')));
}
