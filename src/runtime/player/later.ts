import { fill, find, make } from './dom.ts';
import type { Desk } from './registry.ts';
import { isGone, loadScript, whenIdle } from './script.ts';
import type { Later } from './stage.ts';

/** Milliseconds between two attempts to load it. */
const AGAIN = 5_000;

/**
 * Loads the later part when the page is idle, or at once where something waits for it, and again
 * until it is there. What waits is done in its order.
 */
export function awaitLater(desk: Desk, mountAll: () => void): void {
  const { stage } = desk.opened;
  const { registered } = desk;
  let waiting: ((later: Later) => void)[] = [];
  let loading = false;

  stage.later = (job) => {
    if (stage.rest) return job(stage.rest);
    waiting.push(job);
    void load();
  };
  window.addEventListener('online', () => void load());
  whenIdle(() => void load());

  async function load(): Promise<void> {
    if (loading || stage.rest) return;
    loading = true;
    await loadScript(stage.file.later).catch(() => undefined);
    const later = registered.createLater?.(desk);
    if (!later) return fail();
    stage.rest = later;
    stage.root.classList.remove('is-waiting');
    mountAll();
    for (const job of waiting) job(later);
    waiting = [];
  }
  async function fail(): Promise<void> {
    const gone = await isGone(stage.file.later);
    const text = stage.say(gone ? 'updated' : 'later-failed', { saved: 'other' });
    fill(find(stage.root, '[data-notices]'), [make('p', '', text)]);
    loading = false;
    window.setTimeout(() => void load(), AGAIN);
  }
}
