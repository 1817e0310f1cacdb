import { join } from 'node:path';
import { positionAt } from '../course/place.ts';
import { doubtsOf } from '../translation/doubts.ts';
import { doubtInWords } from '../translation/proof.ts';
import { termUse } from '../translation/term-use.ts';
import { proofWords } from './proof-words.ts';
import { type DeskOptions, deskFor, localesOf, openDeskProject } from './translation-desk.ts';
import { meantLocale, type ScopeOptions, scopeOf } from './translation-scope.ts';

/** `coursewright translation slips`: what proof pages doubt, as a list with places. */
export function runSlips(
  given: string | undefined,
  options: DeskOptions & ScopeOptions & { readonly locale?: string },
): void {
  const locale = meantLocale(given, options.locale);
  const project = openDeskProject(options);
  const isMeant = scopeOf(project, options);
  const words = proofWords(options.lang);
  const all = localesOf(project, locale).flatMap((one) => {
    const desk = deskFor(project, one, options);
    const terms = termUse(desk);
    return desk.files
      .filter(({ path }) => isMeant(path))
      .flatMap(({ targetFile, pairs }) => {
        const text = project.sources.get(targetFile)?.text ?? '';
        const file = join(project.root, targetFile).replace(/\\/g, '/');
        return pairs.flatMap((pair) =>
          doubtsOf(pair, one, terms).map((doubt) => ({
            file,
            ...positionAt(text, pair.target?.start ?? 0),
            id: pair.id,
            slip: doubt.kind,
            message: doubtInWords(doubt, words),
          })),
        );
      });
  });
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  else
    for (const { file, line, column, id, message } of all)
      process.stdout.write(`${file}:${line}:${column} ${id}: ${message}\n`);
  if (options.format !== 'json' && !options.quiet)
    process.stderr.write(
      `${all.length === 0 ? 'Nothing is doubtful.' : `doubtful: ${all.length}`}\n`,
    );
}
