import { defineConfig } from 'vitest/config';
import { countReporter } from './test/support/count-reporter.ts';

const BROWSER_TESTS = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: ['test/support/global-setup.ts'],
    // Two cores in CI; a browser test has a Chromium beside it.
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default', countReporter()],
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [BROWSER_TESTS],
          // No measure of speed: a busy machine must not fail a property test.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
