import { type Place, positionAt, type SourceFile } from '../course/place.ts';
import { codeFrame } from './code-frame.ts';
import type { Code } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { shapeInWords } from './shapes.ts';
import { shownSource } from './shown-source.ts';
import { en } from './wording/en.ts';
import { es } from './wording/es.ts';
import { fr } from './wording/fr.ts';
import { fill, type Wording } from './wording/wording.ts';

/** Every language that diagnostics speak. */
export const WORDINGS: Readonly<Record<string, Wording>> = { en, es, fr };

/** The words of `language`, else the English ones. */
export function wordingOf(language: string): Wording {
  return WORDINGS[language] ?? en;
}

/** Lines and columns count from 1, columns in UTF-16 units; the end is the first that stays. */
export interface DescribedFix {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly replacement: string;
}

/** A diagnostic in words, with its line and column. */
export interface Described {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly expected: string;
  readonly example: string;
  readonly frame: string;
  /** The page that teaches this code, in the folder of the tool. */
  readonly docs: string;
  readonly fix?: DescribedFix;
}

/** `one` in the words of `language`; `sources` holds the texts that the places speak of. */
export function describe(
  one: Diagnostic,
  sources: ReadonlyMap<string, SourceFile>,
  language = 'en',
): Described {
  const words = wordingOf(language);
  const wording = words.codes[one.code];
  const { text, hide } = shownSource(sources.get(one.place.file));
  const params = translated(one, words, language, hide);
  // A mending that repeats a secret is not told: what is told may be put in from there.
  const fix = one.fix && hide(one.fix.replacement) === one.fix.replacement ? one.fix : undefined;
  return {
    file: one.place.file,
    ...positionAt(text, one.place.start),
    severity: one.severity,
    code: one.code,
    message: fill(wording.message, params),
    expected: fill(wording.expected, params),
    example: fill(wording.example, params),
    frame: codeFrame(text, one.place),
    docs: `docs/diagnostics/${one.code}.md`,
    ...(fix ? { fix: { ...range(text, fix.place), replacement: fix.replacement } } : {}),
  };
}

function range(text: string, { start, end }: Place): Omit<DescribedFix, 'replacement'> {
  const to = positionAt(text, end);
  return { ...positionAt(text, start), endLine: to.line, endColumn: to.column };
}

/** Parameters that are words of ours; all others are the author's, or of the format. */
const WORDS: Partial<Record<Code, readonly string[]>> = {
  CW107: ['key', 'expected'],
  CW108: ['key', 'expected'],
  CW205: ['expected'],
  CW207: ['what'],
  CW208: ['instead'],
  CW219: ['what'],
  CW305: ['kind'],
};

/** Parameters that name parts of a lesson. */
const SHAPES: Partial<Record<Code, readonly string[]>> = { CW502: ['expected', 'got'] };

function translated(
  { code, params }: Diagnostic,
  wording: Wording,
  language: string,
  hide: (words: string) => string,
): Diagnostic['params'] {
  const inWords = (name: string, value: string) => {
    if (SHAPES[code]?.includes(name)) return shapeInWords(value, wording, language);
    const ours = WORDS[code]?.includes(name) && Object.hasOwn(wording.terms, value);
    return ours ? (wording.terms[value] ?? value) : hide(value);
  };
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? inWords(name, value) : value,
    ]),
  );
}
