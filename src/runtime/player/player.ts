import type { QuestionModel } from '../../tracking/model.ts';
import { find, findAll } from './dom.ts';
import { awaitLater } from './later.ts';
import type { Notice } from './notices.ts';
import { openStage } from './open-stage.ts';
import type { Opened } from './opened.ts';
import { createPages, type Pages } from './pages.ts';
import { mountQuestion } from './question.ts';
import type { Desk, Registered } from './registry.ts';
import { followSaved } from './saved-line.ts';
import type { Stage } from './stage.ts';

/** What stands in for the pages of a knowledge check until it is there. */
const NO_PAGES: Pages = { go: () => undefined, mount: () => undefined };

/** Brings the page that this script stands in to life. */
export async function play(registered: Registered): Promise<void> {
  const opened = await openStage(registered);
  if (!opened) return;
  const { stage } = opened;
  const { root, progress, model } = stage;

  const drawSaved = followSaved(stage);
  // The first report names the page, so it comes before answers that were kept on this device.
  const notices = start(opened);
  const options = {
    onFinish: () => stage.later((later) => later.finish()),
    onPage: () => stage.rest?.turnPage(),
  };
  const alive = new WeakSet<HTMLElement>();
  const desk: Desk = {
    opened,
    registered,
    notices,
    options,
    pages: model.check ? NO_PAGES : createPages(stage, options),
    mount,
    mountQuestion: mountOne,
  };
  root.classList.add('is-live', 'is-waiting');
  awaitLater(desk, () => {
    mountQuestions();
    stage.rest?.mountBlocks();
    if (model.check) desk.pages.mount();
    stage.rest?.mount();
  });
  mount();
  progress.begin();

  /** Gives life to the page as it was written just now. */
  function mount(): void {
    stage.listeners.length = 0;
    mountQuestions();
    stage.rest?.mountBlocks();
    for (const link of findAll(root, '[data-locale]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        stage.later((later) => later.speak(link.dataset.locale ?? stage.locale));
      });
    }
    desk.pages.mount();
    drawSaved();
    stage.rest?.mount();
  }

  function mountQuestions(): void {
    for (const question of model.questions) {
      const element = find(root, `[data-question="${question.number}"]`);
      if (element) mountOne(element, question, stage);
    }
  }

  function mountOne(element: HTMLElement, question: QuestionModel, on: Stage): void {
    const kind = registered.kinds.get(question.kind);
    if (!kind || alive.has(element)) return;
    alive.add(element);
    mountQuestion(element, question, kind, on);
  }
}

/** Where the learner left off, and what is to be said about it. */
function start({ stage, problem }: Opened): readonly Notice[] {
  const { model, progress, session } = stage;
  const { page } = progress.state();
  const at = Math.max(
    0,
    model.pages.findIndex(({ number }) => number === page),
  );
  const known = model.pages[at];
  if (known) progress.visit(known.number);
  if (problem) return [['state-reset']];
  return session.launch.resumed && at > 0 && !model.check
    ? [['resumed', { page: at + 1, pages: model.pages.length }]]
    : [];
}
