import type { Block, Discuss, Option, Question, Scenario, Worksheet } from './blocks.ts';
import type { Page } from './course.ts';
import type { Blank, Inline, Text } from './text.ts';
import { mapForm } from './worksheet.ts';

/** The block with every text of it, at any depth, replaced by `replace(text)`. */
export function mapTexts(block: Block, replace: (text: Text) => Text): Block {
  const all = (blocks: readonly Block[]) => blocks.map((child) => mapTexts(child, replace));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: replace(block.text) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: all(item.children) })),
      };
    case 'quote':
    case 'alert':
    case 'container':
      return { ...block, children: all(block.children) };
    case 'table':
      return {
        ...block,
        header: block.header.map(replace),
        rows: block.rows.map((row) => row.map(replace)),
      };
    case 'figure':
      return {
        ...block,
        alt: replace(block.alt),
        caption: all(block.caption),
        description: all(block.description),
      };
    case 'reveal':
      return { ...block, summary: replace(block.summary), children: all(block.children) };
    case 'case':
      return { ...block, title: replace(block.title), children: all(block.children) };
    case 'content-note':
      return { ...block, children: all(block.children) };
    case 'download':
      return {
        ...block,
        file: { ...block.file, label: replace(block.file.label) },
        children: all(block.children),
      };
    case 'audio':
    case 'video':
      return {
        ...block,
        file: { ...block.file, label: replace(block.file.label) },
        transcript: all(block.transcript),
      };
    case 'footnotes':
      return {
        ...block,
        notes: block.notes.map((note) => ({ ...note, children: all(note.children) })),
      };
    case 'discuss':
      return {
        ...block,
        prompt: all(block.prompt),
        sides: block.sides.map((side) => ({
          ...side,
          title: replace(side.title),
          blocks: all(side.blocks),
        })),
      };
    case 'worksheet':
      return { ...block, prompt: all(block.prompt), form: mapForm(block.form, replace) };
    case 'profile':
      return {
        ...block,
        intro: all(block.intro),
        scales: block.scales.map((scale) => ({
          ...scale,
          label: replace(scale.label),
          advice: all(scale.advice),
        })),
      };
    case 'question':
      return mapQuestion(block, replace, all);
    case 'scenario':
      return {
        ...block,
        prompt: all(block.prompt),
        steps: block.steps.map((step) => ({
          ...step,
          title: replace(step.title),
          blocks: all(step.blocks),
          choices: step.choices.map((choice) => ({
            ...choice,
            text: replace(choice.text),
            consequence: all(choice.consequence),
          })),
        })),
      };
    case 'code':
    case 'rule':
      return block;
  }
}

function mapQuestion(
  question: Question,
  replace: (text: Text) => Text,
  all: (blocks: readonly Block[]) => Block[],
): Question {
  const option = <T extends Option>(one: T): T => ({
    ...one,
    text: replace(one.text),
    feedback: all(one.feedback),
  });
  const base = {
    prompt: all(question.prompt),
    hint: all(question.hint),
    why: all(question.why),
    model: all(question.model),
    right: all(question.right),
    wrong: all(question.wrong),
  };
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { ...question, ...base, options: question.options.map(option) };
    case 'matching':
      return {
        ...question,
        ...base,
        pairs: question.pairs.map(({ left, right }) => ({
          ...(left ? { left: option(left) } : {}),
          right: option(right),
        })),
      };
    case 'rating':
      return { ...question, ...base, levels: question.levels.map(option) };
    case 'ordering':
      return { ...question, ...base, items: question.items.map(option) };
    default:
      return { ...question, ...base };
  }
}

/** Every text of the blocks, in reading order. */
export function textsOf(blocks: readonly Block[]): Text[] {
  const texts: Text[] = [];
  for (const block of blocks)
    mapTexts(block, (text) => {
      texts.push(text);
      return text;
    });
  return texts;
}

/** Every inline of a text, at any depth. */
export function* inlinesOf(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* inlinesOf(inline.children);
  }
}

/** The blocks directly inside `block`, in reading order. */
export function childrenOf(block: Block): readonly Block[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item) => item.children);
    case 'quote':
    case 'alert':
    case 'container':
    case 'reveal':
    case 'case':
    case 'content-note':
    case 'download':
      return block.children;
    case 'audio':
    case 'video':
      return block.transcript;
    case 'footnotes':
      return block.notes.flatMap((note) => note.children);
    case 'figure':
      return [...block.caption, ...block.description];
    case 'discuss':
      return [...block.prompt, ...block.sides.flatMap((side) => side.blocks)];
    case 'worksheet':
      return block.prompt;
    case 'profile':
      return [...block.intro, ...block.scales.flatMap((scale) => scale.advice)];
    case 'question':
      return [
        ...block.prompt,
        ...optionsOf(block).flatMap((option) => option.feedback),
        ...block.hint,
        ...block.why,
        ...block.model,
        ...block.right,
        ...block.wrong,
      ];
    case 'scenario':
      return [
        ...block.prompt,
        ...block.steps.flatMap((step) => [
          ...step.blocks,
          ...step.choices.flatMap((choice) => choice.consequence),
        ]),
      ];
    default:
      return [];
  }
}

/** The block and everything inside it, at any depth. */
export function* walk(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* walk(childrenOf(block));
  }
}

/** Every option of a question: choices, levels, items to order, or the left and right sides of its pairs. */
export function optionsOf(question: Question): readonly Option[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options;
    case 'rating':
      return question.levels;
    case 'ordering':
      return question.items;
    case 'matching':
      return question.pairs.flatMap(({ left, right }) => (left ? [left, right] : [right]));
    default:
      return [];
  }
}

/** The blanks of a question, by their index, with the locale that each is written in if it is not the edition's. */
export function blanksOf(question: Question): (Blank & { readonly lang?: string | undefined })[] {
  return textsOf(question.prompt)
    .flatMap(({ inlines, lang }) =>
      [...inlinesOf(inlines)].flatMap((inline) =>
        inline.type === 'blank' ? [{ ...inline, lang }] : [],
      ),
    )
    .sort((a, b) => a.index - b.index);
}

/** A block that has a permanent id and a record of its own. */
export type Tracked = Question | Discuss | Scenario | Worksheet;

/** The questions, discussions, scenarios and worksheets of an activity, with the page of each. */
export function trackedBlocks(pages: readonly Page[]): { page: Page; block: Tracked }[] {
  return pages.flatMap((page) =>
    [...walk(page.blocks)].flatMap((block) => (isTracked(block) ? [{ page, block }] : [])),
  );
}

export function isTracked(block: Block): block is Tracked {
  return (
    block.type === 'question' ||
    block.type === 'discuss' ||
    block.type === 'scenario' ||
    block.type === 'worksheet'
  );
}
