import type { MessageArguments } from '../../messages/message.ts';
import type { SaveState } from '../../tracking/session.ts';
import { fill, find, make } from './dom.ts';
import type { Stage } from './stage.ts';

export type Notice = readonly [key: string, values?: MessageArguments];

/** What the learner is told about the session: kept as data, so that it survives a new locale. */
export interface Notices {
  add(key: string, values?: MessageArguments): void;
  remove(key: string): void;
  /** Another page was opened: what was said has been read, but for what still goes wrong. */
  turnPage(): void;
  mount(): void;
}

/** What still holds on the next page. */
const LASTING: readonly string[] = ['failing-long', 'updated', 'two-windows', 'review'];

/** `first`: what was to be said before. */
export function createNotices(stage: Stage, first: readonly Notice[]): Notices {
  const { root, session } = stage;
  const { recorded, refused, mode } = session.launch;
  let notices: readonly Notice[] = [];
  let saved: SaveState = 'saved';

  session.onSaved((next) => {
    saved = next;
    if (next === 'failing') add('failing-long');
    if (next === 'saved') remove('failing-long');
    if (has('updated')) draw();
  });
  if (!recorded) add(refused ? 'refused-long' : 'not-recorded-long');
  else if (mode !== 'normal') add(`${mode}-long`);
  for (const [key, values] of first) add(key, values);

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
  return {
    add,
    remove,
    turnPage() {
      notices = notices.filter(([key]) => LASTING.includes(key));
      draw();
    },
    mount: draw,
  };
}
