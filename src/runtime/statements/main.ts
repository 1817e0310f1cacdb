import type { StatementsContext } from '../global.ts';
import { elapsed } from '../steady-time.ts';
import { attach } from './attach.ts';
import { createDeliver } from './deliver.ts';

/** Entry of the statements part, loaded after the lesson shows and only if a store is known. */
function attachStatements(context: StatementsContext): void {
  try {
    const deliver = createDeliver(context.store, (url, options) => window.fetch(url, options));
    const sender = attach({ ...context, ...launchFacts() }, deliver, {
      now: () => Date.now(),
      elapsed,
      setTimeout: (job, delay) => window.setTimeout(job, delay),
      clearTimeout: (timer) => window.clearTimeout(Number(timer)),
    });
    if (!sender) return;
    window.addEventListener('online', () => sender.wake());
    window.addEventListener('pagehide', () => sender.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') sender.flush();
    });
  } catch {
    // The lesson goes on without statements.
    context.events.drop();
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
