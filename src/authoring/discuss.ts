import type { Block, DebateSide, Discuss } from '../course/blocks.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { attributeReader, refuseUnknownAttributes } from './attributes.ts';
import type { DirectiveSegment } from './directives.ts';
import { takeHeadingAttributes } from './heading-attributes.ts';
import type { Reading } from './inlines.ts';
import type { RawBlock } from './markdown.ts';
import { type QuestionDefaults, wholePlace } from './question.ts';
import { readSections } from './sections.ts';

interface DiscussContext {
  readonly source: string;
  readonly reading: Reading;
  readonly defaults: QuestionDefaults;
}

/** `:::discuss`: a prompt; in a debate two `###` sections below it are the sides. */
export function readDiscuss(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  context: DiscussContext,
): Discuss {
  const { reading, defaults } = context;
  const [prompt, ...sides] = readSections(children, reading);
  if (prompt.length === 0) reading.diagnostics.push(diagnostic('CW306', segment.place));
  if (sides.length !== 0 && sides.length !== 2) {
    const [odd] = sides[2] ?? sides[0] ?? [];
    reading.diagnostics.push(
      diagnostic('CW376', odd?.place ?? segment.place, { got: sides.length }),
    );
  }
  const read = sides.flatMap(([heading, ...blocks]) => readSide(heading, blocks, context));
  const twin = read.find(({ id }, at) => id !== '' && read.findIndex((one) => one.id === id) < at);
  if (twin)
    reading.diagnostics.push(
      diagnostic('CW207', twin.title.place, { id: twin.id, what: 'discuss' }),
    );
  return {
    type: 'discuss',
    id: attributeReader(segment, reading).id(),
    number: 0,
    prompt,
    private: defaults.private,
    sides: read,
    place: wholePlace(segment, children),
  };
}

function readSide(
  heading: Block | undefined,
  blocks: readonly Block[],
  { source, reading }: DiscussContext,
): DebateSide[] {
  if (heading?.type !== 'heading') return [];
  const { attributes, text } = takeHeadingAttributes(heading.text, source, reading);
  refuseUnknownAttributes({ name: 'discuss', attributes }, ['id'], reading);
  const place = { ...heading.place, end: blocks.at(-1)?.place.end ?? heading.place.end };
  const id = attributeReader({ attributes }, reading).id();
  return [{ id, number: 0, title: text, blocks, place }];
}
