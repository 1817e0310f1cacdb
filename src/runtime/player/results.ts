import { hasKey, scoreAnswer, whatIsMissing } from '../../tracking/answers.ts';
import type { Answer, QuestionModel } from '../../tracking/model.ts';
import { copyOf, fill, find, findAll, make, signed } from './dom.ts';
import { NOTHING_TO_REVEAL, type Reveal, type RevealAnswer } from './kind.ts';
import { lostText } from './lost-text.ts';
import { forgive } from './refuse.ts';
import type { Stage } from './stage.ts';

/** How a result is spoken of and drawn: never by colour alone (WCAG 1.4.1). */
type Verdict = keyof typeof SIGNS;
const SIGNS = {
  right: '✓',
  wrong: '✗',
  partly: '◐',
  noted: '✓',
  done: '✓',
  'done-plain': '✓',
};

/** Shows what an answer that was submitted is worth, and why. */
export function showResult(
  root: HTMLElement,
  question: QuestionModel,
  revealAnswer: RevealAnswer | undefined,
  answer: Answer,
  final: boolean,
  stage: Stage,
): void {
  clearResult(root);
  const open = final || scoreAnswer(question, answer) === 1;
  const reveal = revealAnswer?.(question, answer, open) ?? NOTHING_TO_REVEAL;
  mark(root, reveal, stage);
  const verdict = verdictOf(root, question, answer);
  // While a graded question can be answered again, its explanation would give the answer away.
  const explained = !question.graded || !hasKey(question) || open;
  const result = find(root, '[data-result]');
  result?.append(
    signed('p', `verdict is-${verdict}`, SIGNS[verdict], stage.say(`result-${verdict}`)),
    ...lostText({ answer, attempts: 1 }, stage),
    ...sentences(question, answer, reveal, final, stage).map((text) => make('p', 'remark', text)),
    ...(reveal.key ? copyOf(find(root, '[data-answer] [data-key]')) : []),
    ...reveal.below.flatMap((number) => copyOf(feedbackBelow(root, number, reveal))),
    ...copyOf(explained ? partOf(root, verdict === 'right' ? 'right' : 'wrong') : undefined),
  );
  const explanation = ['model', 'why'].flatMap((name) => {
    const part = explained ? partOf(root, name) : undefined;
    return part ? [make('div', 'part', copyOf(part))] : [];
  });
  if (explanation.length > 0) result?.after(make('div', 'explanation', explanation));
}

export function clearResult(root: HTMLElement): void {
  forgive(root);
  fill(find(root, '[data-result]'), []);
  for (const old of findAll(root, '.explanation, .mark, .beside')) old.remove();
  for (const option of findAll(root, '[data-marked]')) delete option.dataset.marked;
}

function verdictOf(root: HTMLElement, question: QuestionModel, answer: Answer): Verdict {
  if (!hasKey(question)) {
    if (question.kind === 'rating') return 'noted';
    return partOf(root, 'model') ? 'done' : 'done-plain';
  }
  const score = scoreAnswer(question, answer) ?? 0;
  return score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly';
}

function sentences(
  question: QuestionModel,
  answer: Answer,
  { detail }: Reveal,
  final: boolean,
  stage: Stage,
): readonly string[] {
  const texts = detail ? [stage.say(...detail)] : [];
  const missing = whatIsMissing(question, answer);
  if (missing?.reason === 'few-words') {
    texts.push(stage.say('few-words', { wanted: missing.wanted }));
  }
  if (!stage.model.check && hasKey(question) && scoreAnswer(question, answer) !== 1) {
    const attempts = stage.progress.record(question.number)?.attempts ?? 0;
    const left = Math.max(0, question.attempts - attempts);
    if (question.attempts > 0) texts.push(stage.say('attempts-left', { left }));
    else if (!final) texts.push(stage.say('try-again'));
  }
  return texts;
}

function mark(root: HTMLElement, { marks, beside }: Reveal, stage: Stage): void {
  for (const option of findAll(root, '[data-option]')) {
    const number = Number(option.dataset.option);
    const kind = marks.get(number);
    if (kind !== undefined) {
      option.dataset.marked = kind;
      const sign = /right$/.test(kind) ? SIGNS.right : SIGNS.wrong;
      (find(option, '.choice') ?? option).append(
        signed('span', 'mark', sign, stage.say(`mark-${kind}`)),
      );
    }
    const feedback = beside.includes(number) ? feedbackOf(root, number) : undefined;
    if (feedback) option.append(make('div', 'beside', copyOf(feedback)));
  }
}

/** A partner's feedback goes with its name: below the result it has lost its place. */
function feedbackBelow(root: HTMLElement, number: number, { detail }: Reveal) {
  const feedback = feedbackOf(root, number);
  return detail ? feedback?.parentElement : feedback;
}

function feedbackOf(root: HTMLElement, number: number): HTMLElement | undefined {
  return find(root, `[data-feedback="${number}"]`);
}

function partOf(root: HTMLElement, name: string): HTMLElement | undefined {
  return find(root, `[data-answer] [data-part="${name}"]`);
}
