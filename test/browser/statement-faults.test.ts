import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../build/browser.ts';
import { PLAIN_HTTP, removePackage, statementBench } from '../support/statement-bench.ts';
import { STATEMENT_FAULTS } from '../support/statement-faults.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser([PLAIN_HTTP]);
});
afterAll(async () => {
  await browser?.close();
  await removePackage();
});

test.each(STATEMENT_FAULTS)(
  '$name: each event is one statement in the store',
  async ({ setAside = 0, play, ...options }) => {
    const bench = await statementBench(browser, options);
    try {
      await play(bench);
      const { events, stored, setAside: reasons, ...wrong } = await bench.count();
      expect(wrong).toEqual({ missing: 0, twice: 0, outOfOrder: 0, wrongActor: 0, left: 0 });
      expect(events).toBeGreaterThan(10);
      expect(stored).toBe(events - setAside);
      expect(reasons).toHaveLength(setAside);
      for (const reason of reasons) expect(reason).toContain('language');
    } finally {
      await bench.close();
    }
  },
  120_000,
);
