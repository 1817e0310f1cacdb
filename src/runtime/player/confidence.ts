import { find, findAll, make } from './dom.ts';
import type { MountConfidence } from './registry.ts';

const LEVELS = [1, 2, 3];

/**
 * "How sure are you?" before the button that checks, or where it would be. Nobody has to answer, and
 * it scores nothing: what was chosen is forgotten when the answer is submitted.
 */
export const mountConfidence: MountConfidence = (root, question, stage) => {
  const { number, attempts } = question;
  const { progress, sure, host, session, say } = stage;
  const over = () => {
    const used = progress.record(number)?.attempts ?? 0;
    return stage.over || session.launch.mode === 'review' || (attempts > 0 && used >= attempts);
  };
  if (over()) return;

  const legend = make('legend', 'how', say('sure-ask'));
  const levels = LEVELS.map((level) => {
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = `q${number}-sure`;
    input.id = `q${number}-sure-${level}`;
    input.value = String(level);
    input.checked = sure.get(number) === level;
    const label = document.createElement('label');
    label.htmlFor = input.id;
    label.textContent = say(`sure-${level}`);
    return make('div', 'choice', [input, label]);
  });
  const box = make('fieldset', 'sure', [legend, ...levels]);
  box.addEventListener('input', (event) => {
    // It is not the answer that changed.
    event.stopPropagation();
    if (event.target instanceof HTMLInputElement) sure.set(number, Number(event.target.value));
  });
  host.onAnswer(() => {
    if (over()) box.remove();
    for (const input of findAll<HTMLInputElement>(box, 'input')) {
      input.checked = sure.get(number) === Number(input.value);
    }
  });
  find(root, '[data-check]')?.parentElement?.before(box);
};
