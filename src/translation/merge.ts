import type {
  BlankQuestion,
  Block,
  List,
  Option,
  Profile,
  Question,
  Table,
} from '../course/blocks.ts';
import type { Place } from '../course/place.ts';
import { blanksOf } from '../course/visit.ts';
import { fallback, type Merging } from './fallback.ts';
import { mergeContent } from './merge-content.ts';
import { mergeDiscuss } from './merge-discuss.ts';
import { mergeScenario } from './merge-scenario.ts';
import { mergeWorksheet } from './merge-worksheet.ts';
import { pairBlocks, signature } from './pair-blocks.ts';

/**
 * The blocks of `source` with the texts of `target`. Blocks are paired by written id, the others
 * along their longest common row of kinds, so that one more or less does not shift all that follow.
 */
export function mergeBlocks(
  source: readonly Block[],
  target: readonly Block[],
  place: Place,
  merging: Merging,
): Block[] {
  const pairs = pairBlocks(source, target);
  const used = new Set(pairs.values());
  target.forEach((block, index) => {
    if (!used.has(index))
      merging.report('CW502', block.place, { expected: '-', got: signature(block) });
  });
  return source.map((block, index) => {
    const other = target[pairs.get(index) ?? -1];
    if (!other) {
      merging.report(
        'CW502',
        { ...place, end: place.start },
        { expected: signature(block), got: '-' },
      );
      return fallback(block, merging.sourceLocale);
    }
    return mergeBlock(block, other, merging);
  });
}

/** `other` has the same signature as `source`. */
function mergeBlock(source: Block, other: Block, merging: Merging): Block {
  const inner = (from: readonly Block[], to: readonly Block[]) =>
    mergeBlocks(from, to, other.place, merging);
  switch (source.type) {
    case 'paragraph':
      return other.type === 'paragraph'
        ? { ...source, text: other.text, place: other.place }
        : source;
    case 'heading':
      return other.type === 'heading'
        ? { ...source, text: other.text, place: other.place }
        : source;
    case 'list':
      return other.type === 'list' ? mergeList(source, other, merging) : source;
    case 'quote':
    case 'alert':
    case 'container':
      return 'children' in other
        ? { ...source, children: inner(source.children, other.children), place: other.place }
        : source;
    case 'table':
      return other.type === 'table' ? mergeTable(source, other, merging) : source;
    case 'figure':
      if (other.type !== 'figure') return source;
      return {
        ...source,
        alt: other.alt,
        caption: inner(source.caption, other.caption),
        description: inner(source.description, other.description),
        place: other.place,
      };
    case 'reveal':
    case 'case':
    case 'content-note':
    case 'download':
    case 'audio':
    case 'video':
    case 'footnotes':
      return mergeContent(source, other, inner, merging);
    case 'discuss':
      return other.type === 'discuss' ? mergeDiscuss(source, other, merging, mergeBlocks) : source;
    case 'profile':
      return other.type === 'profile' ? mergeProfile(source, other, merging) : source;
    case 'question':
      return other.type === 'question' ? mergeQuestion(source, other, merging) : source;
    case 'scenario':
      return other.type === 'scenario'
        ? mergeScenario(source, other, merging, mergeBlocks)
        : source;
    case 'worksheet':
      return other.type === 'worksheet'
        ? mergeWorksheet(source, other, merging, mergeBlocks)
        : source;
    case 'code':
    case 'rule':
      return source;
  }
}

function mergeList(source: List, other: List, merging: Merging): Block {
  if (other.items.length !== source.items.length)
    merging.report('CW502', other.place, {
      expected: `list, ${source.items.length}`,
      got: `list, ${other.items.length}`,
    });
  const items = source.items.map((item, index) => {
    const twin = other.items[index];
    const children = twin
      ? mergeBlocks(item.children, twin.children, twin.place, merging)
      : item.children.map((child) => fallback(child, merging.sourceLocale));
    return { ...item, children, place: twin?.place ?? item.place };
  });
  return { ...source, items, place: other.place };
}

function mergeTable(source: Table, other: Table, merging: Merging): Block {
  const same =
    other.header.length === source.header.length && other.rows.length === source.rows.length;
  if (same) return { ...source, header: other.header, rows: other.rows, place: other.place };
  const shape = (table: Table) => `table, ${table.header.length} x ${table.rows.length}`;
  merging.report('CW502', other.place, { expected: shape(source), got: shape(other) });
  return fallback(source, merging.sourceLocale);
}

function mergeProfile(source: Profile, other: Profile, merging: Merging): Block {
  return {
    ...source,
    intro: mergeBlocks(source.intro, other.intro, other.place, merging),
    scales: source.scales.map((scale, index) => {
      const twin = other.scales[index];
      if (twin && twin.question !== scale.question)
        merging.refuse('CW503', other.place, { id: twin.question, expected: scale.question });
      const advice = twin
        ? mergeBlocks(scale.advice, twin.advice, other.place, merging)
        : scale.advice.map((block) => fallback(block, merging.sourceLocale));
      const label = twin ? twin.label : fallback(scale.label, merging.sourceLocale);
      return { ...scale, label, advice };
    }),
    place: other.place,
  };
}

