import { elapsed } from '../steady-time.ts';
import { fill, find, findAll, make, show } from './dom.ts';
import type { Stage } from './stage.ts';

/** The pages of an activity, one at a time. */
export interface Pages {
  /** Goes to a page by its number and puts the focus on its heading. */
  go(page: number): void;
  /** Shows the page where the learner is; called when the activity was written anew. */
  mount(): void;
}

export interface PagesOptions {
  readonly onFinish: () => void;
  /** Called after another page is shown. */
  readonly onPage: () => void;
}

export function createPages(stage: Stage, { onFinish, onPage }: PagesOptions): Pages {
  const { root, model, progress } = stage;
  const order = model.pages.map(({ number }) => number);
  const current = () => {
    const { page } = progress.state();
    return order.includes(page) ? page : (order[0] ?? 0);
  };

  // One listener for all links to pages, also those in feedback that is shown later.
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-to]') : null;
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    go(Number(link.dataset.to));
  });

  function mount(): void {
    for (const link of findAll(root, '[data-go]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        go(Number(link.dataset.go));
      });
    }
    const step = (by: number) => () => go(order[order.indexOf(current()) + by] ?? current());
    find(root, '[data-previous]')?.addEventListener('click', step(-1));
    find(root, '[data-next]')?.addEventListener('click', step(1));
    find(root, '[data-finish]')?.addEventListener('click', onFinish);
    show(find(root, '[data-pager]'), true);
    draw();
  }

  function go(page: number): void {
    progress.visit(page);
    find<HTMLDetailsElement>(root, '[data-contents]')?.removeAttribute('open');
    draw();
    onPage();
    window.scrollTo(0, 0);
    find(root, `[data-page="${page}"] h2`)?.focus({ preventScroll: true });
  }

  function draw(): void {
    const page = current();
    const at = order.indexOf(page);
    const { visited } = progress.state();
    for (const section of findAll(root, '[data-page]')) {
      show(section, Number(section.dataset.page) === page);
    }
    root.classList.toggle('is-first', at === 0);
    const where = find(root, '[data-where]');
    const values = { page: at + 1, pages: order.length };
    if (where) where.textContent = stage.say('where', values);
    drawContents(page, visited);
    fill(
      find(root, '[data-steps]'),
      order.map((number) =>
        make('span', number === page ? 'is-current' : visited.has(number) ? 'is-visited' : ''),
      ),
    );
    show(find(root, '[data-previous]'), at > 0);
    show(find(root, '[data-next]'), at < order.length - 1);
    show(find(root, '[data-finish]'), at === order.length - 1);
    show(find(root, '[data-private]'), hasPrivate(page));
    document.title = titleOf(page);
    const now = elapsed();
    for (const question of model.questions) {
      if (question.page === page && !stage.seen.has(question.number)) {
        stage.seen.set(question.number, now);
      }
    }
  }

  function drawContents(page: number, visited: ReadonlySet<number>): void {
    for (const link of findAll(root, '[data-go]')) {
      const number = Number(link.dataset.go);
      const note = number === page ? 'page-current' : visited.has(number) ? 'page-visited' : '';
      if (number === page) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
      find(link.parentElement ?? root, '.note')?.remove();
      if (note !== '') link.after(' ', make('span', 'note', stage.say(note)));
    }
  }

  function hasPrivate(page: number): boolean {
    // A profile is made of private ratings: who reads it may want to keep them.
    const profile = find(root, `[data-page="${page}"] [data-profile]`) !== undefined;
    return model.questions.some((one) => one.private && (profile || one.page === page));
  }

  function titleOf(page: number): string {
    const title = find(root, `[data-page="${page}"] h2`)?.textContent ?? '';
    return `${title} – ${find(root, 'h1')?.textContent ?? ''}`;
  }

  return { go, mount };
}
