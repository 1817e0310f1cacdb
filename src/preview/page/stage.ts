import type { ActivityFile } from '../../tracking/activity-file.ts';
import type { ActivityModel } from '../../tracking/model.ts';
import { type Restore, rememberPlace } from './place.ts';

/** The frame in which the lesson runs. */
export interface Stage {
  /**
   * Opens `href` in `locale`; `keep` goes back to the reader's place there. What runs in the frame
   * ends first, as when a learner leaves.
   */
  open(href: string, locale: string, keep: boolean): void;
  /** Asks what is open for another locale, by its own links. */
  speak(locale: string): void;
  /** What the activity in the frame says of itself; undefined for a page without records. */
  model(): ActivityModel | undefined;
}

export interface StageOptions {
  readonly frame: HTMLIFrameElement;
  /** Around the frame; says by a class that the frame is between two versions. */
  readonly box: HTMLElement;
  /** Path at which the server has the lessons. */
  readonly content: string;
  /** The lesson changed its locale, by a choice made in it. */
  readonly onLocale: (locale: string) => void;
}

/** A lesson that does not come to life by then is shown as it is. */
const PATIENCE = 3_000;

export function createStage({ frame, box, content, onLocale }: StageOptions): Stage {
  let wanted = '';
  let restore: Restore | undefined;
  let loads = 0;
  const follower = new MutationObserver(follow);

  frame.addEventListener('load', () => void settle());

  async function settle(): Promise<void> {
    const view = frame.contentWindow;
    if (!view || view.location.pathname === 'blank') return;
    loads += 1;
    const load = loads;
    await until(() => loads !== load || isReady(view.document));
    if (loads !== load) return;
    if (speakIn(view.document, wanted)) await until(() => langOf(view.document) === wanted);
    if (loads !== load) return;
    restore?.(view);
    restore = undefined;
    box.classList.remove('is-moving');
    follower.disconnect();
    follower.observe(view.document.documentElement, { attributeFilter: ['lang'] });
    follow();
  }

  function follow(): void {
    const locale = langOf(frame.contentDocument);
    if (locale === '' || locale === wanted) return;
    wanted = locale;
    onLocale(locale);
  }

  return {
    open(href, locale, keep) {
      wanted = locale;
      const view = frame.contentWindow;
      const address = new URL(
        `${content}${href}?${new URLSearchParams({ lang: locale })}`,
        document.baseURI,
      );
      restore = keep && view ? rememberPlace(view) : undefined;
      box.classList.add('is-moving');
      follower.disconnect();
      // No entry in the history: Back leaves the preview.
      view?.location.replace(address);
    },
    speak(locale) {
      wanted = locale;
      speakIn(frame.contentDocument, locale);
    },
    model() {
      const data = frame.contentDocument?.getElementById('activity')?.textContent;
      return data ? (JSON.parse(data) as ActivityFile).model : undefined;
    },
  };
}

/** Clicks the page's own link to `locale`; false where it speaks it already or has none. */
function speakIn(page: Document | null, locale: string): boolean {
  if (langOf(page) === locale) return false;
  const link = page?.querySelector<HTMLElement>(`[data-locale="${CSS.escape(locale)}"]`);
  link?.click();
  return link !== null && link !== undefined;
}

function langOf(page: Document | null): string {
  return page?.documentElement.lang ?? '';
}

/** Whether the player has begun, or never will: pages without records have none. */
function isReady(page: Document): boolean {
  return !page.getElementById('activity') || page.querySelector('#course.is-live') !== null;
}

function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  return new Promise((done) => {
    const look = () => {
      if (condition() || performance.now() > end) done();
      else setTimeout(look, 10);
    };
    look();
  });
}
