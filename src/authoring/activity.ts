import { addAll } from '../course/add-all.ts';
import type { Activity, ActivityFacts, ActivityKind, Completion, Page } from '../course/course.ts';
import type { Place, SourceFile } from '../course/place.ts';
import { activitySchema, ID_PATTERN, translatedActivitySchema } from '../course/schemas.ts';
import type { Text } from '../course/text.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { checkFacts, refuseDraws } from './check-facts.ts';
import { type DirectiveContext, readSegments } from './directive-blocks.ts';
import { type Segment, splitDirectives } from './directives.ts';
import { readFootnotes, withFootnotes } from './footnotes.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Reading } from './inlines.ts';
import { createMarkdownReader, onlyBlocks, type RawBlock } from './markdown.ts';
import { readYaml, type YamlData } from './yaml.ts';

/** Where an activity belongs, and what its course and source locale say of it. */
export interface ActivityContext {
  readonly id: string;
  readonly unit: string;
  readonly locale: string;
  readonly coursePassing: number;
  /** The facts of the source locale; undefined when this is the source locale. */
  readonly source?: Activity;
}

const DEFAULT_COMPLETION: Readonly<Record<ActivityKind, Completion>> = {
  lesson: 'visited',
  'case-study': 'visited',
  'self-assessment': 'visited',
  discussion: 'submitted',
  'action-plan': 'submitted',
  scenario: 'answered',
  'knowledge-check': 'passed',
};
/** What a translation may only repeat. */
const NEUTRAL = [
  'kind',
  'minutes',
  'completion',
  'graded',
  'private',
  'passing',
  'draw',
  'attempts',
  'feedback',
  'confidence',
] as const satisfies readonly (keyof ActivityFacts)[];

/** A fact as words, the same for the same fact. */
function shown(fact: unknown): string | undefined {
  return typeof fact === 'object'
    ? JSON.stringify(fact, Object.keys(fact ?? {}).sort())
    : fact === undefined
      ? undefined
      : String(fact);
}

const HEADING_BRACES = /\{([^{}]*)\}\s*$/;

/** Reads one activity in one locale. Undefined only where its front matter can't be used. */
export function readActivity(
  file: SourceFile,
  context: ActivityContext,
): { activity?: Activity; diagnostics: Diagnostic[] } {
  const split = splitFrontMatter(file);
  const diagnostics: Diagnostic[] = [...split.diagnostics];
  const { frontMatter } = split;
  if (!frontMatter) return { diagnostics };
  const front = readFrontMatter(file, frontMatter.start, frontMatter.end, context);
  addAll(diagnostics, front.diagnostics);

  const reading: Reading = { file: file.path, diagnostics };
  const { segments, diagnostics: found } = splitDirectives(file, frontMatter.body);
  addAll(diagnostics, found);
  const markdown = createMarkdownReader(file, stretchesOf(segments), reading);
  const directives: DirectiveContext = {
    source: file.text,
    defaults: {
      graded: front.facts?.graded ?? false,
      private: front.facts?.private ?? false,
      translation: context.source !== undefined,
    },
    reading,
    markdown,
  };
  const blocks = readSegments(segments, directives);
  const notes = readFootnotes(segments, markdown, reading);
  const whole: Place = { file: file.path, start: 0, end: file.text.length };
  if (!front.facts || !front.yaml) {
    // No activity comes of it, but what is wrong in its pages is said at once.
    toPages(blocks, { inlines: [], place: whole }, whole, file.text, reading);
    return { diagnostics };
  }
  const { data, place } = front.yaml;
  const words = (value: string | undefined, path: string[]): Text => ({
    inlines: value === undefined ? [] : [{ type: 'text', value }],
    place: place(path),
  });
  const title = words(data.title, ['title']);
  const unnoted = toPages(blocks, title, whole, file.text, reading);
  const pages = file.text.includes('[^') ? withFootnotes(unnoted, notes, reading) : unnoted;
  const pools = front.facts.kind === 'knowledge-check';
  if (pools && !context.source) refuseDraws(front.facts.draw ?? {}, pages, place, reading);
  const activity: Activity = {
    id: context.id,
    unit: context.unit,
    number: 0,
    file: file.path,
    locale: context.locale,
    facts: front.facts,
    title,
    ...(data.description === undefined
      ? {}
      : { description: words(data.description, ['description']) }),
    objectives: Object.entries(data.objectives ?? {}).map(([id, text]) => ({
      id,
      text: words(text, ['objectives', id]),
    })),
    pages: pools ? pages.map((page) => ({ ...page, pool: true })) : pages,
    place: whole,
  };
  return { activity, diagnostics };
}

/** All Markdown stretches, also those inside directives. */
export function stretchesOf(segments: readonly Segment[]): { start: number; end: number }[] {
  return segments.flatMap((segment) =>
    segment.type === 'markdown'
      ? [segment]
      : segment.type === 'footnote'
        ? segment.stretches
        : stretchesOf(segment.children),
  );
}

