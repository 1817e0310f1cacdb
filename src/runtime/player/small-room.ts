import { find, make } from './dom.ts';
import type { Stage } from './stage.ts';

/** Characters that a state takes apart from texts: its frame, and each answer at most. */
const FRAME = 100;
const RECORD = 20;
/** What is told is round. */
const ROUND = 100;

const TEXTS: readonly string[] = ['written', 'discuss', 'worksheet'];

/**
 * Where the LMS has little room for the state, each question that is answered in words says so
 * before anything is written, in the line that tells who reads it.
 */
export function saySmallRoom({ root, model, session, say }: Stage): void {
  const { stateLimit, mode } = session.launch;
  if (stateLimit === undefined || mode !== 'normal') return;
  const left = stateLimit - FRAME - RECORD * model.questions.length;
  const room = Math.max(0, Math.floor(left / ROUND) * ROUND);
  for (const { kind, number, private: hidden } of model.questions) {
    if (hidden || !TEXTS.includes(kind)) continue;
    find(root, `[id="q${number}-who"]`)?.append(' ', make('span', '', say('small-room', { room })));
  }
}
