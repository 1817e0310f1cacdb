import { type Command, Option } from 'commander';

const UNIT = ['--unit <id>', 'one unit only'] as const;
const FILE = ['--file <file>', 'one file only: course.md, week-1/lesson.md'] as const;

/** Adds `coursewright translation ...`; `common` adds the options that every command takes. */
export function addTranslation(program: Command, common: (command: Command) => Command): void {
  const desk = program
    .command('translation')
    .description('what is missing or outdated in the other languages, and files for translators');
  const command = (name: string) =>
    common(desk.command(name)).option('--course <folder>', 'folder with a course.yaml');
  const LOCALE = ['--locale <locale>', 'the same as the argument'] as const;
  /** A part of one translation or of all. */
  const scoped = (name: string) =>
    command(name)
      .argument('[locale]', 'one translation only')
      .option(...LOCALE)
      .option(...UNIT)
      .option(...FILE);

  scoped('status')
    .description('how far each translation is, by unit and file, with words')
    .option('--html', 'a page on standard output instead of a table', false)
    .addHelpText(
      'after',
      `
Examples:
  coursewright translation status
  coursewright translation status es --html > status.html`,
    )
    .action(async (locale, options) => {
      const { runStatus } = await import('./translation.ts');
      runStatus(locale, options);
    });

  scoped('update')
    .description(
      'give each translation the structure of the source, and record what it was made from',
    )
    .addHelpText(
      'after',
      `
Examples:
  coursewright translation update es
  coursewright translation update es --unit week-1

Where a text is missing that of the source holds its place; words that stand stay as they are.`,
    )
    .action(async (locale, options) => {
      const { runUpdate } = await import('./translation.ts');
      runUpdate(locale, options);
    });

  command('accept')
    .argument('[file#text]', 'a file of a translation, or one text of it')
    .description('make what stands there final, with or without an edit')
    .option('--unit <id>', 'all files of a unit')
    .option('--file <file>', 'a file in each translation: course.md')
    .option('--locale <locale>', 'of one translation only')
    .option('--same', 'also texts that have their source’s words', false)
    .addHelpText(
      'after',
      `
Examples:
  coursewright translation accept es/week-1/lesson.md
  coursewright translation accept es/week-1/lesson.md#when.option-2
  coursewright translation accept es --unit week-1
  coursewright translation accept es --file course.md --same

A text with its source’s words is missing. It is accepted where it is named, with --same, and
where it has one or two words and nothing longer is missing in its file (“Corruption”).`,
    )
    .action(async (given, options) => {
      const { runAccept } = await import('./translation-accept.ts');
      runAccept(given, options);
    });

  command('add')
    .argument('[locale]', 'its language tag: pt-BR')
    .option(...LOCALE)
    .description(
      'a language more: its files, with the texts of the source until they are translated',
    )
    .addHelpText(
      'after',
      `
Example:
  coursewright translation add fr`,
    )
    .action(async (locale, options) => {
      const { runAdd } = await import('./translation.ts');
      runAdd(locale, options);
    });

  scoped('export')
    .description('what needs work, as a file for a translator’s tool')
    .addOption(
      new Option(
        '--as <format>',
        'csv: for a spreadsheet; tmx: final texts as a memory; glossary: terms, between tabs',
      )
        .choices(['xliff12', 'xliff20', 'csv', 'tmx', 'glossary'])
        .default('xliff12'),
    )
    .option('--kit', 'one zip for who has neither this tool nor the files', false)
    .option('--all', 'final texts too', false)
    .option('--out <file>', 'where it goes (standard output)')
    .addHelpText(
      'after',
      `
Examples:
  coursewright translation export es --out es.xlf
  coursewright translation export es --unit week-1 --all --out week-1.xlf
  coursewright translation export es --file glossary.md --out glossary.xlf
  coursewright translation export es --kit --out kit-es.zip
  coursewright translation export es --as tmx --out memory.tmx

A kit holds an OmegaT project (its XLIFF opens in other tools too), memory, glossary, the lessons to
read, the words to count, and a guide in the language that is translated to.`,
    )
    .action(async (locale, options) => {
      const { runExport } = await import('./translation-files.ts');
      runExport(locale, options);
    });

  command('import')
    .argument('<file>', 'XLIFF 1.2 or 2.0, a table (.csv), a memory (.tmx) or a kit (.zip)')
    .description('take translations in: all of them, or none where one does not fit')
    .argument('[locale]', 'the translation; for a memory, which one it fills')
    .option(...LOCALE)
    .addHelpText(
      'after',
      `
Examples:
  coursewright translation import es.xlf
  coursewright translation import kit-es.zip
  coursewright translation import memory.tmx es

A memory fills only texts that are missing or outdated and whose words it knows, to be reviewed.`,
    )
    .action(async (file, locale, options) => {
      const { runImport } = await import('./translation-files.ts');
      await runImport(file, options, locale);
    });

  scoped('proof')
    .description('a page for each file, source and translation side by side, to read or to print')
    .option('--out <folder>', 'where the pages go', 'out/proof')
    .option('--one-column', 'the translation alone, as it is read', false)
    .addHelpText(
      'after',
      `
Example:
  coursewright translation proof es --lang es`,
    )
    .action(async (locale, options) => {
      const { runProof } = await import('./translation-proof.ts');
      runProof(locale, options);
    });

  scoped('slips')
    .description('what is doubtful in translations, as a list with places')
    .addHelpText(
      'after',
      `
Example:
  coursewright translation slips es --lang es

Numbers or marks that differ, doubled spaces, a missing ¿ or ¡, French spaces, texts that are the
same as the source, terms that are called otherwise. None of them has to be wrong.`,
    )
    .action(async (locale, options) => {
      const { runSlips } = await import('./translation-slips.ts');
      runSlips(locale, options);
    });
}
