import type { Code } from '../codes.ts';

/** The words of one language for every code. A language is one file of this shape. */
export interface Wording {
  readonly words: {
    readonly error: string;
    readonly warning: string;
    readonly expected: string;
    readonly example: string;
    /** After what was mended, and of what can be. */
    readonly mended: string;
    readonly fixable: string;
    /** At the end of a check, and of a look into a package. */
    readonly noRemarks: string;
    readonly noFindings: string;
    readonly idsWritten: string;
    /** At the end of a build that made nothing. */
    readonly nothingBuilt: string;
    readonly nothingWritten: string;
    readonly report: string;
  };
  /** The table of the packages that were built. */
  readonly built: Readonly<Record<BuiltColumn, string>> & {
    /** What stands under `checks` where nothing was found. */
    readonly passed: string;
  };
  /** `{count}` and what is counted, by the plural categories of the language. */
  readonly counts: Readonly<Record<Counted, CountWording>>;
  /** What the parts of a lesson are called; `{what}` is a name or mark as the author writes it. */
  readonly shapes: Readonly<Record<Shape, string>>;
  /** Words that diagnostics carry as parameters, and what this language says for them. */
  readonly terms: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<Code, CodeWording>>;
}

type BuiltColumn = 'package' | 'target' | 'locales' | 'activities' | 'files' | 'size' | 'checks';

type Counted =
  | 'error'
  | 'warning'
  | 'alike'
  | 'untranslated'
  | 'mended'
  | 'item'
  | 'column'
  | 'row'
  | 'blank';

type Shape =
  | ('nothing' | 'page' | 'heading' | 'alert' | 'block' | 'paragraph' | 'list' | 'quote' | 'code')
  | ('rule' | 'table' | 'footnotes' | 'fields' | 'sheet' | 'options' | 'question');

export interface CountWording {
  readonly one: string;
  readonly other: string;
}

export interface CodeWording {
  readonly message: string;
  readonly expected: string;
  readonly example: string;
}

/** Fills `{name}`, and `{name?...}` only where `name` is set and not empty. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template
    .replace(/\{(\w+)\?((?:[^{}]|\{\w+\})*)\}/g, (_, name: string, rest: string) =>
      params[name] === undefined || params[name] === '' ? '' : rest,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** `count` with its noun, in the plural that `language` asks for: French counts 0 as one. */
export function counted(wording: CountWording, count: number, language: string): string {
  const category = new Intl.PluralRules(language).select(count);
  return fill(category === 'one' ? wording.one : wording.other, { count });
}
