import { addAll } from '../course/add-all.ts';
import type { Block, ContainerName, Figure, Profile } from '../course/blocks.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { refuseUnknownAttributes } from './attributes.ts';
import { refuseBlanks } from './blanks.ts';
import { readCase, readContentNote, readReveal, readSteps } from './content-blocks.ts';
import { DIRECTIVE_NAMES, type DirectiveName, isDirectiveName } from './directive-lines.ts';
import type { DirectiveSegment, Segment } from './directives.ts';
import { readDiscuss } from './discuss.ts';
import { altPlace, readDownload, readRecording } from './file-blocks.ts';
import type { Reading } from './inlines.ts';
import { type MarkdownReader, onlyBlocks, type RawBlock } from './markdown.ts';
import { type QuestionDefaults, readQuestion, wholePlace } from './question.ts';
import { readScenario, SCENARIO_ATTRIBUTES } from './scenario.ts';
import { readWorksheet, WORKSHEET_ATTRIBUTES } from './worksheet.ts';

/** What building a directive's block needs besides the directive itself. */
export interface DirectiveContext {
  readonly source: string;
  readonly defaults: QuestionDefaults;
  readonly reading: Reading;
  readonly markdown: MarkdownReader;
}

interface Directive {
  readonly attributes: readonly string[];
  /** Whether it may stand inside another directive. */
  readonly nested: boolean;
  /** Whether links in it may lead to files of the course. */
  readonly files?: boolean;
  build(
    segment: DirectiveSegment,
    children: readonly RawBlock[],
    context: DirectiveContext,
  ): Block | undefined;
}

function container(name: ContainerName): Directive {
  return {
    attributes: [],
    nested: false,
    build: (segment, children, { reading }) => ({
      type: 'container',
      name,
      children: onlyBlocks(children, reading),
      place: wholePlace(segment, children),
    }),
  };
}

/** What each block directive becomes. A new one is one line here and its name in DIRECTIVE_NAMES. */
const DIRECTIVES: Readonly<Record<DirectiveName, Directive>> = {
  question: {
    attributes: [],
    nested: false,
    build: (segment, children, { source, defaults, reading }) =>
      readQuestion(segment, children, source, defaults, reading),
  },
  figure: { attributes: [], nested: true, build: readFigure },
  discuss: { attributes: ['id'], nested: false, build: readDiscuss },
  profile: { attributes: ['scales'], nested: false, build: readProfile },
  reveal: { attributes: [], nested: true, build: readReveal },
  steps: { attributes: [], nested: true, build: readSteps },
  case: { attributes: [], nested: false, build: readCase },
  'content-note': { attributes: ['skip'], nested: false, build: readContentNote },
  download: { attributes: [], nested: true, files: true, build: readDownload },
  audio: { attributes: [], nested: true, files: true, build: readRecording('audio') },
  video: { attributes: [], nested: true, files: true, build: readRecording('video') },
  scenario: {
    attributes: SCENARIO_ATTRIBUTES,
    nested: false,
    build: (segment, children, { source, defaults, reading }) =>
      readScenario(segment, children, source, defaults, reading),
  },
  worksheet: {
    attributes: WORKSHEET_ATTRIBUTES,
    nested: false,
    build: (segment, children, { defaults, reading }) =>
      readWorksheet(segment, children, defaults, reading),
  },
  takeaways: container('takeaways'),
  sources: container('sources'),
  tutor: container('tutor'),
};

/** Blocks of a page or of a directive, in their order. */
export function readSegments(
  segments: readonly Segment[],
  context: DirectiveContext,
  inside = '',
): RawBlock[] {
  return segments.flatMap((segment) => {
    if (segment.type === 'footnote') return [];
    if (segment.type === 'directive') return readDirective(segment, context, inside);
    const files = isDirectiveName(inside) ? DIRECTIVES[inside].files : undefined;
    const blocks = context.markdown.read(segment.start, files);
    return inside === 'question' ? blocks : refuseBlanks(blocks, context.source, context.reading);
  });
}

function readDirective(
  segment: DirectiveSegment,
  context: DirectiveContext,
  inside: string,
): RawBlock[] {
  const { reading } = context;
  const { name, place } = segment;
  const directive = isDirectiveName(name) ? DIRECTIVES[name] : undefined;
  const children = readSegments(segment.children, context, name);
  if (!directive) {
    reading.diagnostics.push(
      diagnostic('CW201', place, {
        name,
        suggestion: suggest(name, DIRECTIVE_NAMES),
        known: DIRECTIVE_NAMES.join(', '),
      }),
    );
    return onlyBlocks(children, reading);
  }
  if (inside !== '' && !directive.nested)
    reading.diagnostics.push(diagnostic('CW209', place, { name, where: inside }));
  if (name !== 'question') refuseUnknownAttributes(segment, directive.attributes, reading);
  const block = directive.build(segment, children, context);
  return block ? [block] : [];
}

/** An image, its caption, and `> [!DESCRIPTION]` for those who can't see it. */
function readFigure(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  { reading, source }: DirectiveContext,
): Figure | undefined {
  const place = wholePlace(segment, children);
  const description = children.flatMap((child) =>
    child.type === 'labelled' && child.label === 'DESCRIPTION' ? child.children : [],
  );
  const rest = children.filter(
    (child) => !(child.type === 'labelled' && child.label === 'DESCRIPTION'),
  );
  const at = rest.findIndex(
    (child) => child.type === 'paragraph' && child.text.inlines.some((one) => one.type === 'image'),
  );
  const holder = rest[at];
  const image =
    holder?.type === 'paragraph'
      ? holder.text.inlines.find((inline) => inline.type === 'image')
      : undefined;
  if (image?.type !== 'image' || holder?.type !== 'paragraph') {
    reading.diagnostics.push(diagnostic('CW406', segment.place));
    return undefined;
  }
  const beside = holder.text.inlines.filter((inline) => inline !== image);
  const caption: RawBlock[] = [...rest.slice(0, at)];
  if (beside.some((inline) => inline.type !== 'text' || inline.value.trim() !== ''))
    caption.push({ ...holder, text: { ...holder.text, inlines: beside } });
  addAll(caption, rest.slice(at + 1));
  return {
    type: 'figure',
    src: image.src,
    srcPlace: image.place,
    alt: {
      inlines: image.alt === '' ? [] : [{ type: 'text', value: image.alt }],
      place: altPlace(image.place, image.alt, source),
    },
    caption: onlyBlocks(caption, reading),
    description,
    place,
  };
}

/** `scales="a b c"` names rating questions; the list has one item for each, a quote is its advice. */
function readProfile(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  { reading }: DirectiveContext,
): Profile {
  const attribute = segment.attributes.get('scales');
  const questions = (attribute?.value ?? '').split(/\s+/).filter((id) => id !== '');
  const blocks = onlyBlocks(children, reading);
  const list = blocks.findLast((block) => block.type === 'list');
  const items = list?.type === 'list' ? list.items : [];
  if (items.length !== questions.length || questions.length === 0)
    reading.diagnostics.push(
      diagnostic('CW311', attribute?.place ?? segment.place, {
        expected: questions.length,
        got: items.length,
      }),
    );
  return {
    type: 'profile',
    intro: blocks.filter((block) => block !== list),
    scales: questions.flatMap((question, index) => {
      const [label, ...advice] = items[index]?.children ?? [];
      if (label?.type !== 'paragraph') return [];
      const quotes = advice.flatMap((block) => (block.type === 'quote' ? block.children : [block]));
      return [{ question, label: label.text, advice: quotes }];
    }),
    place: wholePlace(segment, children),
  };
}
