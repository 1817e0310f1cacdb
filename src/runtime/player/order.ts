import type { QuestionModel } from '../../tracking/model.ts';
import { find, findAll } from './dom.ts';
import type { Host, Kind } from './kind.ts';
import { disorder } from './shuffle.ts';

/** Items that are moved by buttons. */
export const ordering: Kind = {
  read: (root) => ({
    kind: 'ordered',
    options: listOf(root)?.dataset.touched ? items(root).map(numberOf) : [],
  }),
  write(root, answer) {
    if (answer.kind !== 'ordered' || answer.options.length === 0) return;
    arrange(root, answer.options);
    touch(root);
  },
  shuffle(root, question, seed) {
    arrange(root, disorder(rightOrder(question), seed));
  },
  prepare(root, _, host) {
    for (const button of findAll<HTMLButtonElement>(root, '[data-move]')) {
      button.addEventListener('click', () => move(root, button, host));
    }
    showEnds(root);
  },
};

function listOf(root: HTMLElement): HTMLElement | undefined {
  return find(root, '.order');
}

function items(root: HTMLElement): readonly HTMLElement[] {
  return findAll(root, '.order > [data-option]');
}

function numberOf(item: HTMLElement): number {
  return Number(item.dataset.option);
}

function rightOrder(question: QuestionModel): readonly number[] {
  return question.kind === 'ordering' ? question.options.map(({ number }) => number) : [];
}

/** Those that `order` does not name come last, in the order that they have. */
function arrange(root: HTMLElement, order: readonly number[]): void {
  const place = (item: HTMLElement) => {
    const at = order.indexOf(numberOf(item));
    return at === -1 ? order.length : at;
  };
  listOf(root)?.append(...[...items(root)].sort((a, b) => place(a) - place(b)));
}

/** An order that was never touched is no answer. */
function touch(root: HTMLElement): void {
  const list = listOf(root);
  if (list) list.dataset.touched = 'true';
}

function move(root: HTMLElement, button: HTMLElement, host: Host): void {
  const item = button.closest<HTMLElement>('[data-option]');
  if (!item) return;
  const step = Number(button.dataset.move);
  const neighbour = step < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (neighbour) {
    // Moving the neighbour leaves the item, and with it the focus, where it is in the document.
    if (step < 0) item.after(neighbour);
    else item.before(neighbour);
    touch(root);
    showEnds(root);
    item.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const all = items(root);
  const words = find(item, '.item-text')?.textContent ?? '';
  const line = find(root, '[data-moved]');
  if (line) {
    line.textContent = host.say('moved', {
      item: words,
      place: all.indexOf(item) + 1,
      all: all.length,
    });
  }
}

/** A disabled button would lose the focus; one that says so does not. */
function showEnds(root: HTMLElement): void {
  const all = items(root);
  all.forEach((item, at) => {
    for (const button of findAll(item, '[data-move]')) {
      const end = Number(button.dataset.move) < 0 ? at === 0 : at === all.length - 1;
      button.setAttribute('aria-disabled', String(end));
    }
  });
}