type Front = YamlData<{
  title?: string | undefined;
  description?: string | undefined;
  objectives?: Record<string, string> | undefined;
}>;

function readFrontMatter(
  file: SourceFile,
  start: number,
  end: number,
  context: ActivityContext,
): { yaml?: Front; facts?: ActivityFacts; diagnostics: Diagnostic[] } {
  if (context.source) {
    const { yaml, diagnostics } = readYaml(file, translatedActivitySchema, start, end);
    if (!yaml) return { diagnostics };
    const { facts } = context.source;
    for (const key of NEUTRAL) {
      const [value, source] = [yaml.data[key], facts[key]].map(shown);
      if (value !== undefined && value !== source)
        diagnostics.push(
          diagnostic('CW111', yaml.place([key]), { key, value, source: source ?? '-' }),
        );
    }
    return { yaml, facts, diagnostics };
  }
  const { yaml, diagnostics } = readYaml(file, activitySchema, start, end);
  if (!yaml) return { diagnostics };
  const { data } = yaml;
  const facts: ActivityFacts = {
    kind: data.kind,
    minutes: data.minutes,
    completion: data.completion ?? DEFAULT_COMPLETION[data.kind],
    graded: data.graded ?? data.kind === 'knowledge-check',
    private: data.private ?? data.kind === 'self-assessment',
    passing: data.passing ?? context.coursePassing,
    ...checkFacts(data.kind, data, yaml.place, { file: file.path, diagnostics }),
    ...(data.confidence ? { confidence: true as const } : {}),
  };
  if (facts.private && facts.graded) {
    const what =
      data.private === undefined || data.kind === 'knowledge-check'
        ? `kind: ${data.kind}`
        : 'graded: true';
    const key = data.private === undefined ? 'graded' : 'private';
    diagnostics.push(diagnostic('CW369', yaml.place([key]), { what }));
  }
  return { yaml, facts, diagnostics };
}

/** Level-2 headings start pages; what stands before the first belongs to the first page. */
function toPages(
  blocks: readonly RawBlock[],
  title: Text,
  whole: Place,
  source: string,
  reading: Reading,
): Page[] {
  const pages: { id: string; title: Text; blocks: RawBlock[]; place: Place }[] = [];
  const opening: RawBlock[] = [];
  let depth = 2;
  for (const block of blocks) {
    const last = pages.at(-1);
    if (block.type === 'heading' && block.depth <= 2) {
      if (block.depth === 1)
        reading.diagnostics.push(diagnostic('CW210', block.place, { depth: 1, expected: '##' }));
      const { id, text } = takeHeadingId(block.text, block.place, source, reading);
      pages.push({ id, title: text, blocks: [], place: block.place });
      depth = 2;
      continue;
    }
    if (block.type === 'heading') {
      if (block.depth > depth + 1)
        reading.diagnostics.push(
          diagnostic('CW210', block.place, { depth: block.depth, expected: '#'.repeat(depth + 1) }),
        );
      depth = block.depth;
    }
    (last?.blocks ?? opening).push(block);
  }
  if (pages.length === 0) pages.push({ id: '', title, blocks: [], place: whole });
  return pages.map((page, index) => {
    const all = index === 0 ? [...opening, ...page.blocks] : page.blocks;
    const end = all.reduce((last, block) => Math.max(last, block.place.end), page.place.end);
    const start =
      index === 0 ? Math.min(page.place.start, all[0]?.place.start ?? Infinity) : page.place.start;
    return {
      id: page.id,
      number: 0,
      title: page.title,
      blocks: onlyBlocks(all, reading),
      place: { file: whole.file, start, end },
    };
  });
}

/** Takes `{#id}` off the end of a heading. */
export function takeHeadingId(
  text: Text,
  place: Place,
  source: string,
  reading: Reading,
): { id: string; text: Text } {
  const last = text.inlines.at(-1);
  const match = last?.type === 'text' ? HEADING_BRACES.exec(last.value) : null;
  const written = match?.[1] ?? '';
  if (last?.type !== 'text' || !match || !written.includes('#')) return { id: '', text };
  const value = last.value.slice(0, match.index).trimEnd();
  const inlines = [
    ...text.inlines.slice(0, -1),
    ...(value === '' ? [] : [{ type: 'text' as const, value }]),
  ];
  const shown = source.slice(text.place.start, text.place.end);
  const braces = HEADING_BRACES.exec(shown)?.index ?? shown.length;
  const end = text.place.start + shown.slice(0, braces).trimEnd().length;
  const id = written.startsWith('#') ? written.slice(1) : written;
  if (!ID_PATTERN.test(id)) {
    const at = { ...place, start: text.place.start + braces };
    reading.diagnostics.push(diagnostic('CW206', at, { id: written }));
    return { id: '', text: { inlines, place: { ...text.place, end } } };
  }
  return { id, text: { inlines, place: { ...text.place, end } } };
}
