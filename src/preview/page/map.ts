import type { LocaleTexts } from '../../course/package.ts';
import type { CourseMap, MapActivity, MapQuestion, MapTranslation } from '../map.ts';
import { byId, make } from './dom.ts';
import type { Words } from './words.ts';

export interface MapOptions {
  readonly words: Words;
  readonly locale: () => string;
  /** An activity was chosen in the map. */
  readonly onOpen: (activity: string) => void;
}

/** The map of the course; gives what draws it anew, from what the server knows now. */
export function createMap(options: MapOptions): () => Promise<void> {
  let asked = 0;
  return async () => {
    asked += 1;
    const mine = asked;
    const response = await fetch('map');
    const map = response.ok ? ((await response.json()) as CourseMap) : { units: [] };
    // What was asked for later comes later, or came already.
    if (mine === asked) draw(map, options);
  };
}

function draw({ units }: CourseMap, { words, locale, onOpen }: MapOptions): void {
  const { say } = words;
  const text = (texts: LocaleTexts) => texts[locale()] ?? Object.values(texts)[0] ?? '';
  const most = Math.max(1, ...units.flatMap((one) => one.activities).map((one) => one.minutes));
  const focused = document.activeElement?.id ?? '';

  const chips = (questions: readonly MapQuestion[]) =>
    questions.map(({ id, graded }) =>
      make('span', graded ? 'chip is-graded' : 'chip', graded ? `★ ${id}` : id),
    );
  const objective = (one: MapActivity['objectives'][number]) =>
    make('li', '', [
      make('span', '', text(one.text)),
      make('span', 'chips', [
        ...chips(one.questions),
        ...(one.questions.length === 0 ? [make('span', 'note', say('map-unasked'))] : []),
      ]),
    ]);
  const story = ({ id, picture }: MapActivity['stories'][number]) => {
    const box = make('div', 'picture', picture === '' ? say('map-too-large') : '');
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', say('map-story', { id }));
    // Our own server's picture; it escapes all that authors wrote.
    if (picture !== '') box.innerHTML = picture;
    return make('details', '', [make('summary', '', say('map-story', { id })), box]);
  };
  const card = (one: MapActivity) => {
    const open = make('button', 'open', text(one.title));
    open.id = `map-${one.id}`;
    open.setAttribute('type', 'button');
    open.addEventListener('click', () => onOpen(one.id));
    const time = make('div', 'time');
    time.style.inlineSize = `${Math.round((100 * one.minutes) / most)}%`;
    return make('article', 'card', [
      make('h3', '', [open]),
      make('p', '', `${one.kind} · ${say('map-minutes', { count: one.minutes })}`),
      time,
      ...(one.objectives.length === 0 ? [] : [make('ul', '', one.objectives.map(objective))]),
      ...(one.others.length === 0
        ? []
        : [make('p', 'chips', [make('span', '', `${say('map-others')}:`), ...chips(one.others)])]),
      ...one.translations.map((of) => bar(of, words)),
      ...one.stories.map(story),
    ]);
  };
  byId('map-units').replaceChildren(
    ...units.map((unit) => {
      const count = unit.activities.reduce((sum, { minutes }) => sum + minutes, 0);
      return make('section', 'unit', [
        make('h2', '', text(unit.title) || unit.id),
        make('p', 'note', say('map-minutes', { count })),
        ...unit.activities.map(card),
      ]);
    }),
  );
  if (focused.startsWith('map-')) document.getElementById(focused)?.focus();
}

/** A translation as a bar: texts by state, in colour and in words. */
function bar({ locale, texts, states }: MapTranslation, { say }: Words): HTMLElement {
  const { final, review, outdated, missing } = states;
  const done = texts === 0 ? 1 : final / texts;
  const parts = (['final', 'review', 'outdated', 'missing'] as const).map((state) => {
    const part = make('span', `is-${state}`);
    part.style.flexGrow = String(states[state]);
    return part;
  });
  const picture = make('span', 'bar-parts', parts);
  picture.setAttribute('aria-hidden', 'true');
  const label = make('span', '', say('map-translation', { locale, done }));
  label.title = say('map-states', { final, review, outdated, missing });
  return make('p', 'translation', [
    label,
    picture,
    ...(final === texts ? [] : [make('span', 'note', label.title)]),
  ]);
}
