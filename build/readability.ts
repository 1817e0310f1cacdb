import { countWords } from '../src/tracking/answers.ts';

/** How easy a text is by one formula; all of them say 0 (hard) to 100 (easy). */
interface Measure {
  readonly name: string;
  /** From words a sentence and syllables a word. */
  readonly score: (sentence: number, syllables: number) => number;
  readonly syllables: (word: string) => number;
}

/** The measure of each language that has one here. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  // Flesch, 1948.
  en: {
    name: 'Flesch',
    score: (sentence, syllables) => 206.835 - 1.015 * sentence - 84.6 * syllables,
    syllables: englishSyllables,
  },
  // Szigriszt Pazos, 1993: "perspicuidad".
  es: {
    name: 'Szigriszt-Pazos',
    score: (sentence, syllables) => 206.835 - sentence - 62.3 * syllables,
    syllables: spanishSyllables,
  },
  // Kandel and Moles, 1958.
  fr: {
    name: 'Kandel-Moles',
    score: (sentence, syllables) => 207 - 1.015 * sentence - 73.6 * syllables,
    syllables: frenchSyllables,
  },
};

/**
 * How easy the paragraphs are by the measure of the language of `locale`: about 30 is hard, 50 fairly
 * hard, 60 to 70 plain. Undefined where the language has no measure here or there are no words.
 */
export function readability(paragraphs: readonly string[], locale: string): number | undefined {
  const language = new Intl.Locale(locale).language;
  const measure = MEASURES[language];
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const sentences = paragraphs
    .flatMap((text) => [...segmenter.segment(text)].map(({ segment }) => segment))
    .filter((sentence) => countWords(sentence) > 0);
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []);
  if (!measure || words.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + measure.syllables(word), 0);
  return measure.score(words.length / sentences.length, syllables / words.length);
}

/** Runs of vowels, without an `e` that is not heard, and one for `-le`. A reckoning, no phonetics. */
export function englishSyllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  const heard = bare
    .replace(/(?<=[^aeiouytd])ed$|(?<=[^aeiouylsxzcgh]|[aeiouy]l)es$/, '')
    .replace(/(?<=[^aeiouyl]|[aeiouy]l|ll)e$/, '');
  const runs = heard.match(/[aeiouy]+/g) ?? [];
  const hiatus = heard.match(/i[ao](?!u)|(?<!p)eo|ua(?=[lt])|ea$|e(?=ing$)/g) ?? [];
  const together = heard.match(/[tcsg]io|[tc]ia|geo/g) ?? [];
  return Math.max(1, runs.length + hiatus.length - together.length);
}

/** Each strong or stressed vowel, and each weak one that leans on none. */
export function spanishSyllables(word: string): number {
  const heard = word
    .toLowerCase()
    .replace(/(?<=[qg])u(?=[eéií])/g, '')
    .replace(/y$/, 'i')
    .replace(/ü/g, 'u');
  const runs = heard.match(/[aáeéiíoóuú]+/g) ?? [];
  const count = runs.reduce((sum, run) => {
    const strong = run.match(/[aáeéoóíú]/g) ?? [];
    return sum + Math.max(1, strong.length);
  }, 0);
  return Math.max(1, count);
}

/** Runs of vowels, without a silent `e`, `es` or the `ent` of verbs at the end. */
export function frenchSyllables(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/œ/g, 'oe')
    // A liaison by apostrophe has no vowel of its own: l’, qu’, d’.
    .replace(/^(?:qu|[a-z])[’'](?=\p{L})/u, '');
  const heard = bare.replace(/(?<=[^aeiouyàâéèêëîïôùûü])es?$/, '');
  const runs = heard.match(/[aeiouyàâéèêëîïôùûü]+/g) ?? [];
  const hiatus = heard.match(/[éï][aoeiué]|[aou]ï|[aeiou]é(?!$)/g) ?? [];
  return Math.max(1, runs.length + hiatus.length);
}
