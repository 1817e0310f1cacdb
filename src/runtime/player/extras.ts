import { closeDialog, openDialog } from './dialogs.ts';
import { find, findAll, show } from './dom.ts';
import { followPrinting, print, put } from './paper.ts';
import { forgetRecord, isComplete, writeRecord } from './record.ts';
import type { Stage } from './stage.ts';
import { lengthsOf, minutesLeft, minutesOf, minutesOfAttempt } from './time-left.ts';

/**
 * What helps beside the lesson: the time that is left, help, print, and a record of completion. The
 * lesson does without, so all of it comes after the page is alive. `dialogs`
 * gives their HTML in the locale that is shown, `mount` brings all to life, `draw` follows the
 * learner.
 */
export function createExtras(stage: Stage, dialogs: () => string): { mount(): void; draw(): void } {
  const { root, file, model, progress, session } = stage;
  followPrinting(root);

  const dialog = (name: string) => find(root, `dialog[data-dialog="${name}"]`);

  function mount(): void {
    root.classList.remove('is-record');
    for (const one of findAll(root, 'dialog[data-dialog]')) one.remove();
    root.insertAdjacentHTML('beforeend', dialogs());
    const on = (selector: string, job: () => void) => {
      for (const one of findAll(root, selector)) {
        show(one, true);
        one.addEventListener('click', job);
      }
    };
    on('[data-help]', openHelp);
    on('[data-print-all]', () => {
      closeAll();
      void print(root);
    });
    on('[data-record]', openRecord);
    on('[data-print-record]', () => window.print());
    on('[data-close]', closeAll);
    dialog('record')?.addEventListener('close', leaveRecord);
    draw();
  }

  /** Another page, or an answer that may have completed the activity. */
  function draw(): void {
    const line = find(root, '[data-left]');
    const minutes = stage.over || session.launch.mode !== 'normal' ? undefined : left();
    const text = minutes === undefined ? '' : stage.say('left', { minutes });
    if (line && line.textContent !== text) line.textContent = text;
  }

  function left(): number | undefined {
    if (model.check) return minutesOfAttempt(stage);
    const { page, visited } = progress.state();
    if (isComplete(stage)) return undefined;
    return minutesLeft(minutesOf(root), lengthsOf(root), visited, page);
  }

  function openHelp(): void {
    const help = dialog('help');
    if (!help) return;
    const { recorded, refused, mode } = session.launch;
    const normal = recorded && mode === 'normal';
    const why = recorded ? `${mode}-long` : refused ? 'refused-long' : 'not-recorded-long';
    put(help, 'why-not', normal ? '' : stage.say(why));
    show(find(help, '[data-part="why-not"]'), !normal);
    show(find(help, '[data-part="recorded"]'), normal);
    show(find(help, '[data-part="sending"]'), stage.sending);
    const support = stage.site.support?.[stage.locale] ?? '';
    put(help, 'support', support);
    show(find(help, '[data-part="no-support"]'), support === '');
    put(help, 'content', file.content);
    show(find(help, '[data-record]'), isComplete(stage));
    openDialog(help);
  }

  function openRecord(): void {
    const record = dialog('record');
    if (!record) return;
    closeAll();
    writeRecord(record, stage, new Date());
    put(record, 'content', file.content);
    root.classList.add('is-record');
    openDialog(record);
  }

  function leaveRecord(): void {
    const record = dialog('record');
    if (record) forgetRecord(record);
    root.classList.remove('is-record');
  }

  function closeAll(): void {
    for (const one of findAll(root, 'dialog[open]')) closeDialog(one);
    leaveRecord();
  }

  return { mount, draw };
}
