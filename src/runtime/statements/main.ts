import type { StatementsContext } from '../global.ts';
import { elapsed, timeOfDay } from '../steady-time.ts';
import { attach } from './attach.ts';
import { databaseShelf } from './database-shelf.ts';
import { uuid } from './names.ts';
import { eitherShelf, type Shelf, textShelf } from './shelf.ts';
import { leaseTurns, lockTurns, type TakeTurns } from './turns.ts';

/** Entry of the statements part, loaded after the lesson shows and only if a store is known. */
function attachStatements(context: StatementsContext): void {
  follow(context).catch(() => {
    // The lesson goes on without statements.
    context.events.drop();
  });
}

async function follow(context: StatementsContext): Promise<void> {
  const texts = allowed(() => window.localStorage);
  const shelf = shelfIn(texts);
  const sender = await attach(
    { ...context, ...launchFacts() },
    {
      fetcher: (url, options) => window.fetch(url, options),
      ...(shelf && { shelf }),
      turns: turnsIn(texts),
      clock: {
        now: timeOfDay,
        elapsed,
        setTimeout: (job, delay) => window.setTimeout(job, delay),
        clearTimeout: (timer) => window.clearTimeout(Number(timer)),
      },
    },
  );
  if (!sender) return;
  window.addEventListener('online', () => sender.online());
  window.addEventListener('pagehide', () => sender.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sender.flush();
  });
}

/** IndexedDB, else `localStorage`, else nothing. */
function shelfIn(texts: Storage | undefined): Shelf | undefined {
  const factory = allowed(() => window.indexedDB);
  const text = texts && textShelf(texts);
  const base = factory && databaseShelf(factory);
  return base && text ? eitherShelf(base, text) : (base ?? text);
}

/** `locks` is missing on plain http. */
function turnsIn(texts: Storage | undefined): TakeTurns {
  const locks = allowed(() => navigator.locks);
  return locks ? lockTurns(locks) : leaseTurns(texts, uuid(), () => Date.now());
}

/** Storage may be forbidden or missing: reading the property alone can throw. */
function allowed<T>(read: () => T): T | undefined {
  try {
    return read() ?? undefined;
  } catch {
    return undefined;
  }
}

/** What a launch by parameters says beside its store, read here so that the core need not. */
function launchFacts(): Pick<StatementsContext, 'grouping' | 'outsideScorm'> {
  const grouping = new URLSearchParams(window.location.search).get('grouping');
  return {
    ...(grouping && { grouping }),
    ...(window.coursewright?.driver && { outsideScorm: true }),
  };
}

window.coursewright = { ...window.coursewright, attachStatements };
