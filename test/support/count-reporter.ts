import type { Reporter, TestModule } from 'vitest/node';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** `tests: 12 passed, 0 failed`, and `, 1 skipped` only where there are any. */
export function countLine({ passed, failed, skipped }: Counts): string {
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return `tests: ${passed} passed, ${failed} failed${tail}`;
}

/** A file that cannot be loaded, or fails outside its tests, counts as one failed test. */
function countModule(module: TestModule): Counts {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    counts[state === 'pending' ? 'skipped' : state] += 1;
  }
  if (counts.failed === 0 && module.state() === 'failed') counts.failed = 1;
  return counts;
}

/** Prints the count as the very last line of the run, also when no test ran. */
export function countReporter(): Reporter {
  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  let watching = false;
  return {
    onInit(vitest) {
      watching = vitest.config.watch;
      // Other reporters, and vitest itself, still write after the end of the run.
      if (!watching) process.once('exit', () => console.log(countLine(total)));
    },
    onTestRunEnd(modules, errors) {
      const sum = (key: keyof Counts) =>
        modules.reduce((count, module) => count + countModule(module)[key], 0);
      total = {
        passed: sum('passed'),
        failed: sum('failed') + errors.length,
        skipped: sum('skipped'),
      };
      if (watching) console.log(countLine(total));
    },
  };
}
