import type { Desk } from './desk.ts';
import { codesOf } from './inline-codes.ts';
import type { Pair } from './pair.ts';

/** A term of the course with its translation. */
export interface Term {
  readonly id: string;
  readonly source: string;
  /** Empty where it is missing. */
  readonly target: string;
  /** The first paragraph of its definition, in the source's language. */
  readonly definition: string;
}

/** The terms of glossary.md, in its order. */
export function termsOf({ files }: Desk): Term[] {
  const { pairs = [] } = files.find(({ path }) => path === 'glossary.md') ?? {};
  return pairs.flatMap(({ source, target, state }, index): Term[] => {
    if (source.kind !== 'heading') return [];
    const next = pairs[index + 1];
    const definition = next && next.source.kind !== 'heading' ? plain(next) : '';
    return [
      {
        id: source.anchor,
        source: source.text,
        target: state === 'missing' ? '' : (target?.text ?? ''),
        definition,
      },
    ];
  });
}

function plain({ source: { text } }: Pair): string {
  return codesOf(text)
    .filter((code) => !code.startsWith('`'))
    .reduce((words, code) => words.replace(code, ''), text);
}

/**
 * The terms as tools for translators read them: term, translation and remark between tabs, a line
 * each (OmegaT; others import it as a table).
 */
export function glossaryTsv(desk: Desk): string {
  return termsOf(desk)
    .filter(({ target }) => target !== '')
    .map((term) => [term.source, term.target, term.definition].map(oneCell).join('\t'))
    .map((line) => `${line}\n`)
    .join('');
}

function oneCell(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
