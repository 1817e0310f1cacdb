import { whatIsMissing } from '../../tracking/answers.ts';
import type { Answer } from '../../tracking/model.ts';
import { fill, find, findAll, make, show, signed } from './dom.ts';
import type { RevealAnswer } from './kind.ts';
import { lostText } from './lost-text.ts';
import { refuse } from './refuse.ts';
import { clearResult, showResult } from './results.ts';
import type { Asked, Later } from './stage.ts';
import { submitAnswer } from './submit-answer.ts';

/** A number that shows how the locale writes decimals, where words ask for one. */
const EXAMPLE = 12.5;

/** What is done with answers: submitted, said what they are worth, taken back. */
export function createChecking(
  reveals: ReadonlyMap<string, RevealAnswer>,
): Pick<Later, 'check' | 'clear' | 'reveal'> {
  return {
    check(asked, answer) {
      if (answer.kind === 'discussed') discuss(asked, answer);
      else check(asked, answer);
    },
    clear: ({ root }) => clearResult(root),
    reveal,
  };

  function check(asked: Asked, answer: Answer): void {
    const { root, question, stage } = asked;
    const missing = whatIsMissing(question, answer);
    if (missing?.refused) {
      stage.shown.delete(question.number);
      clearResult(root);
      refuse(root, stage.say(missing.reason, { example: EXAMPLE }));
      return;
    }
    submitAnswer(question, answer, stage);
    reveal(asked, answer);
  }

  function reveal(asked: Asked, answer: Answer): void {
    const { root, question, stage } = asked;
    if (answer.kind === 'discussed') {
      showDiscussed(asked, answer);
      return;
    }
    const attempts = stage.progress.record(question.number)?.attempts ?? 0;
    const spent = question.attempts > 0 && attempts >= question.attempts;
    const final = spent || (stage.session.launch.mode === 'review' && question.graded);
    showResult(root, question, reveals.get(question.kind), answer, final, stage);
    const button = find<HTMLButtonElement>(root, '[data-check]');
    if (final) lock(root, button);
    else if (button && question.kind !== 'written' && question.kind !== 'rating') {
      button.textContent = stage.say('check-again');
    }
  }
}

/** A discussion is answered as it is ticked off. */
function discuss(asked: Asked, answer: Extract<Answer, { kind: 'discussed' }>): void {
  const { progress, shown } = asked.stage;
  const { number } = asked.question;
  const old = progress.record(number)?.answer;
  const same =
    old?.kind === 'discussed' && old.posted === answer.posted && old.replied === answer.replied;
  const attempts = answer.posted || answer.replied ? 1 : 0;
  progress.put(number, { answer, attempts });
  if (attempts > 0) shown.set(number, answer);
  else shown.delete(number);
  if (!same) showDiscussed(asked, answer);
}

function showDiscussed({ root, question, stage }: Asked, answer: Answer): void {
  const missing = whatIsMissing(question, answer);
  const text = stage.say(missing ? missing.reason : 'discuss-complete');
  const verdict = signed('p', `verdict is-${missing ? 'open' : 'done'}`, missing ? '○' : '✓', text);
  const lost = lostText(stage.progress.record(question.number), stage);
  fill(find(root, '[data-result]'), [verdict, ...lost]);
}

/** How often a graded question may be answered, said beside the button that checks. */
export function sayAttempts({ root, question, stage }: Asked): void {
  if (!question.graded || stage.model.check) return;
  const rule = stage.say('attempts-rule', { attempts: question.attempts });
  find(root, '[data-check]')?.after(make('span', 'how', rule));
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
