import type { MessageArguments } from '../../messages/message.ts';
import type { SaveState } from '../../tracking/session.ts';
import { fill, find, make } from './dom.ts';
import type { Stage } from './stage.ts';

type Notice = readonly [key: string, values?: MessageArguments];

/** What the learner is told about the session: kept as data, so that it survives a new locale. */
export interface Notices {
  add(key: string, values?: MessageArguments): void;
  remove(key: string): void;
  /** Another page was opened: what was said has been read, but for what still goes wrong. */
  turnPage(): void;
  mount(): void;
}

/** What still holds on the next page. */
const LASTING: readonly string[] = ['failing-long', 'updated', 'two-windows'];

export function createNotices(stage: Stage): Notices {
  const { root, session } = stage;
  const { recorded, refused, mode } = session.launch;
  let notices: readonly Notice[] = [];
  let saved: SaveState = 'saved';

  session.onSaved((next) => {
    saved = next;
    if (next === 'failing') add('failing-long');
    if (next === 'saved') remove('failing-long');
    if (has('updated')) draw();
    drawSaved();
  });
  if (!recorded) notices = [[refused ? 'refused-long' : 'not-recorded-long']];
  else if (mode !== 'normal') notices = [[`${mode}-long`]];

  function has(key: string): boolean {
    return notices.some(([other]) => other === key);
  }
  function add(key: string, values?: MessageArguments): void {
    if (has(key)) return;
    notices = [...notices, values ? [key, values] : [key]];
    draw();
  }
  function remove(key: string): void {
    if (!has(key)) return;
    notices = notices.filter(([other]) => other !== key);
    draw();
  }
  function draw(): void {
    fill(
      find(root, '[data-notices]'),
      notices.map(([key, values]) =>
        make('p', '', stage.say(key, { saved: recorded ? saved : 'none', ...values })),
      ),
    );
  }
  function drawSaved(): void {
    const line = find(root, '[data-saved]');
    if (!line) return;
    const key = !recorded ? 'not-recorded' : mode === 'normal' ? saved : mode;
    line.className = `saved is-${key}`;
    line.textContent = stage.say(key);
  }
  return {
    add,
    remove,
    turnPage() {
      notices = notices.filter(([key]) => LASTING.includes(key));
      draw();
    },
    mount() {
      draw();
      drawSaved();
    },
  };
}
