/**
 * The player's words for a translator, and back:
 * `npx tsx build/player-words.ts de > de.xlf` writes templates/strings as XLIFF 1.2,
 * `npx tsx build/player-words.ts de de.xlf` reads what came back into templates/strings/de.json.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageFaults } from '../src/messages/faults.ts';
import { readXliff } from '../src/translation/xliff-read.ts';
import { xliff12 } from '../src/translation/xliff12.ts';

const FOLDER = join(import.meta.dirname, '../templates/strings');
const ORIGINAL = 'player';
type Words = Readonly<Record<string, string>>;

/** The words in XLIFF; those that a locale has not yet are empty. */
export function wordsToXliff(english: Words, own: Words, locale: string): string {
  const units = Object.entries(english).map(([id, source]) => ({
    ...({ id, kind: 'front', source, target: own[id] ?? '', note: '', words: 0 } as const),
    state: own[id] === undefined ? ('missing' as const) : ('final' as const),
  }));
  return xliff12({ sourceLocale: 'en', locale }, [{ path: ORIGINAL, units }]);
}

/** The words that came back, in the order of English, or all that is wrong with them. */
export function wordsFromXliff(
  xml: string,
  english: Words,
  locale: string,
): { readonly words: Words } | { readonly problems: readonly string[] } {
  const read = readXliff(xml);
  if ('refusal' in read) return { problems: [read.refusal] };
  if (read.locale !== locale) return { problems: [`it is in “${read.locale}”, not ${locale}`] };
  const texts = new Map(
    read.returned.map(({ id, pieces }) => [
      id,
      // The words have no marks of Markdown that a tool may move; what there is stands in the source.
      pieces
        .map((piece) => (typeof piece === 'string' ? piece : '\uFFFD'))
        .join('')
        .trim(),
    ]),
  );
  const problems = [...texts.keys()].flatMap((id) =>
    id in english ? [] : [`${id}: the player has no such message`],
  );
  const words = Object.entries(english).map(([id, source]): [string, string] => {
    const text = texts.get(id) ?? '';
    if (text === '') problems.push(`${id}: it is missing`);
    else if (text.includes('\uFFFD')) problems.push(`${id}: it has a mark that can’t be read`);
    else problems.push(...messageFaults(text, source, locale).map((why) => `${id}: ${why}`));
    return [id, text];
  });
  return problems.length > 0 ? { problems } : { words: Object.fromEntries(words) };
}

function wordsIn(locale: string): Words {
  const path = join(FOLDER, `${locale}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Words) : {};
}

function main([locale = '', file]: readonly string[]): void {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(locale)) {
    process.stderr.write('Expected: a locale, and the file that came back where there is one.\n');
    process.exitCode = 2;
    return;
  }
  const english = wordsIn('en');
  if (file === undefined) {
    process.stdout.write(wordsToXliff(english, wordsIn(locale), locale));
    return;
  }
  const read = wordsFromXliff(readFileSync(file, 'utf8'), english, locale);
  if ('problems' in read) {
    process.stderr.write(
      `Nothing was written:\n${read.problems.map((one) => `  ${one}\n`).join('')}`,
    );
    process.exitCode = 1;
    return;
  }
  writeFileSync(join(FOLDER, `${locale}.json`), `${JSON.stringify(read.words, null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2));
