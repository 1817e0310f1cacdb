import type { QuestionModel } from '../../tracking/model.ts';
import type { Sheet } from '../../tracking/worksheet.ts';
import { fill, find } from './dom.ts';
import type { Host, Work } from './kind.ts';
import { FILE_LIMIT, readAnswers, writeAnswers } from './private-file.ts';
import { saveFile } from './save-file.ts';

/**
 * *Save as file* and *Open file* of one worksheet, in the format that private answers are saved in.
 * A private worksheet has neither: the box for private answers saves the whole activity.
 */
export function mountSheetFile(
  root: HTMLElement,
  { say }: Host,
  work: Work,
  draw: (sheet: Sheet) => void,
): void {
  const { question, activity } = work;
  const { number, id } = question;
  const isThis = (one: QuestionModel) => one.number === number;
  const input = find<HTMLInputElement>(root, '[data-sheet-file]');

  find(root, '[data-save-sheet]')?.addEventListener('click', () => {
    const record = work.record();
    const given = record && { ...record, checked: record.attempts > 0 };
    const answers = writeAnswers(activity, new Map(given ? [[number, given]] : []), isThis);
    saveFile(`${say('file-name')}-${activity.id}-${id}.json`, 'application/json', answers);
  });
  find(root, '[data-open-sheet]')?.addEventListener('click', () => input?.click());
  input?.addEventListener('change', () => {
    const [chosen] = Array.from(input.files ?? []);
    if (chosen) void open(chosen);
    input.value = '';
  });

  async function open(file: File): Promise<void> {
    const text = file.size > FILE_LIMIT ? '' : await file.text().catch(() => '');
    const opened = readAnswers(text, activity, isThis);
    if ('problem' in opened) return tell(say(opened.problem));
    const answer = opened.answers.get(number)?.answer;
    if (answer?.kind === 'sheet') {
      work.draft(answer);
      draw(answer);
    }
    tell(say('file-opened', { answers: opened.answers.size }));
  }
  function tell(text: string): void {
    fill(find(root, '[data-file-said]'), [text]);
  }
}
