import type { QuestionModel, QuestionRecord, RecallModel } from '../../tracking/model.ts';
import { fill, find, findAll, show } from './dom.ts';
import type { CreateRecalls } from './registry.ts';
import { shuffle } from './shuffle.ts';
import type { Stage } from './stage.ts';

/**
 * Questions of earlier units, drawn by the learner and the place: the same ones at each visit and
 * in each language, one after the other. What is answered is known until the page is closed, in a
 * memory of its own that nothing is stored or sent from.
 */
export const createRecalls: CreateRecalls = (stage, mountQuestion) => {
  const { root, model, session, progress, say } = stage;
  const records = new Map<number, QuestionRecord>();
  const drafts: Stage['drafts'] = new Map();
  const shown: Stage['shown'] = new Map();
  /** Which of the drawn questions of each recall is shown, from 0. */
  const places: number[] = [];

  function mount(): void {
    const own: Stage = {
      ...stage,
      progress: {
        ...progress,
        record: (question) => records.get(question),
        put: (question, record) => void records.set(question, record),
      },
      drafts,
      shown,
    };
    for (const element of findAll(root, '[data-recall]')) {
      const index = Number(element.dataset.recall);
      const recall = model.recalls?.[index];
      if (!recall) continue;
      const drawn = draw(recall, index);
      for (const question of drawn) {
        const one = find(element, `[data-question="${question.number}"]`);
        if (one) mountQuestion(one, question, own);
      }
      mountOne(element, index, drawn);
    }
  }

  function draw({ questions, draw }: RecallModel, index: number): readonly QuestionModel[] {
    const seed = `${session.learner() ?? ''} ${model.id} recall ${index}`;
    return shuffle(questions, seed).slice(0, draw);
  }

  function mountOne(element: HTMLElement, index: number, drawn: readonly QuestionModel[]): void {
    const back = find(element, '[data-recall-back]');
    const on = find(element, '[data-recall-on]');
    const current = () => drawn[places[index] ?? 0]?.number;
    const update = () => {
      const at = places[index] ?? 0;
      for (const one of findAll(element, '[data-recalled]')) {
        show(one, Number(one.dataset.recalled) === current());
      }
      show(back, at > 0);
      show(on, at < drawn.length - 1);
    };
    const turn = (by: number) => () => {
      places[index] = (places[index] ?? 0) + by;
      update();
      const heading = find(element, `[data-recalled="${current()}"] h3`);
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'nearest' });
    };
    back?.addEventListener('click', turn(-1));
    on?.addEventListener('click', turn(1));
    drawn.forEach(({ number }, at) => {
      const label = find(element, `[data-question="${number}"] .question-label span`);
      const values = { question: at + 1, questions: drawn.length };
      fill(label, [say('check-where', values)]);
    });
    show(find(element, '[data-turn]'), drawn.length > 1);
    update();
  }

  return { mount };
};
