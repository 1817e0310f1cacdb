/**
 * Prints the words of our content that no dictionary has, with file and line: `npm run spelling`,
 * `-- es` for one language. Terms of the field stand in build/words/<language>.txt, names and
 * abbreviations of all languages in build/words/names.txt, one a line. Needs hunspell with the dictionaries of the languages (Debian: hunspell, hunspell-en-gb,
 * hunspell-en-us, hunspell-es, hunspell-fr). The exit code is 1 where a word is unknown.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openProject } from '../src/pipeline.ts';
import { type Word, wordsOfEdition } from './spelling-words.ts';

const CONTENT = ['content/integrity', 'content/handbook'];
/** Language to hunspell's dictionaries; a word that one of them has is right. */
const DICTIONARIES: Readonly<Record<string, readonly string[]>> = {
  en: ['en_GB', 'en_US'],
  es: ['es_ES'],
  fr: ['fr'],
};

/** The words of a list: `names`, or the terms of a language; none where there is no list. */
export function termsOf(list: string): readonly string[] {
  const file = fileURLToPath(new URL(`words/${list}.txt`, import.meta.url));
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function unknownTo(dictionary: string, words: readonly string[]): ReadonlySet<string> {
  const input = `${words.map((word) => word.replaceAll('’', "'").replaceAll('‑', '-')).join('\n')}\n`;
  const out = execFileSync('hunspell', ['-d', dictionary, '-i', 'utf-8', '-l'], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return new Set(out.split('\n'));
}

/** Those that neither a dictionary nor the list of terms has. */
function unknownWords(words: readonly Word[], language: string): readonly Word[] {
  const terms = new Set(
    [...termsOf('names'), ...termsOf(language)].map((term) => term.toLowerCase()),
  );
  let left = words.filter(({ word }) => !terms.has(word.toLowerCase()));
  for (const dictionary of DICTIONARIES[language] ?? []) {
    const unknown = unknownTo(
      dictionary,
      left.map(({ word }) => word),
    );
    left = left.filter(({ word }) =>
      // Of a word with hyphens hunspell names the part.
      word
        .split(/[-‑]/)
        .some((part) => unknown.has(part.replaceAll('’', "'")) && !terms.has(part.toLowerCase())),
    );
  }
  return left;
}

/** One line for each unknown word of the course in `folder`, in all its locales or the one `wanted`. */
export function unknownIn(folder: string, wanted: string | undefined): readonly string[] {
  const { course } = openProject(folder);
  return Object.values(course?.editions ?? {}).flatMap((edition) => {
    const { language } = new Intl.Locale(edition.locale);
    if (!course || !(language in DICTIONARIES)) return [];
    if (wanted !== undefined && wanted !== edition.locale) return [];
    return unknownWords(wordsOfEdition(edition, course), language).map(
      ({ word, file, line }) => `${folder}/${file}:${line} ${word}`,
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [wanted, ...folders] = process.argv.slice(2);
  const unknown = (folders.length > 0 ? folders : CONTENT).flatMap((folder) =>
    unknownIn(folder, wanted),
  );
  for (const line of unknown) process.stdout.write(`${line}\n`);
  process.stderr.write(`${unknown.length} unknown words\n`);
  if (unknown.length > 0) process.exitCode = 1;
}
