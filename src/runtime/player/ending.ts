import type { Leaving } from '../../tracking/session.ts';
import { isAnswered, requiredQuestions } from '../../tracking/summary.ts';
import { button, fill, find, findAll, make, show } from './dom.ts';
import { closeFields, mayLookBack } from './look-back.ts';
import type { Stage } from './stage.ts';
import { sureAndWrong } from './sure-and-wrong.ts';

/** What *Finish* shows: what is missing, or how the session ended. */
export interface Ending {
  /** The learner pressed *Finish*. */
  finish(): void;
  /** The learner went on working. */
  close(): void;
  /** Shows again what was shown, after the activity was written anew. */
  mount(): void;
}

type Shown = 'nothing' | 'missing' | Leaving;

/** Not all is saved: the session goes on. */
const isOpen = (shown: Shown) => shown === 'not-saved' || shown === 'saving';

/** `go` opens a page; `looks` writes the activity anew, as it is looked back at. */
export function createEnding(stage: Stage, go: (page: number) => void, looks: () => void): Ending {
  const { root, model, progress, session } = stage;
  let shown: Shown = 'nothing';
  let looking = false;

  // A session whose last commit failed stays open and goes on trying.
  session.onSaved((saved) => {
    if (isOpen(shown) && saved === 'saved') leave();
    else if (shown === 'saving' && saved === 'failing') {
      shown = 'not-saved';
      draw();
    }
  });

  function finish(): void {
    if (progress.summary().completed || session.launch.mode !== 'normal') {
      leave();
    } else {
      shown = 'missing';
      draw();
      focus();
    }
  }
  function leave(): void {
    // The record of completion may want it, and after the end nothing can be read.
    if (progress.summary().completed) session.learnerName();
    shown = session.leave('finish');
    draw();
    focus();
  }
  function close(): void {
    if (shown !== 'missing' && !isOpen(shown)) return;
    shown = 'nothing';
    draw();
  }
  function draw(): void {
    show(find(root, '[data-ending]'), shown !== 'nothing');
    if (shown === 'nothing') return;
    const over = shown !== 'missing' && !isOpen(shown);
    show(find(root, '[data-take]'), over && progress.summary().completed);
    const [title, ...content] = shown === 'missing' ? missing() : ending(shown);
    fill(find(root, '#ending-title'), title === undefined ? [] : [title]);
    fill(find(root, '[data-ending-text]'), content);
    // While something is open or unsaved the pages stay: the learner's work is on them.
    if (!over) return;
    stage.over = true;
    progress.end();
    for (const part of findAll(root, '.contents, [data-pager]')) show(part, looking);
    if (looking) closeFields(stage);
    else for (const page of findAll(root, '.page')) show(page, false);
    root.classList.add('is-over');
    offerPrivate();
  }
  function look(): void {
    looking = true;
    looks();
    go(model.pages[0]?.number ?? 0);
  }
  /** Private answers go with the page: at the end the learner can still take them along. */
  function offerPrivate(): void {
    const box = find(root, '[data-private]');
    if (!box || !model.questions.some((question) => question.private)) return;
    find(root, '[data-ending]')?.after(box);
    show(box, true);
  }
  function focus(): void {
    const title = find(root, '#ending-title');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'start' });
  }

  function ending(leaving: Leaving): readonly (string | Node)[] {
    const { completed } = progress.summary();
    const { recorded, refused } = session.launch;
    const alone = refused ? 'finish-refused' : 'finish-not-recorded';
    const last = {
      navigates: 'finish-navigates',
      returns: 'finish-returns',
      saving: 'waiting',
      'may-close': completed ? 'finish-close' : 'finish-resume',
      'not-saved': 'finish-failing',
      'not-recorded': recorded ? 'finish-unchanged' : alone,
    }[leaving];
    const key = completed ? 'finish-complete-title' : 'left-title';
    const title = stage.say(isOpen(leaving) ? 'not-saved-title' : key);
    const again = !looking && mayLookBack(leaving);
    return [
      title,
      ...result(),
      ...sureAndWrong(stage),
      make('p', '', stage.say(last)),
      ...(again
        ? [make('p', 'actions', [button('button is-quiet', stage.say('look-back'), look)])]
        : []),
    ];
  }

  function missing(): readonly (string | Node)[] {
    const { visited, questions } = progress.state();
    const pages = model.pages.filter(({ number, optional }) => !optional && !visited.has(number));
    const open = requiredQuestions(model).filter(
      ({ number, optional }) => !optional && !isAnswered(questions.get(number)),
    );
    const wantsPages =
      !model.check &&
      (model.completion === 'visited' || requiredQuestions(model).every((one) => one.optional));
    return [
      stage.say('finish-incomplete-title'),
      ...(wantsPages ? list('finish-pages', { pages: pages.length }, pages.map(pageButton)) : []),
      ...list('finish-questions', { questions: open.length }, open.map(questionButton)),
      ...result(),
      make('p', '', stage.say('finish-later')),
      make('p', 'actions', [
        button('button', stage.say('finish-stay'), () => {
          close();
          find(root, '[data-finish]')?.focus();
        }),
        button('button is-quiet', stage.say('finish-leave'), leave),
      ]),
    ];
  }

  function list(
    key: string,
    values: Readonly<Record<string, number>>,
    buttons: readonly HTMLElement[],
  ): readonly Node[] {
    if (buttons.length === 0) return [];
    const items = buttons.map((one) => make('li', '', [one]));
    return [make('p', '', stage.say(key, values)), make('ul', 'missing', items)];
  }
  function pageButton({ number }: { readonly number: number }): HTMLElement {
    return button('link', textOf(`[data-page="${number}"] h2`), () => {
      close();
      go(number);
    });
  }
  function questionButton(question: { readonly number: number; readonly page: number }) {
    const root = `[data-question="${question.number}"]`;
    const page = textOf(`[data-page="${question.page}"] h2`);
    return button('link', `${page}: ${textOf(`${root} .question-label span`)}`, () => {
      close();
      go(question.page);
      const label = find(document, `${root} .question-label`);
      if (label) label.tabIndex = -1;
      label?.focus({ preventScroll: true });
      label?.scrollIntoView({ block: 'start' });
    });
  }
  function textOf(selector: string): string {
    return find(root, selector)?.textContent ?? '';
  }

  /** How the learner stands in a graded activity. */
  function result(): readonly Node[] {
    const { score, success } = progress.summary();
    if (score === undefined) return [];
    const passing = session.launch.passing ?? model.passing;
    const key = success ? 'finish-passed' : success === false ? 'finish-failed' : 'finish-passing';
    return [make('p', '', stage.say(key, { score, passing }))];
  }

  return { finish, close, mount: draw };
}
