import pc from 'picocolors';
import { counted } from '../diagnostics/wording/wording.ts';
import type { ScoProof } from '../proof/proof.ts';
import { playWords } from '../proof/report/words/words.ts';

/** A line for each SCO that was played on standard error; on a terminal also what is under way. */
export function playProgress(
  name: string,
  quiet: boolean,
  lang: string,
): { onSco(sco: ScoProof, done: number, all: number): void; end(): void } {
  if (quiet) return { onSco: () => {}, end: () => {} };
  const w = playWords(lang);
  const live = process.stderr.isTTY === true;
  const clear = () => (live ? process.stderr.write('\r\u001b[2K') : undefined);
  const wait = (text: string) => (live ? process.stderr.write(`  ${pc.dim(text)}`) : undefined);
  let last = performance.now();
  wait(`${name} ...`);
  return {
    onSco({ title, identifier, questions, problems }, done, all) {
      const now = performance.now();
      const time = `${((now - last) / 1000).toFixed(1)} s`;
      last = now;
      clear();
      const good = questions === undefined ? pc.yellow('○') : pc.green('✓');
      const sign = problems.length > 0 ? pc.red('✗') : good;
      const count = questions === undefined ? '' : counted(w.questions, questions, lang);
      process.stderr.write(
        `  ${sign} ${(title || identifier).padEnd(40)} ${count.padEnd(14)} ${pc.dim(time)}\n`,
      );
      if (done < all) wait(`${name}: ${done}/${all} ...`);
    },
    end: () => void clear(),
  };
}
