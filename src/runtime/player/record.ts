import { find, show } from './dom.ts';
import { put } from './paper.ts';
import type { Stage } from './stage.ts';

/** Whether there is something to make a record of. */
export function isComplete({ progress }: Stage): boolean {
  return progress.summary().completed;
}

/**
 * Writes how things stand into the record of completion. The learner's name is in the page only
 * while the record is open, and shown on paper alone; it is stored nowhere.
 */
export function writeRecord(dialog: HTMLElement, stage: Stage, today: Date): void {
  const { session, progress, model, locale, say } = stage;
  const { score, success } = progress.summary();
  const passing = session.launch.passing ?? model.passing;
  const name = nameOf(session.learnerName());
  const status = success === undefined ? 'complete' : success ? 'passed' : 'failed';
  put(dialog, 'name', name);
  for (const part of ['name', 'name-how']) show(find(dialog, `[data-part="${part}"]`), name !== '');
  for (const one of ['complete', 'passed', 'failed'])
    show(find(dialog, `[data-status="${one}"]`), one === status);
  put(dialog, 'score', score === undefined ? '' : say('record-score', { score, passing }));
  show(find(dialog, '[data-part="score"]'), score !== undefined);
  put(dialog, 'date', new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(today));
  show(find(dialog, '[data-part="unrecorded"]'), !session.launch.recorded);
}

/** Takes the name out of the page again. */
export function forgetRecord(dialog: HTMLElement): void {
  put(dialog, 'name', '');
}

/** SCORM 2004 puts the language of the name before it: `{lang=es}Ana` (RTE 4.1.1.6). */
function nameOf(given = ''): string {
  return given.replace(/^\{lang=[^}]*\}/, '').trim();
}
