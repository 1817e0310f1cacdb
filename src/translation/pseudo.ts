import type { PseudoLocale } from '../course/pseudo-locale.ts';
import { type Inline, plain, type Text } from '../course/text.ts';
import type { CompiledMessages, Message, MessagePart } from '../messages/message.ts';

/** How the words of a pseudo-locale are made. */
interface Maker {
  /** Literal text; white space stays. */
  words(text: string): string;
  /** What stands before and after a whole text of `length` characters. */
  around(length: number): readonly [before: string, after: string];
}

const MAKERS: Readonly<Record<PseudoLocale, Maker>> = {
  'en-XA': { words: accented, around: (length) => ['[', `${padding(length)}]`] },
  'ar-XB': { words: mirrored, around: () => ['', ''] },
};

/** A text of the source in `locale`. Code, addresses and what a blank accepts stay as they are. */
export function pseudoText(text: Text, locale: PseudoLocale): Text {
  const words = plain(text);
  if (words === '') return text;
  const maker = MAKERS[locale];
  const [before, after] = maker.around(words.length);
  const inlines = text.inlines.map((inline) => pseudoInline(inline, maker));
  return { ...text, inlines: [...literal(before), ...inlines, ...literal(after)] };
}

function literal(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function pseudoInline(inline: Inline, maker: Maker): Inline {
  switch (inline.type) {
    case 'text':
      return { ...inline, value: maker.words(inline.value) };
    case 'image':
      return { ...inline, alt: maker.words(inline.alt) };
    case 'code':
    case 'break':
    case 'blank':
    case 'footnote':
      return inline;
    default:
      return { ...inline, children: inline.children.map((child) => pseudoInline(child, maker)) };
  }
}

/** Messages that are no words for the eye. */
const PROTECTED = new Set(['file-name']);

/** The player's messages in `locale`: arguments, formats and the names of plural forms stay. */
export function pseudoMessages(source: CompiledMessages, locale: PseudoLocale): CompiledMessages {
  const maker = MAKERS[locale];
  return Object.fromEntries(
    Object.entries(source).map(([key, message]) => [
      key,
      PROTECTED.has(key) ? message : wholeMessage(message, maker),
    ]),
  );
}

function wholeMessage(message: Message, maker: Maker): Message {
  const [before, after] = maker.around(longest(message));
  const inner = pseudoMessage(message, maker);
  if (typeof inner === 'string') return before + inner + after;
  return [before, ...inner, after].filter((part) => part !== '');
}

function pseudoMessage(message: Message, maker: Maker): Message {
  return typeof message === 'string'
    ? maker.words(message)
    : message.map((part) => pseudoPart(part, maker));
}

function pseudoPart(part: MessagePart, maker: Maker): MessagePart {
  if (typeof part === 'string') return maker.words(part);
  if (!isChoice(part)) return part;
  const [argument, choice, messages] = part;
  const made = Object.entries(messages).map(([name, one]) => [name, pseudoMessage(one, maker)]);
  return [argument, choice, Object.fromEntries(made)];
}

function isChoice(part: MessagePart): part is Extract<MessagePart, { readonly length: 3 }> {
  return Array.isArray(part) && part.length === 3;
}

/** Literal characters of the longest form that a message takes. */
function longest(message: Message): number {
  if (typeof message === 'string') return message.length;
  return message.reduce<number>((sum, part) => {
    if (typeof part === 'string') return sum + part.length;
    if (!isChoice(part)) return sum;
    return sum + Math.max(0, ...Object.values(part[2]).map(longest));
  }, 0);
}

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = [...'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž'];

/** Each plain letter with an accent: what stays plain was never handed to translators. */
function accented(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Counting words as long as 35 % of `length`: other languages need more room than English. */
function padding(length: number): string {
  let made = '';
  for (let at = 0; made.length < length * 0.35; at++) made += ` ${NUMBERS[at % NUMBERS.length]}`;
  return made;
}

/**
 * Each word from right to left: between marks of that direction, so that it orders its surroundings
 * as Arabic does, and overridden, so that its letters do too. Numbers run from left to right there.
 */
function mirrored(text: string): string {
  return text.replace(/\S*\p{L}\S*/gu, (word) => `\u200f\u202e${word}\u202c\u200f`);
}
