import { createHash } from 'node:crypto';

/** A text without differences of white space: a paragraph that was wrapped anew says the same. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** 16 hexadecimal digits that stand for a text. */
export function textHash(text: string): string {
  return createHash('sha256').update(folded(text)).digest('hex').slice(0, 16);
}
