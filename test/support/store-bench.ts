import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { routeStore } from './routed-store.ts';
import { type StatementStore, startStatementStore } from './statement-store.ts';

/** A real store under `ENDPOINT` for each test of `bench`; gives the one of the test that runs. */
export function routedStore(bench: { readonly context: BrowserContext }): () => StatementStore {
  let store: StatementStore;
  beforeEach(async () => {
    store = await startStatementStore();
    await routeStore(bench.context, store);
  });
  afterEach(async () => {
    // What is on its way to the store arrives before the store is gone.
    await bench.context.unrouteAll({ behavior: 'wait' });
    await bench.context.close();
    await store.close();
  });
  return () => store;
}
