import type { Block, Case, Container, ContentNote, Reveal } from '../course/blocks.ts';
import { ID_PATTERN } from '../course/schemas.ts';
import type { Text } from '../course/text.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { DirectiveSegment } from './directives.ts';
import type { Reading } from './inlines.ts';
import { onlyBlocks, type RawBlock } from './markdown.ts';
import { wholePlace } from './question.ts';

/** Where a block's parts are read. */
interface Context {
  readonly reading: Reading;
}

/** The first paragraph is the summary; the rest opens. */
export function readReveal(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  { reading }: Context,
): Reveal | undefined {
  const [first, ...rest] = onlyBlocks(children, reading);
  if (first?.type !== 'paragraph' || rest.length === 0) {
    reading.diagnostics.push(diagnostic('CW421', segment.place));
    return undefined;
  }
  const place = wholePlace(segment, children);
  return { type: 'reveal', summary: first.text, children: rest, place };
}

/** A numbered list, and whatever stands around it. */
export function readSteps(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  { reading }: Context,
): Container {
  const blocks = onlyBlocks(children, reading);
  if (!blocks.some((block) => block.type === 'list' && block.ordered))
    reading.diagnostics.push(diagnostic('CW422', segment.place));
  const place = wholePlace(segment, children);
  return { type: 'container', name: 'steps', children: blocks, place };
}

/** The title is a heading or a paragraph in bold, and stands first. */
export function readCase(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  { reading }: Context,
): Case | undefined {
  const [first, ...rest] = onlyBlocks(children, reading);
  const title = first && titleOf(first);
  if (!title || rest.length === 0) {
    reading.diagnostics.push(diagnostic('CW423', segment.place));
    return undefined;
  }
  return { type: 'case', title, children: rest, place: wholePlace(segment, children) };
}

function titleOf(block: Block): Text | undefined {
  if (block.type === 'heading' && block.depth > 2) return block.text;
  if (block.type !== 'paragraph') return undefined;
  const [only, ...others] = block.text.inlines;
  if (only?.type !== 'strong' || others.length > 0) return undefined;
  return { ...block.text, inlines: only.children };
}

/** `skip=#page` names the page where those go on who leave out what follows. */
export function readContentNote(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  { reading }: Context,
): ContentNote {
  if (children.length === 0) reading.diagnostics.push(diagnostic('CW424', segment.place));
  const attribute = segment.attributes.get('skip');
  const skip = attribute?.value.replace(/^#/, '') ?? '';
  if (attribute && !ID_PATTERN.test(skip))
    reading.diagnostics.push(
      diagnostic('CW205', attribute.place, {
        name: 'skip',
        value: attribute.value,
        expected: '#page-id',
      }),
    );
  return {
    type: 'content-note',
    skip: ID_PATTERN.test(skip) ? skip : '',
    children: onlyBlocks(children, reading),
    place: wholePlace(segment, children),
  };
}
