import { checkOf, drawnQuestions } from '../../tracking/check.ts';
import { find, findAll } from './dom.ts';
import type { Stage } from './stage.ts';

/**
 * Minutes that are left of `minutes`: the share that the pages not yet opened and the one being read
 * have of all their characters, rounded up. Undefined where every page was opened: what is left of
 * the last one nobody knows.
 */
export function minutesLeft(
  minutes: number,
  lengths: ReadonlyMap<number, number>,
  visited: ReadonlySet<number>,
  current: number,
): number | undefined {
  const open = [...lengths].filter(([page]) => !visited.has(page) || page === current);
  if (open.every(([page]) => visited.has(page))) return undefined;
  const sum = (pages: readonly (readonly [number, number])[]) =>
    pages.reduce((all, [, length]) => all + length, 0);
  return Math.max(1, Math.ceil((minutes * sum(open)) / Math.max(1, sum([...lengths]))));
}

/** Characters of each page by its number; answers and hints, which few read, don't count. */
export function lengthsOf(root: HTMLElement): ReadonlyMap<number, number> {
  return new Map(
    findAll(root, '[data-page]').map((page) => {
      const length = (element: HTMLElement) => element.textContent?.length ?? 0;
      const aside = findAll(page, '[data-answer], .hint').reduce(
        (sum, one) => sum + length(one),
        0,
      );
      return [Number(page.dataset.page), length(page) - aside] as const;
    }),
  );
}

/** The minutes that the activity takes, as its page says them. */
export function minutesOf(root: HTMLElement): number {
  return Number(find(root, '[data-left]')?.dataset.left ?? 0);
}

/**
 * The same of the attempt of a knowledge check that is open, where questions stand for pages and
 * answered ones for those that were opened. Undefined before and after it.
 */
export function minutesOfAttempt({ root, model, progress, host }: Stage): number | undefined {
  const { at, done } = checkOf(progress.state());
  const drawn = drawnQuestions(model, progress.state());
  if (done || drawn.length === 0) return undefined;
  const answered = drawn.filter(({ number }) => {
    const answer = host.answer(number);
    return answer && host.work(number)?.complete(answer);
  });
  return minutesLeft(
    minutesOf(root),
    new Map(drawn.map(({ number }) => [number, 1])),
    new Set(answered.map(({ number }) => number)),
    drawn[at]?.number ?? 0,
  );
}
