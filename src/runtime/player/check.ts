import {
  beginAttempt,
  checkOf,
  drawnQuestions,
  mayBegin,
  submitAttempt,
} from '../../tracking/check.ts';
import type { QuestionModel } from '../../tracking/model.ts';
import { elapsed } from '../steady-time.ts';
import { type CheckDesk, resultScreen, startScreen, submitScreen } from './check-screens.ts';
import { fill, find, findAll, make, show } from './dom.ts';
import { randomBelow } from './random.ts';
import type { CreateCheck } from './registry.ts';

/**
 * A knowledge check in the place of an activity's pages: a start, the drawn questions one by one, a
 * last look before submitting, the result, and the questions again with what is said of them.
 */
export const createCheck: CreateCheck = (stage, { onFinish, onPage }, rewrite) => {
  const { root, model, progress, host, session, say } = stage;
  const check = () => checkOf(progress.state());
  const drawn = () => drawnQuestions(model, progress.state());
  const onlyLooking = session.launch.mode === 'review' && drawn().length > 0;
  const closed = () => check().done || onlyLooking;
  /** The question that is looked at after submitting; none = the result. */
  let reviewed: number | undefined;

  const desk: CheckDesk = {
    stage,
    drawn,
    closed,
    answered,
    turn,
    begin: () => !onlyLooking && !stage.over && mayBegin(model, progress.state()) && begin,
    submit,
  };

  /** Place of the question that is shown, from 0; undefined on a screen. */
  function place(): number | undefined {
    const at = closed() ? reviewed : check().at;
    return at !== undefined && at < drawn().length ? at : undefined;
  }
  function answered({ number }: QuestionModel): boolean {
    const answer = host.answer(number);
    return answer !== undefined && (host.work(number)?.complete(answer) ?? false);
  }

  function turn(to: number): void {
    const questions = drawn();
    const at = Math.max(0, Math.min(to, questions.length));
    reviewed = to >= 0 && to < questions.length ? to : undefined;
    if (!closed()) {
      progress.update((before) => {
        const page = questions[at]?.page ?? before.page;
        const visited = new Set(before.visited).add(page);
        return { ...before, page, visited, check: { ...checkOf(before), at } };
      });
    }
    onPage();
    draw();
    focus();
  }
  function begin(): void {
    progress.update((before) => beginAttempt(model, before, randomBelow));
    for (const { number } of model.questions) {
      stage.drafts.delete(number);
      stage.shown.delete(number);
      stage.seen.delete(number);
      stage.sure.delete(number);
      stage.surelyWrong.delete(number);
    }
    // The fields of the last attempt are closed: new ones are written.
    rewrite();
    turn(0);
  }
  function submit(): void {
    for (const question of drawn()) {
      const work = host.work(question.number);
      const answer = host.answer(question.number);
      if (work?.record()?.attempts || !answer || !answered(question)) continue;
      work?.submit(answer);
    }
    progress.update((before) => submitAttempt(model, before));
    reviewed = undefined;
    rewrite();
    focus();
  }

  function mount(): void {
    const step = (by: number) => () => turn((place() ?? check().at) + by);
    find(root, '[data-previous]')?.addEventListener('click', step(-1));
    find(root, '[data-next]')?.addEventListener('click', step(1));
    find(root, '[data-finish]')?.addEventListener('click', onFinish);
    show(find(root, '[data-contents]'), false);
    host.onAnswer(drawSteps);
    drawn().forEach((question, index) => {
      const element = elementOf(question);
      const label = element && find(element, '.question-label span');
      if (label) label.textContent = whereOf(index);
      if (element && closed() && !progress.record(question.number)?.attempts) closeOpen(element);
    });
    draw();
  }

  function draw(): void {
    const questions = drawn();
    const at = place();
    const question = at === undefined ? undefined : questions[at];
    const begun = questions.length > 0;
    for (const section of findAll(root, '[data-page]')) {
      show(section, Number(section.dataset.page) === question?.page);
    }
    for (const one of model.questions) show(elementOf(one), one === question);
    show(find(root, '[data-screen]'), !question);
    show(find(root, '[data-opening]'), !begun);
    root.classList.toggle('is-first', !begun);
    if (!question) {
      const screen = !begun ? startScreen : closed() ? resultScreen : submitScreen;
      const [title, ...content] = screen(desk);
      fill(find(root, '#screen-title'), [title]);
      fill(find(root, '[data-screen-text]'), content);
    } else if (!stage.seen.has(question.number)) stage.seen.set(question.number, elapsed());
    fill(find(root, '[data-where]'), at === undefined ? [] : [whereOf(at)]);
    drawSteps();
    drawPager(begun, at);
    const heading = question ? `[data-page="${question.page}"] h2` : '#screen-title';
    document.title = `${find(root, heading)?.textContent} – ${find(root, 'h1')?.textContent}`;
  }

  function drawSteps(): void {
    const at = place();
    fill(
      find(root, '[data-steps]'),
      drawn().map((one, index) =>
        make('span', index === at ? 'is-current' : answered(one) ? 'is-visited' : ''),
      ),
    );
  }
  function drawPager(begun: boolean, at: number | undefined): void {
    const result = begun && closed() && at === undefined;
    show(find(root, '[data-pager]'), begun);
    // After submitting, both ways lead back to the result at last.
    show(find(root, '[data-previous]'), begun && !result && (at !== 0 || closed()));
    show(find(root, '[data-next]'), at !== undefined);
    show(find(root, '[data-finish]'), result);
  }

  function focus(): void {
    const at = place();
    const question = at === undefined ? undefined : drawn()[at];
    const element = question && elementOf(question);
    const target = element ? find(element, '.question-label') : find(root, '#screen-title');
    if (target) target.tabIndex = -1;
    window.scrollTo(0, 0);
    target?.focus({ preventScroll: true });
  }

  function elementOf({ number }: QuestionModel): HTMLElement | undefined {
    return find(root, `[data-question="${number}"]`);
  }
  function whereOf(index: number): string {
    return say('check-where', { question: index + 1, questions: drawn().length });
  }
  /** A question that was left open: what would have been right is shown as the page has it. */
  function closeOpen(element: HTMLElement): void {
    for (const field of findAll<HTMLInputElement>(element, 'input, select, textarea, button')) {
      field.disabled = true;
    }
    fill(find(element, '[data-result]'), [make('p', 'verdict', say('check-unanswered'))]);
    find(element, '.sure')?.remove();
    const answer = find<HTMLDetailsElement>(element, '[data-answer]');
    show(answer, true);
    if (answer) answer.open = true;
  }

  return { go: () => (closed() ? turn(-1) : draw()), mount };
};
