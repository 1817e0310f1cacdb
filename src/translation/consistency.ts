import { codesOf } from './inline-codes.ts';

/** What a reviewer should look at in one translation. */
export const SLIPS = [
  'numbers',
  'marks',
  'doubled-space',
  'opening-mark',
  'french-space',
  'same-as-source',
] as const;
export type Slip = (typeof SLIPS)[number];

/** What is doubtful in `target`, the translation of `source` into `locale`. */
export function slipsOf(source: string, target: string, locale: string): Slip[] {
  const language = locale.split('-')[0];
  const bare = target.replace(/`[^`]*`|\]\([^()]*\)|<[^<>]*>/g, ' ');
  const found: Record<Slip, boolean> = {
    numbers: digitsOf(source) !== digitsOf(target),
    marks: sorted(codesOf(source)) !== sorted(codesOf(target)),
    'doubled-space': /\S {2,}\S/.test(target),
    'opening-mark': language === 'es' && count(bare, /[?!]/g) > count(bare, /[¿¡]/g),
    // A space that does not break stands before these signs (narrow before ; ! ?).
    'french-space':
      language === 'fr' &&
      /[^\s\u00A0\u202F:;!?.…»)\]/*_][;!?»]|[\p{L}] [:;!?»](?:\s|$)/u.test(bare),
    'same-as-source': source === target && /\p{L}{4,}.*\s.*\p{L}{4,}.*\s.*\p{L}{4,}/u.test(source),
  };
  return SLIPS.filter((slip) => found[slip]);
}

/** Digits alone, in any order: separators and the order of words are a matter of language. */
function digitsOf(text: string): string {
  const words = text.replace(/\]\([^()]*\)|\{#[^{}]*\}|<[^<>]*>|\[\^[^\]]*\]/g, ' ');
  return sorted(words.replace(/(\d)[.,\u00A0\u202F ](?=\d{3}\b)/g, '$1').match(/\d+/g) ?? []);
}

function sorted(all: readonly string[]): string {
  return [...all].sort().join(' ');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
