import { lockOf, nextToDo, type Way } from '../../tracking/gates.ts';
import type { ActivityModel } from '../../tracking/model.ts';
import { mustPass } from '../../tracking/summary.ts';
import { fill, find, findAll, make, show } from '../player/dom.ts';
import type { Records } from './records.ts';
import type { MenuWords } from './words.ts';

/** What the list of activities is drawn from. */
export interface ListSources {
  readonly root: HTMLElement;
  readonly way: Way;
  readonly models: readonly ActivityModel[];
  readonly records: Records;
  readonly words: MenuWords;
}

/** Signs beside the words, for the eye alone. */
const SIGNS: Readonly<Record<string, string>> = {
  'menu-new': '○',
  'menu-begun': '◐',
  'menu-complete': '●',
  'menu-passed': '●',
  'menu-failed': '×',
};

/** The title of an activity as the list has it. */
export function titleOf(root: HTMLElement, activity: number): string {
  return find(root, `[data-open="${activity}"]`)?.textContent ?? '';
}

/** The address of its page. */
export function addressOf(root: HTMLElement, activity: number): string {
  return find(root, `[data-open="${activity}"]`)?.dataset.href ?? '';
}

/** Brings the list in step with what is known: marks, what is not open yet, where to go on. */
export function drawList(sources: ListSources): void {
  const { root, way, models, records, words } = sources;
  const known = records.state().activities;
  for (const model of models) drawEntry(model, sources);

  const done = models.filter(({ number }) => known.get(number)?.completed).length;
  const line = find(root, '[data-done]');
  if (done === models.length) words.tell(line, 'menu-all-done');
  else words.tell(line, 'menu-done', { done, all: models.length });

  const next = nextToDo(records.last(), way, models, known);
  const button = find(root, '[data-resume]');
  show(button, next !== undefined);
  if (!button || next === undefined) return;
  button.dataset.resume = String(next);
  const title = titleOf(root, next);
  words.tell(button, known.size === 0 ? 'menu-start' : 'menu-go-on', { title });
}

function drawEntry(model: ActivityModel, { root, way, models, records, words }: ListSources): void {
  const { number } = model;
  const link = find<HTMLAnchorElement>(root, `[data-open="${number}"]`);
  const entry = link?.closest<HTMLElement>('[data-entry]');
  if (!link || !entry) return;
  const known = records.state().activities;
  const lock = lockOf(number, way, models, known);
  const why = find(entry, '[data-lock]');
  show(why, lock !== undefined);
  entry.classList.toggle('is-locked', lock !== undefined);
  if (lock) {
    // It keeps its place in the order of the keyboard, so that all can hear why it is shut.
    link.removeAttribute('href');
    link.setAttribute('role', 'link');
    link.setAttribute('aria-disabled', 'true');
    link.tabIndex = 0;
    if (lock.by === 'activity') {
      const before = models.find((one) => one.number === lock.activity);
      const pass = way.gate === 'passed' && before !== undefined && mustPass(before);
      const title = titleOf(root, lock.activity);
      words.tell(why, pass ? 'menu-locked-passed' : 'menu-locked-completed', { title });
    } else {
      const title = findAll(root, '[data-unit]')[lock.unit]?.textContent ?? '';
      const key = way.gate === 'passed' ? 'menu-locked-unit-passed' : 'menu-locked-unit-completed';
      words.tell(why, key, { title });
    }
  } else {
    link.href = addressOf(root, number);
    for (const name of ['role', 'aria-disabled', 'tabindex']) link.removeAttribute(name);
  }

  const key = markOf(records.summary(number));
  const words1 = make('span', '');
  words.tell(words1, key);
  const sign = make('span', 'sign', SIGNS[key]);
  sign.setAttribute('aria-hidden', 'true');
  const mark = find(entry, '[data-mark]');
  if (mark) mark.className = `entry-mark is-${key.replace('menu-', '')}`;
  fill(mark, lock ? [] : [sign, ' ', words1]);
}

function markOf(summary: ReturnType<Records['summary']>): string {
  if (!summary) return 'menu-new';
  if (!summary.completed) return 'menu-begun';
  if (summary.success === undefined) return 'menu-complete';
  return summary.success ? 'menu-passed' : 'menu-failed';
}
