import { attemptScore, checkOf } from '../../tracking/check.ts';
import type { QuestionModel } from '../../tracking/model.ts';
import { button, make } from './dom.ts';
import type { Stage } from './stage.ts';
import { sureAndWrong } from './sure-and-wrong.ts';

/** What the screens of a knowledge check need of it. */
export interface CheckDesk {
  readonly stage: Stage;
  drawn(): readonly QuestionModel[];
  /** Whether the last attempt is over. */
  closed(): boolean;
  answered(question: QuestionModel): boolean;
  turn(to: number): void;
  /** What begins an attempt; false where none may begin. */
  begin(): false | (() => void);
  submit(): void;
}

/** A title and what follows it. */
export type Screen = readonly [title: string, ...content: Node[]];

/** How many questions, what passes, how often, and when one is told. */
export function startScreen({ stage, begin }: CheckDesk): Screen {
  const { say, model, session } = stage;
  const { pools = [], attempts = 0, feedback = 'end' } = model.check ?? {};
  const passing = session.launch.passing ?? model.passing;
  const questions = pools.reduce((sum, { draw }) => sum + draw, 0);
  const lines = [
    say('check-questions', { questions }),
    say('check-passing', { passing }),
    say('check-attempts', { attempts }),
    say('check-time'),
    say(`check-feedback-${feedback}`),
  ];
  const start = begin();
  return [
    say('check-start-title'),
    make('ul', 'rules', items(lines)),
    ...(start ? [actions(marked('begin', button('button', say('check-start'), start)))] : []),
  ];
}

/** A last look before submitting: which questions are still open. */
export function submitScreen(desk: CheckDesk): Screen {
  const { stage, drawn, answered, submit } = desk;
  const { say } = stage;
  const open = drawn().filter((question) => !answered(question)).length;
  return [
    say('check-submit-title'),
    make('p', '', say('check-open', { open })),
    questionList(desk, (question) =>
      answered(question) ? ['✓', say('check-answered')] : ['○', say('check-unanswered')],
    ),
    actions(marked('submit', button('button', say('check-submit'), submit))),
  ];
}

/** The score against the passing score, what is left to do, and the way to each question. */
export function resultScreen(desk: CheckDesk): Screen {
  const { stage, begin } = desk;
  const { say, model, progress, session } = stage;
  const { used, done } = checkOf(progress.state());
  const { attempts = 0 } = model.check ?? {};
  const { score = 0, success } = progress.summary();
  const passing = session.launch.passing ?? model.passing;
  const again = begin();
  const lines = [
    ...(done
      ? [say('check-result', { score: attemptScore(model, progress.state()), passing })]
      : []),
    ...(used > 1 && success !== false ? [say('check-best', { score })] : []),
    ...(success === false
      ? [say('finish-failed', { score, passing })]
      : attempts > 0
        ? [say('attempts-left', { left: Math.max(0, attempts - used) })]
        : []),
  ];
  return [
    success ? say('finish-passed', { score }) : say('check-not-passed'),
    ...lines.map((line) => make('p', '', line)),
    ...sureAndWrong(stage),
    ...(again
      ? [
          actions(
            marked(
              'begin',
              button(success ? 'button is-quiet' : 'button', say('check-try-again'), again),
            ),
          ),
        ]
      : []),
    make('p', 'part-title', say('check-review')),
    questionList(desk, (question) => verdictOf(question, stage)),
  ];
}

type Verdict = readonly [sign: string, words: string];

function verdictOf({ number }: QuestionModel, { progress, say }: Stage): Verdict {
  const record = progress.record(number);
  if (!record || record.attempts === 0) return ['○', say('check-unanswered')];
  const best = record.best ?? 0;
  return best === 1
    ? ['✓', say('result-right')]
    : best === 0
      ? ['✗', say('result-wrong')]
      : ['◐', say('result-partly')];
}

/** A way to each question, with how it stands. */
function questionList(
  { drawn, turn, stage }: CheckDesk,
  verdict: (question: QuestionModel) => Verdict,
): HTMLElement {
  const entries = drawn().map((question, index) => {
    const name = stage.say('check-question', { question: index + 1 });
    const link = button('link', name, () => turn(index));
    link.dataset.turn = String(index);
    const [sign, words] = verdict(question);
    const mark = make('span', 'sign', sign);
    mark.setAttribute('aria-hidden', 'true');
    return make('li', '', [link, make('span', 'note', [mark, document.createTextNode(words)])]);
  });
  return make('ul', 'overview', entries);
}

function items(lines: readonly string[]): readonly HTMLElement[] {
  return lines.map((line) => make('li', '', line));
}

function actions(...buttons: readonly HTMLElement[]): HTMLElement {
  return make('p', 'actions', buttons);
}

/** A name by which the button is found again in another locale. */
function marked(name: string, element: HTMLElement): HTMLElement {
  element.dataset[name] = '';
  return element;
}
