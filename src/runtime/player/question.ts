import { whatIsMissing } from '../../tracking/answers.ts';
import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { fill, find, findAll, make, show, signed } from './dom.ts';
import type { Kind } from './kind.ts';
import { lostText } from './lost-text.ts';
import { refuse } from './refuse.ts';
import { clearResult, showResult } from './results.ts';
import { shuffle } from './shuffle.ts';
import type { Stage } from './stage.ts';
import { submitAnswer } from './submit-answer.ts';

/** A number that shows how the locale writes decimals, where words ask for one. */
const EXAMPLE = 12.5;

/** Brings a question's fieldset to life: fills it, checks it, shows its result. */
export function mountQuestion(
  root: HTMLElement,
  question: QuestionModel,
  kind: Kind,
  stage: Stage,
): void {
  const { number } = question;
  const { progress, drafts, shown, session } = stage;
  const review = session.launch.mode === 'review';
  // Nobody but the learner is told of a private rating: choosing it is enough.
  const immediate = question.kind === 'rating' && question.private;
  const check = find<HTMLButtonElement>(root, '[data-check]');
  // Before such a check is submitted nothing of it is revealed.
  const held = stage.model.check?.feedback === 'end';

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
  if (question.graded && check && !stage.model.check) {
    const rule = stage.say('attempts-rule', { attempts: question.attempts });
    check.after(make('span', 'how', rule));
  }
  root.addEventListener('input', () => changed(kind.read(root)));
  check?.addEventListener('click', () => {
    checkNow(kind.read(root));
    for (const listener of stage.listeners) listener();
    // What is said of an answer moves the page, above the button too.
    for (const part of [find(root, '[data-result]'), check]) {
      part?.scrollIntoView({ block: 'nearest' });
    }
  });
  const answer = shown.get(number);
  if (answer) reveal(answer);
  else find(root, '[data-result]')?.append(...lostText(progress.record(number), stage));

  function changed(answer: Answer): void {
    drafts.set(number, answer);
    if (immediate) checkNow(answer);
    else if (answer.kind === 'discussed') discussed(answer);
    else drafted(answer);
    for (const listener of stage.listeners) listener();
  }

  function drafted(answer: Answer): void {
    const record = progress.record(number);
    const text = answer.kind === 'written';
    // What was submitted stays on record while another choice is tried; a text simply goes on.
    if (!record || record.attempts === 0 || text) {
      progress.put(number, { ...(record ?? { attempts: 0 }), answer });
    }
    if (!text && shown.delete(number)) clearResult(root);
  }

  function discussed(answer: Extract<Answer, { kind: 'discussed' }>): void {
    const old = progress.record(number)?.answer;
    const same =
      old?.kind === 'discussed' && old.posted === answer.posted && old.replied === answer.replied;
    const attempts = answer.posted || answer.replied ? 1 : 0;
    progress.put(number, { answer, attempts });
    if (attempts > 0) shown.set(number, answer);
    else shown.delete(number);
    if (!same) showDiscussed(root, question, answer, stage);
  }

  function checkNow(answer: Answer): void {
    const missing = whatIsMissing(question, answer);
    if (missing?.refused) {
      shown.delete(number);
      clearResult(root);
      refuse(root, stage.say(missing.reason, { example: EXAMPLE }));
      return;
    }
    submitAnswer(question, answer, stage);
    reveal(answer);
  }

  function reveal(answer: Answer): void {
    if (answer.kind === 'discussed') {
      showDiscussed(root, question, answer, stage);
      return;
    }
    const attempts = progress.record(number)?.attempts ?? 0;
    const spent = question.attempts > 0 && attempts >= question.attempts;
    const final = spent || (review && question.graded);
    showResult(root, question, kind, answer, final, stage);
    if (final) lock(root, check);
    else if (check && question.kind !== 'written' && question.kind !== 'rating') {
      check.textContent = stage.say('check-again');
    }
  }
}

function lock(root: HTMLElement, check: HTMLButtonElement | undefined): void {
  const focused = check !== undefined && check === document.activeElement;
  for (const field of findAll<HTMLInputElement>(root, 'input, select, .move'))
    field.disabled = true;
  for (const field of findAll<HTMLTextAreaElement>(root, 'textarea')) field.readOnly = true;
  show(check, false);
  const result = find(root, '[data-result]');
  if (!focused || !result) return;
  result.tabIndex = -1;
  result.focus({ preventScroll: true });
}

function showDiscussed(
  root: HTMLElement,
  question: QuestionModel,
  answer: Answer,
  stage: Stage,
): void {
  const missing = whatIsMissing(question, answer);
  const text = stage.say(missing ? missing.reason : 'discuss-complete');
  const verdict = signed('p', `verdict is-${missing ? 'open' : 'done'}`, missing ? '○' : '✓', text);
  const lost = lostText(stage.progress.record(question.number), stage);
  fill(find(root, '[data-result]'), [verdict, ...lost]);
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
