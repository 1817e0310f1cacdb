import { join } from 'node:path';
import { writeWhole } from '../files/write.ts';
import { proofPage } from '../translation/proof.ts';
import { proofWords } from './proof-words.ts';
import { type DeskOptions, deskFor, localesOf, openDeskProject } from './translation-desk.ts';
import { meantLocale, type ScopeOptions, scopeOf } from './translation-scope.ts';

/** `coursewright translation proof`: a page for each file, for who reviews it on paper. */
export function runProof(
  given: string | undefined,
  options: DeskOptions &
    ScopeOptions & {
      readonly locale?: string;
      readonly out: string;
      readonly oneColumn: boolean;
    },
): void {
  const meant = meantLocale(given, options.locale);
  const project = openDeskProject(options);
  const isMeant = scopeOf(project, options);
  const written = localesOf(project, meant).flatMap((locale) => {
    const desk = deskFor(project, locale, options);
    return desk.files
      .filter(({ path }) => isMeant(path))
      .map((file) => {
        const path = join(options.out, locale, `${file.path.replace(/\.md$/, '')}.html`);
        const text = project.sources.get(file.sourceFile)?.text ?? '';
        const columns = options.oneColumn ? 1 : 2;
        writeWhole(path, proofPage(desk, file, text, proofWords(options.lang), columns));
        return path;
      });
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify({ written }, null, 2)}\n`);
  else process.stdout.write(`${written.map((path) => `written  ${path}`).join('\n')}\n`);
}
