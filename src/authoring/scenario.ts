import type {
  Block,
  List,
  ListItem,
  Outcome,
  Scenario,
  ScenarioChoice,
  ScenarioStep,
} from '../course/blocks.ts';
import { OUTCOMES } from '../course/blocks.ts';
import { plain, type Text } from '../course/text.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { attributeReader, refuseUnknownAttributes } from './attributes.ts';
import type { DirectiveSegment } from './directives.ts';
import { takeHeadingAttributes } from './heading-attributes.ts';
import type { Reading } from './inlines.ts';
import type { RawBlock } from './markdown.ts';
import { refuseUnindented } from './option-slips.ts';
import { type QuestionDefaults, wholePlace } from './question.ts';
import { readSections } from './sections.ts';

export const SCENARIO_ATTRIBUTES = [
  'id',
  'no-return',
  'weight',
  'attempts',
  'graded',
  'private',
  'objective',
];

interface ScenarioContext {
  readonly source: string;
  readonly defaults: QuestionDefaults;
  readonly reading: Reading;
}

/** `:::scenario`: each `### Title {#id}` is a step, its last list the choices that lead on. */
export function readScenario(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  source: string,
  defaults: QuestionDefaults,
  reading: Reading,
): Scenario {
  const read = attributeReader(segment, reading);
  const context: ScenarioContext = { source, defaults, reading };
  const [prompt, ...steps] = readSections(children, reading);
  if (steps.length === 0) reading.diagnostics.push(diagnostic('CW340', segment.place));
  const graded = read.flag('graded', defaults.graded);
  const objective = read.text('objective');
  return {
    type: 'scenario',
    id: read.id(),
    number: 0,
    prompt,
    steps: steps.flatMap(([heading, ...blocks]) => readStep(heading, blocks, context)),
    noReturn: read.flag('no-return', false),
    weight: read.whole('weight', 0, 1),
    attempts: read.whole('attempts', 1, graded ? 1 : 0),
    graded,
    private: read.flag('private', defaults.private),
    ...(objective === undefined ? {} : { objective }),
    place: wholePlace(segment, children),
  };
}

function readStep(
  heading: Block | undefined,
  blocks: readonly Block[],
  context: ScenarioContext,
): ScenarioStep[] {
  if (heading?.type !== 'heading') return [];
  const { source, reading } = context;
  const { attributes, text } = takeHeadingAttributes(heading.text, source, reading);
  refuseUnknownAttributes({ name: 'scenario', attributes }, ['id', 'outcome', 'score'], reading);
  const read = attributeReader({ attributes }, reading);
  const outcome = attributes.has('outcome')
    ? read.oneOf<Outcome>('outcome', OUTCOMES, 'fair')
    : undefined;
  const score = read.scaled('score');
  const worth = attributes.get('score');
  if (worth && !outcome && !context.defaults.translation)
    reading.diagnostics.push(
      diagnostic('CW205', worth.place, {
        name: 'score',
        value: worth.value,
        expected: `outcome=${OUTCOMES.join(' | ')}`,
      }),
    );
  const list = choicesList(blocks, outcome !== undefined, context);
  const at = list ? blocks.indexOf(list) : blocks.length;
  for (const late of blocks.slice(at + 1))
    reading.diagnostics.push(diagnostic('CW310', late.place));
  if (list && outcome) reading.diagnostics.push(diagnostic('CW347', list.place));
  return [
    {
      id: read.id(),
      number: 0,
      title: text,
      blocks: blocks.slice(0, at),
      choices: (list?.items ?? []).map((item) => readChoice(item, context)),
      ...(outcome === undefined ? {} : { outcome }),
      ...(score === undefined ? {} : { score }),
      place: { ...heading.place, end: blocks.at(-1)?.place.end ?? heading.place.end },
    },
  ];
}

/**
 * The last list of a step, where any of its items leads somewhere. A step that is to be left has
 * its choices there, with or without their links; where it ends, or in a translation, which may
 * leave the outcome out, a list may be prose.
 */
function choicesList(
  blocks: readonly Block[],
  ends: boolean,
  { defaults }: ScenarioContext,
): List | undefined {
  const list = blocks.findLast((block): block is List => block.type === 'list');
  const leads = list?.items.some((item) => linkOf(item) !== undefined);
  return leads || !(ends || defaults.translation) ? list : undefined;
}

/** The link that is all of an item's first paragraph. */
function linkOf({ children }: ListItem) {
  const [first] = children;
  const inlines = first?.type === 'paragraph' ? first.text.inlines : [];
  const [link] = inlines;
  return link?.type === 'link' && inlines.length === 1 && link.href.startsWith('#')
    ? link
    : undefined;
}

/** `- [text](#step)` and, as a quote below, what comes of it. Without its link it leads nowhere. */
function readChoice(item: ListItem, { source, reading }: ScenarioContext): ScenarioChoice {
  const [first, ...others] = item.children;
  const link = linkOf(item);
  if (first?.type !== 'paragraph' || !link) {
    const value = first?.type === 'paragraph' ? plain(first.text) : '';
    reading.diagnostics.push(diagnostic('CW341', item.place, { text: value.slice(0, 60) }));
    const text: Text = { inlines: [{ type: 'text', value }], place: item.place };
    return { id: '', number: 0, text, to: '', consequence: [], place: item.place };
  }
  refuseUnindented(first.text, source, reading);
  const consequence: Block[] = [];
  for (const other of others) {
    if (other.type === 'quote') consequence.push(...other.children);
    else reading.diagnostics.push(diagnostic('CW310', other.place));
  }
  const written = source.slice(link.place.start, link.place.end);
  const end = link.place.start + Math.max(1, written.lastIndexOf(']('));
  const text: Text = {
    inlines: link.children,
    place: { ...link.place, start: link.place.start + 1, end },
  };
  const to = link.href.slice(1);
  return { id: '', number: 0, text, to, consequence, place: item.place };
}
