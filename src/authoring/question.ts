import type { Block, List, Question, QuestionKind } from '../course/blocks.ts';
import type { Place } from '../course/place.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { type AttributeReader, attributeReader, refuseUnknownAttributes } from './attributes.ts';
import { countBlanks, hasBlanks, refuseBlanks } from './blanks.ts';
import type { DirectiveSegment } from './directives.ts';
import type { Reading } from './inlines.ts';
import { LABELS, onlyBlocks, type RawBlock } from './markdown.ts';
import { asksForNumber, NUMBER_ATTRIBUTES, readNumberKey } from './number-key.ts';
import {
  hasBoxes,
  hasPairs,
  refuseAnswerList,
  refuseLostBoxes,
  refuseSplitList,
} from './option-slips.ts';
import { readChoice, readMatching, readOrdering, readRating } from './question-options.ts';

/** Defaults that the activity gives to its questions. */
export interface QuestionDefaults {
  readonly graded: boolean;
  readonly private: boolean;
  /** A translation's keys do not count: it is not asked for any. */
  readonly translation: boolean;
}

const COMMON = ['id', 'weight', 'attempts', 'shuffle', 'graded', 'private', 'objective'];
const OWN: Readonly<Record<QuestionKind, readonly string[]>> = {
  single: ['credit'],
  multiple: ['many', 'credit'],
  'true-false': ['answer'],
  matching: [],
  ordering: ['credit'],
  rating: ['scale'],
  blank: ['case', 'credit'],
  number: NUMBER_ATTRIBUTES,
  written: ['min-words'],
};
/** Every kind of question. */
export const QUESTION_KINDS: readonly string[] = Object.keys(OWN);
export const QUESTION_ATTRIBUTES = [...new Set([...COMMON, ...Object.values(OWN).flat()])];
const QUESTION_LABELS = LABELS.filter((label) => label !== 'DESCRIPTION');

/** `:::question`: the kind follows from the body. */
export function readQuestion(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  source: string,
  defaults: QuestionDefaults,
  reading: Reading,
): Question {
  refuseUnknownAttributes(segment, QUESTION_ATTRIBUTES, reading);
  const read = attributeReader(segment, reading);
  const labelled = takeLabelled(children, source, reading);
  const place = wholePlace(segment, children);
  refuseLostBoxes(labelled.rest, source, reading);
  const { kind, list } = kindOf(read, labelled.rest, source);
  const at = list ? labelled.rest.indexOf(list) : labelled.rest.length;
  const before = labelled.rest.slice(0, at);
  const prompt = kind === 'blank' ? countBlanks(before, source, reading) : before;
  if (kind === 'blank') refuseAnswerList(prompt, source, reading);
  refuseSplitList(prompt, list, source, reading);
  for (const late of labelled.rest.slice(at + 1))
    reading.diagnostics.push(diagnostic('CW310', late.place));
  if (prompt.length === 0) reading.diagnostics.push(diagnostic('CW306', segment.place));
  refuseOthersAttributes(segment, kind, reading);

  const graded = read.flag('graded', defaults.graded);
  const objective = read.text('objective');
  const base = {
    type: 'question' as const,
    id: read.id(),
    number: 0,
    prompt,
    weight: read.whole('weight', 0, 1),
    attempts: read.whole('attempts', 1, graded ? 1 : 0),
    shuffle: read.flag('shuffle', kind === 'ordering'),
    graded,
    private: read.flag('private', defaults.private),
    ...(objective === undefined ? {} : { objective }),
    ...labelled.found,
    place,
  };
  const context = { segment, source, defaults, reading };
  switch (kind) {
    case 'single':
    case 'multiple':
      return { ...base, ...readChoice(list, read, context) };
    case 'matching':
      return { ...base, kind, pairs: readMatching(list, context) };
    case 'ordering':
      return { ...base, kind, ...readOrdering(list, read, context) };
    case 'rating':
      return { ...base, kind, levels: readRating(list, read, context) };
    case 'blank':
      return {
        ...base,
        kind,
        caseMatters: read.flag('case', false),
        credit: read.oneOf('credit', ['partial', 'all'], 'partial'),
      };
    case 'number':
      return { ...base, kind, ...readNumberKey(segment, read, reading) };
    case 'true-false':
      return { ...base, kind, answer: read.oneOf('answer', ['true', 'false'], 'true') === 'true' };
    case 'written':
      return { ...base, kind, minWords: read.whole('min-words', 0, 0) };
  }
}

/** From the opening line to the end of what stands inside. */
export function wholePlace(segment: DirectiveSegment, children: readonly RawBlock[]): Place {
  const end = children.reduce((last, child) => Math.max(last, child.place.end), segment.place.end);
  return { ...segment.place, end };
}

function takeLabelled(children: readonly RawBlock[], source: string, reading: Reading) {
  const found: Record<'hint' | 'why' | 'model' | 'right' | 'wrong', readonly Block[]> = {
    hint: [],
    why: [],
    model: [],
    right: [],
    wrong: [],
  };
  const rest: Block[] = [];
  for (const child of children) {
    if (child.type !== 'labelled') {
      rest.push(child);
      continue;
    }
    const label = QUESTION_LABELS.find((one) => one === child.label);
    if (label) {
      const key = label.toLowerCase() as keyof typeof found;
      found[key] = [...found[key], ...refuseBlanks(child.children, source, reading)];
    } else {
      reading.diagnostics.push(
        diagnostic('CW213', child.place, {
          name: child.label,
          suggestion: suggest(child.label, QUESTION_LABELS),
          known: QUESTION_LABELS.join(', '),
        }),
      );
    }
  }
  return { found, rest: onlyBlocks(rest, reading) };
}

function kindOf(
  read: AttributeReader,
  blocks: readonly Block[],
  source: string,
): { kind: QuestionKind; list?: List } {
  if (hasBlanks(blocks)) return { kind: 'blank' };
  const list = blocks.findLast((block): block is List => block.type === 'list');
  if (list && hasBoxes(list, source)) {
    const keys = list.items.filter((item) => item.checked).length;
    return { kind: keys > 1 || read.flag('many', false) ? 'multiple' : 'single', list };
  }
  if (asksForNumber(read)) return { kind: 'number' };
  if (read.text('answer') !== undefined) return { kind: 'true-false' };
  if (read.text('scale') !== undefined) return list ? { kind: 'rating', list } : { kind: 'rating' };
  if (list && hasPairs(list, source)) return { kind: 'matching', list };
  // Who asks for words does not ask for an order: the numbered list belongs to the prompt.
  if (list?.ordered && read.text('min-words') === undefined) return { kind: 'ordering', list };
  return { kind: 'written' };
}

function refuseOthersAttributes(segment: DirectiveSegment, kind: QuestionKind, reading: Reading) {
  for (const [name, { place }] of segment.attributes) {
    const fits = COMMON.includes(name) || OWN[kind].includes(name);
    if (!fits && QUESTION_ATTRIBUTES.includes(name))
      reading.diagnostics.push(diagnostic('CW305', place, { name, kind }));
  }
}
