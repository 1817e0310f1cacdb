import { shortIdentifier } from './identifiers.ts';
import { clip } from './limits.ts';
import type { QuestionModel } from './model.ts';
import { oneLine } from './patterns.ts';
import type { Interaction } from './session.ts';

// The forms of SCORM 1.2 (RTE 1.2, 3.4: cmi.interactions), made from those of SCORM 2004.

/** Characters of CMIString255: lesson_location, and a fill-in's response or pattern. */
export const STRING_12 = 255;

/** What a record of an answer says in SCORM 1.2. */
export interface Interaction12 {
  readonly type: string;
  /** CMIFeedback; empty = nothing to say. */
  readonly response: string;
  readonly patterns: readonly string[];
  readonly result: 'correct' | 'wrong' | 'neutral';
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '123456789';
/** The permanent numbers 1 to 36 in one character, which is all that an option has in 1.2. */
const OPTIONS = `${LETTERS}${DIGITS}0`;
/** Left sides of a match read as numbers: `1.a`. */
const SOURCES = `${DIGITS}${LETTERS}0`;

/** Identifiers of a question in the form of `shortIdentifier`, each with its one character. */
interface Letters {
  readonly options: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * A record in the forms of 1.2: one character for an option, `t` and `f`, `wrong` for incorrect.
 * There is no `long-fill-in` and no `other` there, nor a character for what is no option of
 * `question`, nor for more than 36: these go out as text, cut to 255 characters.
 */
export function interaction12(
  interaction: Interaction,
  question: QuestionModel | undefined,
): Interaction12 {
  const { type, response, patterns, result } = interaction;
  const own = formOf(interaction, question);
  const form = own ?? (type === 'other' ? numberOf : textOf);
  return {
    type: own ? type : 'fill-in',
    response: response === '' ? '' : form(response, false),
    patterns: patterns.map((pattern) => form(pattern, true)).filter(Boolean),
    result: result === 'incorrect' ? 'wrong' : result,
  };
}

/** A response, or with `key` a pattern, in the form of 1.2. */
type Form = (text: string, key: boolean) => string;

/** Undefined where all that is left is text. */
function formOf(
  { type, response, patterns }: Interaction,
  question: QuestionModel | undefined,
): Form | undefined {
  switch (type) {
    case 'true-false':
      return (text) => text.charAt(0);
    case 'numeric':
      return numberOf;
    case 'performance':
      return lastSteps;
    case 'choice':
    case 'likert':
    case 'sequencing':
    case 'matching': {
      const letters = lettersOf(question);
      const written = [response, ...patterns].filter(Boolean);
      if (written.some((text) => listed(text, letters) === undefined)) return undefined;
      // All of several are asked for, not one of them: what braces say.
      const braces = type === 'choice' || type === 'matching';
      return (text, key) => {
        const list = listed(text, letters) ?? '';
        return key && braces && list.includes(',') ? `{${list}}` : list;
      };
    }
    default:
      return undefined;
  }
}

/** `a[,]b` or `s[.]t[,]u[.]v` in letters; undefined where there is none for an identifier. */
function listed(text: string, { options, targets }: Letters): string | undefined {
  const parts = text.split('[,]').map((part) => {
    const [first = '', second] = part.split('[.]');
    const source = options.get(first);
    if (second === undefined || source === undefined) return source;
    const target = targets.get(second);
    return target && `${source}.${target}`;
  });
  return parts.every((part) => part !== undefined) ? parts.join(',') : undefined;
}

function lettersOf(question: QuestionModel | undefined): Letters {
  if (question && 'sources' in question) {
    return {
      options: named(question.sources, SOURCES),
      targets: named(question.targets, OPTIONS),
    };
  }
  const options = question && 'options' in question ? question.options : [];
  return { options: named(options, OPTIONS), targets: new Map() };
}

function named(
  things: readonly { readonly id: string; readonly number: number }[],
  characters: string,
): ReadonlyMap<string, string> {
  return new Map(
    things.flatMap(({ id, number }) => {
      const character = characters.charAt(number - 1);
      return character === '' ? [] : [[shortIdentifier(id), character] as const];
    }),
  );
}

/** A number. A range has no form in 1.2: of a key only a single number is said. */
const numberOf: Form = (text, key) => {
  const [min = '', max] = text.split('[:]');
  return !key || min === max ? min : '';
};

/** `step.choice` for each choice of a path, the last ones where there is no room for all. */
const lastSteps: Form = (text) => {
  const steps = text.replaceAll('[.]', '.').split('[,]');
  while (steps.join(',').length > STRING_12 && steps.length > 1) steps.shift();
  return clip(steps.join(','), STRING_12);
};

/** Text without the delimiters of 2004, one line. */
const textOf: Form = (text) => {
  const parts = text
    .replace(/^(\{(case_matters|order_matters)=\w+\})+/, '')
    .split('[,]')
    .map((part) => part.replace(/^\{lang=[^}]*\}/, ''));
  return clip(oneLine(parts.join(', ')), STRING_12);
};

/** CMITimespan of `seconds`: HHHH:MM:SS.SS, less than ten thousand hours. */
export function timespan12(seconds: number): string {
  const hundredths = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 100)) : 0;
  const most = Math.min(hundredths, 3_599_999_999);
  const pad = (value: number, length = 2) => String(Math.floor(value)).padStart(length, '0');
  const minutes = `${pad(most / 360_000, 4)}:${pad((most / 6_000) % 60)}`;
  return `${minutes}:${pad((most / 100) % 60)}.${pad(most % 100)}`;
}

/** CMITime of `ms` milliseconds since 1970: the learner's own time of the day, HH:MM:SS. */
export function time12(ms: number): string {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
