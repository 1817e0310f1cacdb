import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { fill, find, make } from './dom.ts';
import type { Kind, Work } from './kind.ts';
import type { Notice } from './notices.ts';
import type { Opened } from './open-stage.ts';
import type { Pages, PagesOptions } from './pages.ts';
import type { Registered } from './registry.ts';
import { isGone, loadScript, whenIdle } from './script.ts';
import type { Stage } from './stage.ts';

/** A question that was brought to life, and where. */
export interface Asked {
  readonly root: HTMLElement;
  readonly question: QuestionModel;
  readonly kind: Kind;
  /** A recall asks on a stage of its own. */
  readonly stage: Stage;
}

/**
 * What comes in a script of its own once the first page is there: all that is not needed to show
 * the page, to go on where the learner left off and to keep what is entered.
 */
export interface Later {
  /** Gives life to its blocks, before the pages; called whenever the page was written anew. */
  mountBlocks(): void;
  /** The same for what stands around the pages. */
  mount(): void;
  /** The learner pressed *Finish*. */
  finish(): void;
  /** Another page was opened. */
  turnPage(): void;
  /** The learner chose a locale. */
  speak(locale: string): void;
  /** An answer is submitted. */
  check(asked: Asked, answer: Answer): void;
  /** What was said of an answer that is changed now is taken away. */
  clear(asked: Asked): void;
  /** Says again what an answer that was submitted is worth. */
  reveal(asked: Asked, answer: Answer): void;
  /** The work on a question of the activity by its number. */
  work(question: number): Work | undefined;
  /** What stands for a question in a record. */
  describe(question: number): string;
  /** The forum's address in the locale that is shown. */
  forum(): string | undefined;
}

/** What the later part is handed of the first. */
export interface Desk {
  readonly opened: Opened;
  readonly registered: Registered;
  /** What is to be said about the launch. */
  readonly notices: readonly Notice[];
  readonly options: PagesOptions;
  /** A knowledge check takes their place. */
  pages: Pages;
  /** Gives life to the page as it was written just now. */
  mount(): void;
  /** Brings a question to life whose kind is there and that is not alive yet. */
  mountQuestion(root: HTMLElement, question: QuestionModel, stage: Stage): void;
}

export type CreateLater = (desk: Desk) => Later;

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
