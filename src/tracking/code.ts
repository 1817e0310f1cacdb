/**
 * Letters of the state code: numbers in one character where they are below 32, texts with their
 * length before them. Everything is printable, so that no LMS changes it on the way.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MOST_LETTERS = 7;

/** A whole number from 0: five bits a letter, the lowest first; letters from `g` on go on. */
export function numberCode(value: number): string {
  let rest = Math.max(0, Math.floor(value));
  let code = '';
  while (rest >= 32) {
    code += LETTERS.charAt(32 + (rest % 32));
    rest = Math.floor(rest / 32);
  }
  return code + LETTERS.charAt(rest);
}

/** A text after its length; 0 stands for a text that was dropped. */
export function textCode(text: string | undefined): string {
  if (text === undefined) return numberCode(0);
  const safe = escapeText(text);
  return numberCode(safe.length + 1) + safe;
}

/** Numbers as the bits of letters, five a letter. */
export function setCode(numbers: Iterable<number>): string {
  const letters: number[] = [];
  for (const number of numbers) {
    const at = Math.floor(number / 5);
    while (letters.length <= at) letters.push(0);
    letters[at] = (letters[at] ?? 0) | (1 << (number % 5));
  }
  return numberCode(letters.length) + letters.map((bits) => LETTERS.charAt(bits)).join('');
}

/** Thrown by a reader at what can't be a code; never leaves this room. */
export class NotACode extends Error {}

export interface CodeReader {
  number(): number;
  text(): string | undefined;
  set(): Set<number>;
  atEnd(): boolean;
}

/** Reads what the functions above wrote, in the same order. Throws NotACode. */
export function readCode(code: string): CodeReader {
  let at = 0;
  const letter = (): number => {
    const value = at < code.length ? LETTERS.indexOf(code.charAt(at)) : -1;
    if (value < 0) throw new NotACode();
    at++;
    return value;
  };
  const number = (): number => {
    let value = 0;
    for (let place = 0; place < MOST_LETTERS; place++) {
      const next = letter();
      value += (next % 32) * 32 ** place;
      if (next < 32) return value;
    }
    throw new NotACode();
  };
  return {
    number,
    text() {
      const length = number() - 1;
      if (length < 0) return undefined;
      if (at + length > code.length) throw new NotACode();
      const safe = code.slice(at, at + length);
      at += length;
      return unescapeText(safe);
    },
    set() {
      const found = new Set<number>();
      const length = number();
      for (let index = 0; index < length; index++) {
        const bits = letter();
        for (let bit = 0; bit < 5; bit++) if (bits & (1 << bit)) found.add(index * 5 + bit);
      }
      return found;
    },
    atEnd: () => at === code.length,
  };
}

/**
 * What of a text can be kept: line breaks are one kind, and what XML or an encoder refuses (control
 * characters, half surrogate pairs) is gone. A text that comes back equals this.
 */
export function keepable(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

function escapeText(text: string): string {
  return keepable(text).replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
}

function unescapeText(safe: string): string {
  return safe.replace(/\\(.?)/gs, (_whole, letter: string) =>
    letter === 'n' ? '\n' : letter === 't' ? '\t' : letter,
  );
}

/** FNV-1a over UTF-16 units, 32 bits, in base 36: it tells a cut or changed code, no more. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
