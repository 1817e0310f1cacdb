import { addAll } from '../course/add-all.ts';
import type { Block } from '../course/blocks.ts';
import type { CourseTexts, Term } from '../course/course.ts';
import type { SourceFile } from '../course/place.ts';
import { courseTextsSchema, glossarySchema } from '../course/schemas.ts';
import type { Text } from '../course/text.ts';
import { textsOf } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { stretchesOf, takeHeadingId } from './activity.ts';
import { readSegments } from './directive-blocks.ts';
import { splitDirectives } from './directives.ts';
import { refuseFootnotes, refuseReferences } from './footnotes.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Reading } from './inlines.ts';
import { createMarkdownReader, onlyBlocks, type RawBlock } from './markdown.ts';
import { readYaml } from './yaml.ts';

/** Reads `course.md`: title, description, keywords, notice, unit titles and the welcome page. */
export function readCourseTexts(file: SourceFile): {
  texts?: CourseTexts;
  diagnostics: Diagnostic[];
} {
  const split = splitFrontMatter(file);
  const diagnostics: Diagnostic[] = [...split.diagnostics];
  if (!split.frontMatter) return { diagnostics };
  const { start, end, body } = split.frontMatter;
  const { yaml, diagnostics: found } = readYaml(file, courseTextsSchema, start, end);
  addAll(diagnostics, found);
  const welcome = readBody(file, body, diagnostics);
  if (!yaml) return { diagnostics };
  const { data, place } = yaml;
  const words = (value: string, path: (string | number)[]): Text => ({
    inlines: [{ type: 'text', value }],
    place: place(path),
  });
  const texts: CourseTexts = {
    file: file.path,
    title: words(data.title, ['title']),
    description: words(data.description, ['description']),
    ...(data.audience === undefined ? {} : { audience: words(data.audience, ['audience']) }),
    ...(data.notice === undefined ? {} : { notice: words(data.notice, ['notice']) }),
    keywords: data.keywords.map((keyword, index) => words(keyword, ['keywords', index])),
    units: Object.fromEntries(
      Object.entries(data.units).map(([id, title]) => [id, words(title, ['units', id])]),
    ),
    welcome: onlyBlocks(welcome, { file: file.path, diagnostics }),
    glossary: [],
  };
  return { texts, diagnostics };
}

/** Reads `glossary.md`: `## Term {#id}` and its definition, once for each term. */
export function readGlossary(file: SourceFile): {
  title?: Text;
  terms: Term[];
  diagnostics: Diagnostic[];
} {
  const split = splitFrontMatter(file);
  const diagnostics: Diagnostic[] = [...split.diagnostics];
  if (!split.frontMatter) return { terms: [], diagnostics };
  const { start, end, body } = split.frontMatter;
  const { yaml, diagnostics: found } = readYaml(file, glossarySchema, start, end);
  addAll(diagnostics, found);
  const reading: Reading = { file: file.path, diagnostics };
  const terms: (Term & { readonly definition: Block[] })[] = [];
  for (const block of readBody(file, body, diagnostics)) {
    if (block.type === 'heading' && block.depth === 2) {
      const { id, text } = takeHeadingId(block.text, block.place, file.text, reading);
      if (id === '') diagnostics.push(diagnostic('CW206', block.place, { id }));
      terms.push({ id, name: text, definition: [], place: block.place });
      continue;
    }
    const term = terms.at(-1);
    if (term) addAll(term.definition, onlyBlocks([block], reading));
  }
  const title: Text | undefined = yaml && {
    inlines: [{ type: 'text', value: yaml.data.title }],
    place: yaml.place(['title']),
  };
  return { ...(title ? { title } : {}), terms, diagnostics };
}

function readBody(file: SourceFile, body: number, diagnostics: Diagnostic[]): RawBlock[] {
  const reading: Reading = { file: file.path, diagnostics };
  const { segments, diagnostics: found } = splitDirectives(file, body);
  addAll(diagnostics, found);
  const markdown = createMarkdownReader(file, stretchesOf(segments), reading);
  const defaults = { graded: false, private: false, translation: false };
  const blocks = readSegments(segments, { source: file.text, defaults, reading, markdown });
  refuseFootnotes(segments, reading);
  const texts = textsOf(blocks.flatMap((block) => (block.type === 'labelled' ? [] : [block])));
  refuseReferences(texts, reading);
  return blocks;
}