type Identified = { readonly id: string; readonly place: Place };

function refuseOtherId(source: Identified, other: Identified, merging: Merging): void {
  if (other.id !== '' && other.id !== source.id)
    merging.refuse('CW503', other.place, { id: other.id, expected: source.id });
}

function mergeQuestion(source: Question, other: Question, merging: Merging): Question {
  refuseOtherId(source, other, merging);
  const sameKind = (kind: Question['kind']) => (kind === 'multiple' ? 'single' : kind);
  if (sameKind(other.kind) !== sameKind(source.kind)) {
    merging.report('CW502', other.place, { expected: source.kind, got: other.kind });
    return fallback(source, merging.sourceLocale);
  }
  const inner = (from: readonly Block[], to: readonly Block[]) =>
    mergeBlocks(from, to, other.place, merging);
  const base = {
    prompt: inner(source.prompt, other.prompt),
    hint: inner(source.hint, other.hint),
    why: inner(source.why, other.why),
    model: inner(source.model, other.model),
    right: inner(source.right, other.right),
    wrong: inner(source.wrong, other.wrong),
    place: other.place,
  };
  if (source.kind === 'true-false' && other.kind === 'true-false') {
    if (source.answer !== other.answer) merging.refuse('CW505', other.place, { id: source.id });
    return { ...source, ...base };
  }
  if ('options' in source && 'options' in other) {
    const options = mergeOptions(source.options, other.options, other.place, merging);
    const keys = (question: typeof source) => question.options.map((option) => option.key).join();
    // A translation without any box marked says nothing of the key; another key is a slip.
    const comparable = other.options.length === source.options.length;
    if (comparable && other.options.some((option) => option.key) && keys(other) !== keys(source))
      merging.refuse('CW505', other.place, { id: source.id });
    return { ...source, ...base, options };
  }
  if (source.kind === 'rating' && other.kind === 'rating')
    return {
      ...source,
      ...base,
      levels: mergeOptions(source.levels, other.levels, other.place, merging),
    };
  if (source.kind === 'number' && other.kind === 'number') {
    if (source.min !== other.min || source.max !== other.max)
      merging.refuse('CW505', other.place, { id: source.id });
    return { ...source, ...base };
  }
  if (source.kind === 'blank' && other.kind === 'blank')
    return mergeBlanks({ ...source, ...base }, source, other, merging);
  if (source.kind === 'ordering' && other.kind === 'ordering')
    return {
      ...source,
      ...base,
      items: mergeOptions(source.items, other.items, other.place, merging),
    };
  if (source.kind === 'matching' && other.kind === 'matching') {
    const fits =
      other.pairs.length === source.pairs.length &&
      source.pairs.every((pair, index) => !pair.left === !other.pairs[index]?.left);
    if (!fits) {
      merging.report('CW502', other.place, {
        expected: `matching, ${source.pairs.length}`,
        got: `matching, ${other.pairs.length}`,
      });
      return { ...fallback(source, merging.sourceLocale), ...base };
    }
    const pairs = source.pairs.map((pair, index) => {
      const twin = other.pairs[index];
      return {
        ...(pair.left ? { left: mergeOption(pair.left, twin?.left, merging) } : {}),
        right: mergeOption(pair.right, twin?.right, merging),
      };
    });
    return { ...source, ...base, pairs };
  }
  return { ...source, ...base };
}

/** Each blank of the source must stand once in the translation too, else nobody could fill it. */
function mergeBlanks(
  merged: BlankQuestion,
  source: BlankQuestion,
  other: BlankQuestion,
  merging: Merging,
): Question {
  const indexes = (question: Question) => blanksOf(question).map(({ index }) => index);
  if (indexes(merged).join() === indexes(source).join()) return merged;
  merging.report('CW502', other.place, {
    expected: `blank, ${indexes(source).length}`,
    got: `blank, ${indexes(other).length}`,
  });
  const { prompt } = fallback(source, merging.sourceLocale);
  return { ...merged, prompt };
}

function mergeOptions<T extends Option>(
  source: readonly T[],
  other: readonly Option[],
  place: Place,
  merging: Merging,
): T[] {
  if (source.length !== other.length)
    merging.report('CW502', place, {
      expected: `options, ${source.length}`,
      got: `options, ${other.length}`,
    });
  const fits = source.length === other.length;
  return source.map((option, index) =>
    mergeOption(option, fits ? other[index] : undefined, merging),
  );
}

function mergeOption<T extends Option>(source: T, other: Option | undefined, merging: Merging): T {
  if (!other)
    return {
      ...source,
      text: fallback(source.text, merging.sourceLocale),
      feedback: source.feedback.map((block) => fallback(block, merging.sourceLocale)),
    };
  return {
    ...source,
    text: other.text,
    feedback: mergeBlocks(source.feedback, other.feedback, other.place, merging),
    place: other.place,
  };
}
