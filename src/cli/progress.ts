import pc from 'picocolors';
import { type OnStage, STAGES, type Stage } from '../pipeline.ts';

/**
 * One line per stage on standard error: on a terminal the line of the stage under way is redrawn
 * in place, elsewhere each stage is a plain line when it is done.
 */
export function progress(quiet: boolean): { onStage: OnStage; end(): void } {
  if (quiet) return { onStage: () => {}, end: () => {} };
  const live = process.stderr.isTTY === true;
  let last = performance.now();
  const next = (stage: Stage) => STAGES[STAGES.indexOf(stage) + 1];
  const wait = (stage: Stage | undefined) => {
    if (live && stage !== undefined) process.stderr.write(`  ${pc.dim(`${stage} ...`)}`);
  };
  wait(STAGES[0]);
  return {
    onStage(stage, made) {
      const now = performance.now();
      const time = `${Math.round(now - last)} ms`;
      last = now;
      if (live) process.stderr.write('\r\u001b[2K');
      process.stderr.write(`  ${pc.green(stage.padEnd(9))} ${made.padEnd(28)} ${pc.dim(time)}\n`);
      wait(next(stage));
    },
    end() {
      if (live) process.stderr.write('\r\u001b[2K');
    },
  };
}
