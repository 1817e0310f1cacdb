import type { Message, MessageArguments, MessagePart } from './message.ts';

/**
 * The text of a compiled message in `locale`. An argument that is not given leaves its name in
 * braces, so that a mistake shows and nothing breaks.
 */
export function format(message: Message, values: MessageArguments, locale: string): string {
  return typeof message === 'string' ? message : parts(message, values, locale, 0);
}

function parts(
  message: readonly MessagePart[],
  values: MessageArguments,
  locale: string,
  count: number,
): string {
  const backwards = message.some((part) => typeof part === 'string' && RIGHT_TO_LEFT.test(part));
  return message
    .map((part) => {
      const text = one(part, values, locale, count);
      return isText(part, values) && RIGHT_TO_LEFT.test(text) !== backwards ? isolated(text) : text;
    })
    .join('');
}

/** Letters and marks of direction that order what is around them from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202e\ufb1d-\ufdff\ufe70-\ufefc]/;

function isText(part: MessagePart, values: MessageArguments): boolean {
  return part !== 0 && part.length === 1 && typeof values[part[0]] === 'string';
}

/** A title in the other direction must not carry the words and marks beside it along (UAX 9, FSI). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function one(part: MessagePart, values: MessageArguments, locale: string, count: number): string {
  if (typeof part === 'string') return part;
  if (part === 0) return number(count, locale);
  const value = values[part[0]];
  if (value === undefined) return `{${part[0]}}`;
  if (part.length === 1) return typeof value === 'number' ? number(value, locale) : value;
  if (part.length === 2) {
    return number(Number(value), locale, part[1] === 'percent' ? 'percent' : 'decimal');
  }
  const [, choice, messages] = part;
  const inner =
    choice === 'select'
      ? messages[String(value)]
      : (messages[`=${value}`] ?? messages[category(Number(value), choice, locale)]);
  const chosen = inner ?? messages.other ?? '';
  return typeof chosen === 'string' ? chosen : parts(chosen, values, locale, Number(value));
}

function category(value: number, choice: 'plural' | 'ordinal', locale: string): string {
  const type = choice === 'ordinal' ? 'ordinal' : 'cardinal';
  return kept(rules, `${type} ${locale}`, () => new Intl.PluralRules(locale, { type })).select(
    value,
  );
}

/** With Latin digits in every locale, as lists, tables of lessons and the LMS's own reports have. */
function number(value: number, locale: string, style: 'decimal' | 'percent' = 'decimal'): string {
  const make = () => new Intl.NumberFormat(locale, { style, numberingSystem: 'latn' });
  return kept(numbers, `${style} ${locale}`, make).format(value);
}

/** Making one of these costs a hundred times what its use does. */
const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const before = store.get(key);
  if (before) return before;
  const made = make();
  store.set(key, made);
  return made;
}
