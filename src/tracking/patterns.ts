import { acceptedRows } from './blanks.ts';
import { shortIdentifier } from './identifiers.ts';
import { clip, LIMITS } from './limits.ts';
import type { Answer, OptionModel, QuestionModel } from './model.ts';
import { hasLongKey } from './numbers.ts';
import { real } from './real.ts';
import { followPath } from './scenario.ts';
import type { Interaction, InteractionType } from './session.ts';
import { sheetLine } from './worksheet.ts';

const TYPES: Readonly<Record<QuestionModel['kind'], InteractionType | undefined>> = {
  single: 'choice',
  multiple: 'choice',
  'true-false': 'true-false',
  matching: 'matching',
  ordering: 'sequencing',
  blank: 'fill-in',
  number: 'numeric',
  rating: 'likert',
  written: 'long-fill-in',
  discuss: undefined,
  scenario: 'performance',
  worksheet: 'long-fill-in',
};

/** The SCORM and xAPI interaction type of a question; undefined for a discussion. */
export function interactionType(question: QuestionModel): InteractionType | undefined {
  return question.kind === 'number' && hasLongKey(question) ? 'other' : TYPES[question.kind];
}

/**
 * cmi.interactions.n.learner_response (RTE 4.2.9.2) and result.response (xAPI-Data 2.4.4.1): for
 * our types both write the same. Empty where there is nothing that an LMS would take: LMSs refuse
 * the empty set. Options come in the question's order, whatever the learner's, but where the order
 * is what was asked.
 */
export function responseOf(question: QuestionModel, answer: Answer, locale: string): string {
  switch (answer.kind) {
    case 'judged':
      return question.kind === 'true-false' ? String(answer.value) : '';
    case 'chosen':
      return 'options' in question
        ? set(question.options.filter((option) => answer.options.includes(option.number)))
        : '';
    case 'matched':
      return question.kind === 'matching' ? matches(question, new Map(answer.pairs)) : '';
    case 'ordered':
      return question.kind === 'ordering' ? set(inOrder(question.options, answer.options)) : '';
    case 'filled':
      return answer.texts
        .slice(0, LIMITS.fillIns)
        .map((text) => fillIn(text, locale))
        .join('[,]');
    case 'numbered':
      return answer.value === undefined ? '' : real(answer.value);
    case 'written':
      return longFillIn(answer.text, locale);
    case 'path':
      return question.kind === 'scenario' ? performed(question, answer.choices) : '';
    case 'sheet':
      return question.kind === 'worksheet' ? longFillIn(sheetLine(question, answer), locale) : '';
    default:
      return '';
  }
}

/**
 * cmi.interactions.n.correct_responses (RTE 4.2.9.1) and correctResponsesPattern; none where any
 * answer is right, and for scenarios: ways to a good outcome may be without number, as they meet
 * and go in circles.
 */
export function patternsOf(question: QuestionModel): readonly string[] {
  switch (question.kind) {
    case 'true-false':
      return [String(question.answer)];
    case 'single':
    case 'multiple':
      return [set(question.options.filter((option) => option.key))].filter(Boolean);
    case 'ordering':
      return [set(question.options)].filter(Boolean);
    case 'number': {
      const [min, max] = [question.min, question.max].map((bound) =>
        bound === undefined ? '' : real(bound),
      );
      return [`${min}[:]${max}`];
    }
    case 'blank':
      return acceptedRows(question, LIMITS.fillInPatterns).map(({ locale, words }) => {
        const texts = words.map((word) => `{lang=${locale}}${fillInText(word)}`).join('[,]');
        return `{case_matters=${question.caseMatters}}{order_matters=true}${texts}`;
      });
    case 'matching':
      return [
        matches(question, new Map(question.sources.map(({ number, target }) => [number, target]))),
      ].filter(Boolean);
    default:
      return [];
  }
}

/** The same for a statement, where a single number has no delimiter (xAPI-Data 2.4.4.1). */
export function statementPatterns({ type, patterns }: Interaction): readonly string[] {
  if (type !== 'numeric' && type !== 'other') return patterns;
  return patterns.map((pattern) => {
    const [min = '', max] = pattern.split('[:]');
    return min === max ? min : pattern;
  });
}

function inOrder(
  options: readonly OptionModel[],
  order: readonly number[],
): readonly OptionModel[] {
  return order.flatMap((number) => options.find((option) => option.number === number) ?? []);
}

function set(options: readonly { readonly id: string }[]): string {
  return options
    .slice(0, LIMITS.choices)
    .map((option) => shortIdentifier(option.id))
    .join('[,]');
}

function matches(
  question: Extract<QuestionModel, { kind: 'matching' }>,
  placed: ReadonlyMap<number, number>,
): string {
  const names = new Map(question.targets.map((target) => [target.number, target.id]));
  const pairs: string[] = [];
  for (const source of question.sources) {
    const target = names.get(placed.get(source.number) ?? Number.NaN);
    if (target === undefined) continue;
    pairs.push(`${shortIdentifier(source.id)}[.]${shortIdentifier(target)}`);
  }
  return pairs.slice(0, LIMITS.pairs).join('[,]');
}

/** `step[.]choice` for each choice, the last ones where there are more than an LMS must hold. */
function performed(
  question: Extract<QuestionModel, { kind: 'scenario' }>,
  path: readonly number[],
): string {
  return followPath(question, path)
    .taken.slice(-LIMITS.steps)
    .map(({ step, choice }) => `${shortIdentifier(step.id)}[.]${shortIdentifier(choice.id)}`)
    .join('[,]');
}

/** One line: LMSs refuse line breaks in descriptions, fill-ins and long-fill-ins. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
}

/**
 * A long-fill-in text (RTE 4.2.9.1): one line, at most 4000 characters. A text that begins like a
 * delimiter is told apart from one by saying its language.
 */
export function longFillIn(text: string, locale: string): string {
  const line = clip(oneLine(text), LIMITS.longFillIn);
  return line.startsWith('{') ? `{lang=${locale}}${line}` : line;
}

/** One text of a fill-in (RTE 4.2.9.1): one line, at most 250 characters, no delimiter. */
export function fillIn(text: string, locale: string): string {
  const line = fillInText(text);
  return line.startsWith('{') ? `{lang=${locale}}${line}` : line;
}

function fillInText(text: string): string {
  return clip(oneLine(text).replaceAll('[,]', '[ , ]'), LIMITS.fillIn);
}
