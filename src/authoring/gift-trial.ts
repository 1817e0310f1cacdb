import type { Block, Question, QuestionKind } from '../course/blocks.ts';
import { plain } from '../course/text.ts';
import { blanksOf, inlinesOf, optionsOf, textsOf, walk } from '../course/visit.ts';
import { readActivity } from './activity.ts';

/** What a piece of a draft must turn out to be when it is read. */
export interface Expected {
  /** `prose` is any number of paragraphs, lists, quotes and code. */
  readonly kind: 'prose' | QuestionKind;
  readonly options: number;
  /** What its only blank accepts, or its attributes as a number. */
  readonly key?: readonly string[] | Readonly<Record<string, string>>;
  /** All texts as a reader sees them, in any order; undefined where some are Markdown already. */
  readonly words?: readonly string[];
}

const FRONT = '---\ntitle: T\nkind: lesson\nminutes: 1\n---\n## T\n\n';
/** Shows that nothing before it is left open. */
const AFTER = 'The end.';
const PROSE: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'quote', 'code']);
const CONTEXT = { id: 'a', unit: 'u', locale: 'en', coursePassing: 1 };

/**
 * Reads `markdown` as a page of its own: undefined where it is just what was expected, else the
 * code of the diagnostic that it would raise, or `-` where it reads as something else.
 */
export function faultOf(markdown: string, expected: Expected): string | undefined {
  const file = { path: 'a.md', text: `${FRONT}${markdown}\n\n${AFTER}\n` };
  const { activity, diagnostics } = readActivity(file, CONTEXT);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) return error.code;
  const [page, ...others] = activity?.pages ?? [];
  const last = page?.blocks.at(-1);
  if (!page || others.length > 0 || last?.type !== 'paragraph' || plain(last.text) !== AFTER)
    return '-';
  const blocks = page.blocks.slice(0, -1);
  return fits(blocks, expected) && isSelfContained(blocks) ? undefined : '-';
}

function fits(blocks: readonly Block[], { kind, options, key, words }: Expected): boolean {
  const [block] = blocks;
  if (kind !== 'prose') {
    if (blocks.length !== 1 || block?.type !== 'question' || block.kind !== kind) return false;
    if (optionsOf(block).length !== options || !hasKey(block, key)) return false;
  }
  if (!words) return true;
  const read = textsOf(blocks)
    .map(plain)
    .filter((text) => text !== '')
    .sort();
  return JSON.stringify(read) === JSON.stringify(words.map(folded).sort());
}

function hasKey(question: Question, key: Expected['key']): boolean {
  if (question.kind === 'blank')
    return (
      JSON.stringify(blanksOf(question).map(({ accepted }) => accepted)) === JSON.stringify([key])
    );
  if (question.kind !== 'number') return key === undefined;
  const { answer, tolerance = 0, min = answer, max = answer } = numbersOf(key);
  const fits = (is: number | undefined, of: number | undefined, by: number) =>
    is !== undefined && of !== undefined && Math.abs(is - (of + by)) < 1e-7;
  return (
    question.answer === answer &&
    fits(question.min, min, -tolerance) &&
    fits(question.max, max, tolerance)
  );
}

function numbersOf(key: Expected['key']): { readonly [name: string]: number | undefined } {
  return Object.fromEntries(
    Object.entries(key ?? {}).map(([name, value]) => [name, Number(value)]),
  );
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** No pictures, terms or links to pages: what they name is not there. */
function isSelfContained(blocks: readonly Block[]): boolean {
  const all = [...walk(blocks)];
  const inner = all.filter((block) => block.type !== 'question');
  return (
    inner.every((block) => PROSE.has(block.type)) &&
    textsOf(blocks)
      .flatMap((text) => [...inlinesOf(text.inlines)])
      .every(
        (inline) =>
          inline.type !== 'image' &&
          inline.type !== 'term' &&
          !(inline.type === 'link' && inline.href.startsWith('#')),
      )
  );
}
