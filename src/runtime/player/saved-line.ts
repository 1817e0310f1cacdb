import type { SaveState } from '../../tracking/session.ts';
import { find } from './dom.ts';
import type { Stage } from './stage.ts';

/** The line at the top that says whether all is stored; what it gives back writes it anew. */
export function followSaved({ root, session, say }: Stage): () => void {
  const { recorded, mode } = session.launch;
  let saved: SaveState = 'saved';
  function draw(): void {
    const line = find(root, '[data-saved]');
    if (!line) return;
    const key = !recorded ? 'not-recorded' : mode === 'normal' ? saved : mode;
    line.className = `saved is-${key}`;
    line.textContent = say(key);
  }
  session.onSaved((next) => {
    saved = next;
    draw();
  });
  return draw;
}
