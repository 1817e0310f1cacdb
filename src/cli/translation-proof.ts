import { join } from 'node:path';
import { writeWhole } from '../files/write.ts';
import { proofPage } from '../translation/proof.ts';
import { proofWords } from './proof-words.ts';
import { type DeskOptions, deskFor, localesOf, openDeskProject } from './translation-desk.ts';

/** `coursewright translation proof`: a page for each file, for who reviews it on paper. */
export function runProof(
  options: DeskOptions & {
    readonly locale?: string;
    readonly out: string;
    readonly oneColumn: boolean;
  },
): void {
  const project = openDeskProject(options);
  const written = localesOf(project, options.locale).flatMap((locale) => {
    const desk = deskFor(project, locale, options);
    return desk.files.map((file) => {
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
