import type { Leaving, Session } from '../../tracking/session.ts';
import { closeDialog, openDialog } from '../player/dialogs.ts';
import { fill, find, findAll, make, show } from '../player/dom.ts';
import type { Records } from './records.ts';
import type { MenuWords } from './words.ts';

export interface Around {
  readonly root: HTMLElement;
  readonly session: Session;
  readonly records: Records;
  readonly words: MenuWords;
  readonly otherWindows: boolean;
  /** How the session ended, once the learner pressed *Finish*. */
  readonly ending: Leaving | undefined;
}

/** What stands around the list: what is saved, what is to be said, help, and the end. */
export function drawAround(around: Around): void {
  const { root, session, records, words, ending } = around;
  const { recorded, mode } = session.launch;
  const key = !recorded ? 'not-recorded' : mode === 'normal' ? records.saved() : mode;
  const line = find(root, '[data-saved]');
  if (line) line.className = `saved is-${key}`;
  words.tell(line, key);

  const said = noticesOf(around).join();
  const notices = find(root, '[data-notices]');
  // What is read out when it changes is not written anew.
  if (notices && notices.dataset.said !== said) {
    notices.dataset.said = said;
    fill(
      notices,
      noticesOf(around).map((one) => {
        const text = make('p', '');
        words.tell(text, one);
        return text;
      }),
    );
  }
  followHelp(root);
  show(find(root, '[data-ending]'), ending !== undefined);
  if (ending === undefined) return;
  const over = ending !== 'not-saved';
  for (const part of findAll(root, '[data-list]')) show(part, !over);
  const done = records.whole().completed;
  words.tell(
    find(root, '#ending-title'),
    !over ? 'not-saved-title' : done ? 'menu-all-done' : 'left-title',
  );
  words.tell(find(root, '[data-ending-text]'), endingOf(ending, done, session));
}

/** Keys of what the learner is told of this launch. */
function noticesOf({ session, records, otherWindows }: Around): readonly string[] {
  const { recorded, refused, mode } = session.launch;
  return [
    ...(!recorded ? [refused ? 'refused-long' : 'not-recorded-long'] : []),
    ...(recorded && mode !== 'normal' ? [`${mode}-long`] : []),
    ...(records.problem ? ['menu-reset'] : []),
    ...(records.saved() === 'failing' ? ['failing-long'] : []),
    ...(otherWindows ? ['two-windows'] : []),
  ];
}

function endingOf(ending: Leaving, done: boolean, { launch }: Session): string {
  switch (ending) {
    case 'navigates':
      return 'finish-navigates';
    case 'returns':
      return 'finish-returns';
    case 'saving':
      return 'waiting';
    case 'not-saved':
      return 'finish-failing';
    case 'not-recorded':
      if (launch.recorded) return 'finish-unchanged';
      return launch.refused ? 'finish-refused' : 'finish-not-recorded';
    case 'may-close':
      return done ? 'finish-close' : 'finish-resume';
  }
}

function followHelp(root: HTMLElement): void {
  const button = find(root, '[data-help]');
  const dialog = find(root, '[data-dialog="help"]');
  if (!button || !dialog || !button.hidden) return;
  show(button, true);
  button.addEventListener('click', () => openDialog(dialog));
  find(dialog, '[data-close]')?.addEventListener('click', () => closeDialog(dialog));
}
