import { isEmptySheet } from '../../tracking/worksheet.ts';
import { find } from './dom.ts';
import { type KeptAnswers, keptAnswers } from './kept-answers.ts';
import { FILE_LIMIT, type GivenAnswer, readAnswers, writeAnswers } from './private-file.ts';
import type { CreatePrivateBox } from './registry.ts';
import { saveFile } from './save-file.ts';

/**
 * The box below pages with private questions: keep, save, open, clear. `rewrite` writes the
 * activity anew after answers came or went. Answers that were kept on this device are there before
 * the first page is written.
 */
export const createPrivateBox: CreatePrivateBox = (stage, rewrite) => {
  const { model, progress, root } = stage;
  const questions = model.questions.filter((question) => question.private);
  if (questions.length === 0) return undefined;
  // The learner's id costs a call to the LMS, so it is asked for where it is needed.
  let store: KeptAnswers | undefined;
  const kept = () => (store ??= keptAnswers(model, stage.session.learner()));
  let keeping = false;
  /** Whether a text was changed since it was last written somewhere. */
  let unsaved = false;

  const given = (): ReadonlyMap<number, GivenAnswer> =>
    new Map(
      questions.flatMap(({ number }) => {
        const answer = stage.host.answer(number);
        const attempts = progress.record(number)?.attempts ?? 0;
        const checked = stage.shown.has(number);
        return answer ? [[number, { answer, attempts, checked }] as const] : [];
      }),
    );
  const before = kept().read();
  if (before) {
    keeping = true;
    // What was entered while this was on its way is newer.
    take(new Map([...before].filter(([number]) => !stage.drafts.has(number))));
    stage.later(rewrite);
  }
  window.addEventListener('beforeunload', (event) => {
    if (!unsaved) return;
    event.preventDefault();
    // Browsers before 2023 ask only where this is set.
    event.returnValue = '';
  });

  function take(answers: ReadonlyMap<number, GivenAnswer>): void {
    for (const [number, { answer, attempts, checked }] of answers) {
      progress.put(number, { answer, attempts });
      stage.drafts.delete(number);
      if (checked) stage.shown.set(number, answer);
      else stage.shown.delete(number);
    }
  }
  function tell(key: string, values?: { readonly answers: number }): void {
    const line = find(root, '[data-private-result]');
    if (line) line.textContent = stage.say(key, values);
  }
  function changed(): void {
    if (keeping) kept().write(given());
    else unsaved = hasText(given());
  }
  function keep(wanted: boolean): void {
    keeping = wanted && kept().write(given());
    if (keeping) unsaved = false;
    else kept().clear();
    tell(keeping ? 'kept' : wanted ? 'keep-failed' : 'not-kept');
  }
  function save(): void {
    const name = `${stage.say('file-name')}-${model.id}.json`;
    saveFile(name, 'application/json', writeAnswers(model, given()));
    unsaved = false;
  }
  async function open(file: File): Promise<void> {
    const text = file.size > FILE_LIMIT ? '' : await file.text().catch(() => '');
    const opened = readAnswers(text, model);
    if ('problem' in opened) return tell(opened.problem);
    take(opened.answers);
    if (keeping) kept().write(given());
    rewrite();
    tell('file-opened', { answers: opened.answers.size });
  }
  function clear(): void {
    kept().clear();
    keeping = false;
    unsaved = false;
    const numbers = questions.map(({ number }) => number);
    for (const number of numbers) {
      stage.drafts.delete(number);
      stage.shown.delete(number);
    }
    progress.forget(numbers);
    rewrite();
    tell('cleared');
  }

  return {
    mount() {
      const box = find<HTMLInputElement>(root, '[data-keep]');
      const file = find<HTMLInputElement>(root, '[data-file]');
      if (box) box.checked = keeping;
      box?.addEventListener('change', () => {
        keep(box.checked);
        box.checked = keeping;
      });
      find(root, '[data-save-file]')?.addEventListener('click', save);
      find(root, '[data-open-file]')?.addEventListener('click', () => file?.click());
      find(root, '[data-clear]')?.addEventListener('click', clear);
      file?.addEventListener('change', () => {
        const [chosen] = Array.from(file.files ?? []);
        if (chosen) void open(chosen);
        file.value = '';
      });
      for (const { number } of questions) {
        find(root, `[data-question="${number}"]`)?.addEventListener('input', changed);
        find(root, `[data-question="${number}"] [data-check]`)?.addEventListener('click', changed);
      }
    },
  };
};

function hasText(answers: ReadonlyMap<number, GivenAnswer>): boolean {
  return [...answers.values()].some(
    ({ answer }) =>
      ('text' in answer && answer.text.trim() !== '') ||
      (answer.kind === 'sheet' && !isEmptySheet(answer)) ||
      (answer.kind === 'filled' && answer.texts.some((text) => text.trim() !== '')),
  );
}
