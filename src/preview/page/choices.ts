import type { PreviewPart, Snapshot } from '../snapshot.ts';
import { byId, make } from './dom.ts';
import type { Words } from './words.ts';

/** What is chosen in the bar. It stands in the page's address too, so that a reload keeps it. */
export interface Choices {
  /** The part that is chosen, or the one that stands in for it; undefined where there is none. */
  part(): PreviewPart | undefined;
  locale(): string;
  /** Shows a locale that was chosen elsewhere. */
  showLocale(locale: string): void;
  /** Chooses a part as if it were chosen in the bar. */
  choosePart(id: string): void;
  /** Offers what the course has now. */
  offer(snapshot: Snapshot): void;
}

export interface ChoiceListeners {
  readonly onPart: () => void;
  readonly onLocale: () => void;
}

export function createChoices(words: Words, listeners: ChoiceListeners): Choices {
  const parts = byId<HTMLSelectElement>('part');
  const locales = byId<HTMLSelectElement>('locale');
  const box = byId('frame-box');
  // Other parts of the page stand in the address too.
  const address = () => new URL(window.location.href);
  const chosen = (name: string) => address().searchParams.get(name) ?? '';
  let snapshot: Snapshot = { revision: 0, locales: [], parts: [], diagnostics: [] };

  function choose(name: string, value: string): void {
    const next = address();
    next.searchParams.set(name, value);
    window.history.replaceState(null, '', next);
  }

  const part = () => {
    const { parts: all } = snapshot;
    return all.find(({ id }) => id === chosen('activity')) ?? all.find(isActivity) ?? all[0];
  };
  const locale = () => {
    const wanted = chosen('locale');
    return snapshot.locales.includes(wanted) ? wanted : (snapshot.locales[0] ?? '');
  };

  parts.addEventListener('change', () => {
    choose('activity', parts.value);
    listeners.onPart();
  });
  locales.addEventListener('change', () => {
    choose('locale', locales.value);
    offerParts();
    listeners.onLocale();
  });
  for (const input of document.querySelectorAll<HTMLInputElement>('[name="width"]')) {
    if (input.value === chosen('width')) input.checked = true;
    if (input.checked) box.dataset.width = input.value;
    input.addEventListener('change', () => {
      box.dataset.width = input.value;
      choose('width', input.value);
    });
  }

  function offerParts(): void {
    parts.replaceChildren(...groups(snapshot.parts, locale(), words));
    parts.value = part()?.id ?? '';
  }

  return {
    part,
    locale,
    showLocale(next) {
      choose('locale', next);
      locales.value = next;
      offerParts();
    },
    choosePart(id) {
      choose('activity', id);
      parts.value = id;
      listeners.onPart();
    },
    offer(next) {
      snapshot = next;
      locales.replaceChildren(...next.locales.map((one) => option(one, nameOf(one))));
      locales.value = locale();
      offerParts();
    },
  };
}

/** The activities below their units, then the pages. */
function groups(
  parts: readonly PreviewPart[],
  locale: string,
  { say }: Words,
): readonly HTMLElement[] {
  const byLabel = new Map<string, HTMLElement>();
  const ordered = [...parts.filter(isActivity), ...parts.filter((one) => !isActivity(one))];
  for (const { id, title, unit } of ordered) {
    const label = unit ? text(unit, locale) : say('pages');
    const group = byLabel.get(label) ?? make('optgroup');
    group.setAttribute('label', label);
    group.append(option(id, text(title, locale)));
    byLabel.set(label, group);
  }
  return [...byLabel.values()];
}

function isActivity({ kind }: PreviewPart): boolean {
  return kind === 'activity';
}

function option(value: string, content: string): HTMLOptionElement {
  const element = document.createElement('option');
  element.value = value;
  element.textContent = content;
  return element;
}

function text(texts: PreviewPart['title'], locale: string): string {
  return texts[locale] ?? Object.values(texts)[0] ?? '';
}

/** A locale's name in its own words. */
function nameOf(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name === locale ? locale : `${name} (${locale})`;
}
