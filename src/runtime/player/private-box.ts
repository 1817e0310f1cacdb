import { isComplete } from '../../tracking/answers.ts';
import type { Answer } from '../../tracking/model.ts';
import { find } from './dom.ts';
import { type KeptAnswers, keptAnswers } from './kept-answers.ts';
import { FILE_LIMIT, readAnswers, writeAnswers } from './private-file.ts';
import type { CreatePrivateBox } from './registry.ts';

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

  const given = (): ReadonlyMap<number, Answer> =>
    new Map(
      questions.flatMap(({ number }) => {
        const answer = stage.host.answer(number);
        return answer ? [[number, answer] as const] : [];
      }),
    );
  const before = kept().read();
  if (before) {
    keeping = true;
    take(before);
  }
  window.addEventListener('beforeunload', (event) => {
    if (!unsaved) return;
    event.preventDefault();
    // Browsers before 2023 ask only where this is set.
    event.returnValue = '';
  });

  function take(answers: ReadonlyMap<number, Answer>): void {
    for (const [number, answer] of answers) {
      const submitted =
        answer.kind === 'chosen' || (answer.kind === 'path' && ended(number, answer));
      progress.put(number, { answer, attempts: submitted ? 1 : 0 });
      stage.drafts.delete(number);
      if (submitted) stage.shown.set(number, answer);
    }
  }
  /** Whether a scenario came to an outcome. */
  function ended(number: number, answer: Answer): boolean {
    const question = questions.find((one) => one.number === number);
    return question !== undefined && isComplete(question, answer);
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
    const blob = new Blob([writeAnswers(model, given())], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${stage.say('file-name')}-${model.id}.json`;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
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

function hasText(answers: ReadonlyMap<number, Answer>): boolean {
  return [...answers.values()].some(
    (answer) => answer.kind === 'written' && answer.text.trim() !== '',
  );
}
