import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { find, findAll, show } from './dom.ts';
import type { Kind } from './kind.ts';
import { shuffle } from './shuffle.ts';
import type { Stage } from './stage.ts';

/** Brings a question's fieldset to life: fills it, keeps what is entered, has it checked. */
export function mountQuestion(
  root: HTMLElement,
  question: QuestionModel,
  kind: Kind,
  stage: Stage,
): void {
  const { number } = question;
  const { progress, drafts, shown, session } = stage;
  const asked = { root, question, kind, stage };
  // Nobody but the learner is told of a private rating: choosing it is enough.
  const immediate = question.kind === 'rating' && question.private;
  const check = find<HTMLButtonElement>(root, '[data-check]');
  // Before such a check is submitted nothing of it is revealed.
  const held = stage.model.check?.feedback === 'end';
  /** An answer that waits to be checked: a second press would cost another attempt. */
  let waiting: Answer | undefined;

  show(find(root, '[data-answer]'), false);
  if ('shuffle' in question && question.shuffle) {
    const seed = `${session.learner() ?? ''} ${stage.model.id} ${number}`;
    if (kind.shuffle) kind.shuffle(root, question, seed);
    else shuffleOptions(root, seed);
  }
  const before = drafts.get(number) ?? progress.record(number)?.answer;
  if (before) kind.write(root, before);
  kind.prepare?.(root, question, stage.host);
  // Only the button gives way there: without the others nothing could be put in order.
  for (const live of findAll(root, '[data-live]')) {
    show(live, !(immediate || held) || !find(live, '[data-check]'));
  }
  root.addEventListener('input', () => {
    const answer = kind.read(root);
    drafts.set(number, answer);
    if (immediate) checkNow(answer, tell);
    else if (answer.kind === 'discussed') stage.rest?.check(asked, answer);
    else drafted(answer);
    tell();
  });
  check?.addEventListener('click', () => {
    checkNow(kind.read(root), () => {
      tell();
      // What is said of an answer moves the page, above the button too.
      for (const part of [find(root, '[data-result]'), check]) {
        part?.scrollIntoView({ block: 'nearest' });
      }
    });
  });
  if (shown.has(number)) {
    stage.later((later) => {
      const answer = shown.get(number);
      if (answer) later.reveal(asked, answer);
    });
  }

  function tell(): void {
    for (const listener of stage.listeners) listener();
  }

  function checkNow(answer: Answer, then: () => void): void {
    const before = waiting;
    if (!before || immediate) waiting = answer;
    if (before) return;
    stage.later((later) => {
      const due = waiting ?? answer;
      waiting = undefined;
      later.check(asked, due);
      then();
    });
  }

  function drafted(answer: Answer): void {
    const record = progress.record(number);
    const text = answer.kind === 'written';
    // What was submitted stays on record while another choice is tried; a text simply goes on.
    if (!record || record.attempts === 0 || text) {
      progress.put(number, { ...(record ?? { attempts: 0 }), answer });
    }
    if (!text && shown.delete(number)) stage.rest?.clear(asked);
  }
}

/** The learner's own order, the same at each visit; fields keep their values in any order. */
function shuffleOptions(root: HTMLElement, seed: string): void {
  const reorder = (list: Element, skipped: number) => {
    const items = Array.from(list.children);
    list.append(...items.slice(0, skipped), ...shuffle(items.slice(skipped), seed));
  };
  for (const list of findAll(root, '.options')) reorder(list, 0);
  // The first entry of a select is its invitation to choose.
  for (const list of findAll(root, '.pairs select')) reorder(list, 1);
}
