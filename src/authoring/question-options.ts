import { addAll } from '../course/add-all.ts';
import type {
  Block,
  ChoiceQuestion,
  List,
  ListItem,
  Option,
  OrderingQuestion,
  Pair,
} from '../course/blocks.ts';
import type { Inline, Text } from '../course/text.ts';
import { plain } from '../course/text.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { AttributeReader } from './attributes.ts';
import type { DirectiveSegment } from './directives.ts';
import type { Reading } from './inlines.ts';
import { BOX, mendedBox, refuseLostBoxesBelow, refuseUnindented } from './option-slips.ts';

export interface OptionContext {
  readonly segment: DirectiveSegment;
  readonly source: string;
  readonly defaults: { readonly translation: boolean };
  readonly reading: Reading;
}

/**
 * Ours: nobody can weigh more, least of all on a phone. SCORM promises room for 36 choices, pairs or
 * steps in a record (RTE 4.2.9.1).
 */
const MAX_OPTIONS = 20;

/** A task list: each `[x]` is a key. */
export function readChoice(
  list: List | undefined,
  read: AttributeReader,
  context: OptionContext,
): Pick<ChoiceQuestion, 'kind' | 'options' | 'credit'> {
  const { reading, segment } = context;
  const options = limited(list, context).map((item) => {
    const option = toOption(item, context);
    if (item.checked !== undefined) return { ...option, key: item.checked };
    const written = plain(option.text);
    const slip = BOX.exec(written);
    if (slip) {
      const params = { written: written.slice(0, 60), expected: mendedBox(written) };
      reading.diagnostics.push(diagnostic('CW214', item.place, params));
    } else {
      reading.diagnostics.push(diagnostic('CW302', item.place, { text: written.slice(0, 60) }));
    }
    return { ...option, key: slip?.[1] !== undefined && slip[1] !== '' };
  });
  refuseTwins(options, reading);
  const keys = options.filter((option) => option.key).length;
  if (keys === 0 && !context.defaults.translation)
    reading.diagnostics.push(diagnostic('CW301', segment.place));
  return {
    kind: keys > 1 || read.flag('many', false) ? 'multiple' : 'single',
    options,
    credit: read.oneOf('credit', ['partial', 'all'], 'partial'),
  };
}

/** `- left = right`; `- = right` is a distractor. */
export function readMatching(list: List | undefined, context: OptionContext): Pair[] {
  const pairs: Pair[] = [];
  for (const item of limited(list, context)) {
    const option = toOption(item, context);
    const split = splitAtEquals(option.text, context.source);
    if (!split) {
      const text = plain(option.text).slice(0, 60);
      context.reading.diagnostics.push(diagnostic('CW303', item.place, { text }));
      continue;
    }
    const right: Option = { ...option, text: split.right, feedback: [] };
    pairs.push(
      split.left.inlines.length === 0
        ? { right: { ...right, feedback: option.feedback } }
        : { left: { ...option, text: split.left }, right },
    );
  }
  refuseTwins(
    pairs.flatMap(({ left }) => (left ? [left] : [])),
    context.reading,
  );
  return pairs;
}

/** A numbered list: its written order is the right one. */
export function readOrdering(
  list: List | undefined,
  read: AttributeReader,
  context: OptionContext,
): Pick<OrderingQuestion, 'items' | 'credit'> {
  const items = limited(list, context).map((item) => toOption(item, context));
  refuseTwins(items, context.reading);
  if (items.length < 2)
    context.reading.diagnostics.push(diagnostic('CW321', list?.place ?? context.segment.place));
  return { items, credit: read.oneOf('credit', ['partial', 'all'], 'partial') };
}

/** `scale=1-5`: as many levels as the scale has, from the lowest to the highest. */
export function readRating(
  list: List | undefined,
  read: AttributeReader,
  context: OptionContext,
): Option[] {
  const value = read.text('scale') ?? '';
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(value);
  const expected = match ? Number(match[2]) - Number(match[1]) + 1 : 0;
  const place = context.segment.attributes.get('scale')?.place ?? context.segment.place;
  if (expected < 2 || expected > MAX_OPTIONS) {
    context.reading.diagnostics.push(diagnostic('CW312', place, { value }));
    return [];
  }
  const levels = limited(list, context).map((item) => toOption(item, context));
  if (levels.length !== expected)
    context.reading.diagnostics.push(
      diagnostic('CW304', list?.place ?? place, { expected, got: levels.length }),
    );
  return levels;
}

function limited(list: List | undefined, { reading }: OptionContext): readonly ListItem[] {
  const items = list?.items ?? [];
  if (list && items.length > MAX_OPTIONS)
    reading.diagnostics.push(
      diagnostic('CW308', list.place, { got: items.length, limit: MAX_OPTIONS }),
    );
  return items;
}

/** The first paragraph is the option, quotes below it are its feedback. */
function toOption(item: ListItem, { reading, source }: OptionContext): Option {
  const [first, ...others] = item.children;
  const feedback: Block[] = [];
  for (const other of first?.type === 'paragraph' ? others : item.children) {
    if (other.type === 'quote') {
      addAll(feedback, other.children);
      refuseLostBoxesBelow(other.children, source, reading);
    } else reading.diagnostics.push(diagnostic('CW310', other.place));
  }
  if (first?.type === 'paragraph') refuseUnindented(first.text, source, reading);
  const text: Text = first?.type === 'paragraph' ? first.text : { inlines: [], place: item.place };
  return { id: '', number: 0, text, feedback, place: item.place };
}

function splitAtEquals(text: Text, source: string): { left: Text; right: Text } | undefined {
  const at = text.inlines.findIndex(
    (inline) => inline.type === 'text' && /(^|\s)=(\s|$)/.test(inline.value),
  );
  const inline = text.inlines[at];
  if (inline?.type !== 'text') return undefined;
  const match = /(^|\s)=(\s|$)/.exec(inline.value);
  if (!match) return undefined;
  const before = inline.value.slice(0, match.index).trimEnd();
  const after = inline.value.slice(match.index + match[0].length).trimStart();
  const words = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }]);
  const { start, end } = text.place;
  const sourceAt = start + Math.max(0, source.slice(start, end).search(/(^|\s)=(\s|$)/));
  const equals = source.indexOf('=', sourceAt);
  const rightStart = equals + 1 + (/^\s*/.exec(source.slice(equals + 1, end))?.[0].length ?? 0);
  return {
    left: {
      inlines: [...text.inlines.slice(0, at), ...words(before)],
      place: { ...text.place, end: sourceAt },
    },
    right: {
      inlines: [...words(after), ...text.inlines.slice(at + 1)],
      place: { ...text.place, start: rightStart },
    },
  };
}

function refuseTwins(options: readonly Option[], reading: Reading): void {
  const seen = new Set<string>();
  for (const option of options) {
    const text = plain(option.text);
    if (seen.has(text))
      reading.diagnostics.push(diagnostic('CW309', option.place, { text: text.slice(0, 60) }));
    seen.add(text);
  }
}
