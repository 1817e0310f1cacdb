import { copyOf, fill, find, findAll, make, show } from '../player/dom.ts';
import type { Host } from '../player/kind.ts';
import { type Rated, whereToBegin } from '../player/profile-rows.ts';

window.coursewright?.player?.block('profile', (root, host) => {
  show(find(root, '[data-static]'), false);
  const update = () => draw(root, host);
  host.onAnswer(update);
  update();
});

function draw(root: HTMLElement, host: Host): void {
  const rows = findAll(root, '[data-scale]');
  const rated = rows.map((row) => rate(Number(row.dataset.scale), host));
  rows.forEach((row, index) => {
    const one = rated[index];
    const cell = find(row, 'td');
    if (one) fill(cell, bar(one, host));
  });
  const missing = rated.filter(({ level }) => level === 0).length;
  const line = find(root, '[data-missing]');
  if (line) {
    const none = missing === rated.length;
    line.textContent =
      missing === 0 ? '' : host.say(none ? 'profile-empty' : 'profile-missing', { missing });
  }
  drawLowest(root, rated, host);
}

/** The levels stand in the page from the lowest to the highest. */
function rate(number: number, host: Host): Rated {
  const answer = host.answer(number);
  const chosen = answer?.kind === 'chosen' ? answer.options[0] : undefined;
  const levels = findAll<HTMLInputElement>(document, `[data-question="${number}"] .options input`);
  const at = levels.findIndex(({ value }) => Number(value) === chosen);
  return { number, level: at + 1, levels: levels.length };
}

function bar({ number, level, levels }: Rated, host: Host): readonly Node[] {
  if (level === 0) return [make('span', 'level', host.say('profile-none'))];
  const labels = findAll(document, `[data-question="${number}"] .options label`);
  const name = labels[level - 1]?.textContent ?? '';
  const fill = make('span', 'fill');
  fill.style.inlineSize = `${(100 * level) / levels}%`;
  const track = make('span', 'track', [fill]);
  track.setAttribute('aria-hidden', 'true');
  return [track, make('span', 'level', host.say('profile-level', { level, levels, name }))];
}

function drawLowest(root: HTMLElement, rated: readonly Rated[], host: Host): void {
  const begin = whereToBegin(rated);
  const box = find(root, '[data-lowest]');
  if (!box) return;
  for (const old of findAll(box, '.advice')) old.remove();
  if (begin.type === 'many' || begin.type === 'top') {
    box.append(make('p', 'advice', host.say(`profile-${begin.type}`)));
  }
  for (const number of begin.type === 'some' ? begin.numbers : []) {
    const advice = find(root, `[data-advice="${number}"]`);
    const title = make('p', 'advice-title', copyOf(advice?.querySelector('dt')));
    const text = copyOf(advice?.querySelector('dd'));
    box.append(make('div', 'advice', [title, ...text]));
  }
  show(box, begin.type !== 'none');
}
