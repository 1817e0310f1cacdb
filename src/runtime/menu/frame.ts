import { make, show } from '../player/dom.ts';
import type { MenuWords } from './words.ts';

/** Where an activity is shown in the place of the menu. */
export interface ActivityFrame {
  /** Shows the activity at `href`. */
  open(title: string, href: string): void;
  /** What is said below the activity, and where the button there leads; nothing hides it. */
  after(said: readonly [key: string, title: string] | undefined, next?: string): void;
  /**
   * Leaves the activity, and calls `then` when it is gone: it may ask first, where private work would
   * be lost, and the learner may stay.
   */
  leave(then: () => void): void;
  hide(): void;
}

export interface FrameEvents {
  /** The learner goes back to the menu. */
  back(): void;
  /** The learner goes on with what `after` named. */
  next(): void;
}

const EMPTY = 'about:blank';

export function createFrame(words: () => MenuWords, events: FrameEvents): ActivityFrame {
  const back = make('button', 'button is-quiet');
  back.addEventListener('click', events.back);
  const name = make('p', 'open-title');
  const above = make('nav', 'above', [back, name]);
  const holder = make('div', 'frame');
  const line = make('p', '');
  line.setAttribute('role', 'status');
  const on = make('button', 'button');
  on.addEventListener('click', () => (offered === undefined ? events.back() : events.next()));
  const below = make('div', 'below', [line, on]);
  const stage = make('div', 'activity-open', [above, holder, below]);
  for (const one of [back, on]) one.setAttribute('type', 'button');
  let frame: HTMLIFrameElement | undefined;
  let offered: string | undefined;
  show(stage, false);
  document.body.append(stage);

  return {
    open(title, href) {
      frame?.remove();
      words().tell(back, 'menu-all');
      above.setAttribute('aria-label', words().say('menu-around'));
      name.textContent = title;
      const made = document.createElement('iframe');
      made.title = title;
      made.addEventListener('load', () => made.focus(), { once: true });
      made.src = href;
      frame = made;
      holder.append(made);
      show(stage, true);
      back.focus();
    },
    after(said, next) {
      offered = next;
      below.classList.toggle('is-shown', said !== undefined);
      show(on, said !== undefined);
      if (!said) {
        line.textContent = '';
        return;
      }
      const [key, title] = said;
      words().tell(line, key, { title });
      if (next === undefined) words().tell(on, 'menu-all');
      else words().tell(on, 'menu-next', { title: next });
    },
    leave(then) {
      const left = frame;
      if (!left) return then();
      left.onload = () => {
        if (!isEmpty(left)) return;
        left.remove();
        if (frame === left) frame = undefined;
        then();
      };
      left.contentWindow?.location.replace(EMPTY);
    },
    hide: () => show(stage, false),
  };
}

function isEmpty(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentWindow?.location.href === EMPTY;
  } catch {
    // A page that could not be loaded is of another origin.
    return false;
  }
}
