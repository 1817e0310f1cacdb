import { find, findAll } from './dom.ts';
import type { LocalePage, Registered } from './registry.ts';
import { loadScript } from './script.ts';

/** The activity's page in each locale, whether it is loaded yet or not. */
export interface Languages {
  /** Loads a locale; false where it can't be had now. */
  load(locale: string): Promise<boolean>;
  /** Writes the page in a loaded locale. */
  write(locale: string): void;
}

export function createLanguages(
  root: HTMLElement,
  scripts: Readonly<Record<string, string>>,
  registered: Registered,
): Languages {
  const { lang, dir } = document.documentElement;
  registered.locales.set(lang, {
    locale: lang,
    direction: dir,
    title: document.title,
    html: root.innerHTML,
    words: registered.words.get(lang) ?? {},
  });
  const loading = new Map<string, Promise<boolean>>();

  return {
    load(locale) {
      if (registered.locales.has(locale)) return Promise.resolve(true);
      const script = scripts[locale];
      if (script === undefined) return Promise.resolve(false);
      const before = loading.get(locale);
      if (before) return before;
      const job = loadScript(script).then(
        () => registered.locales.has(locale),
        () => false,
      );
      loading.set(locale, job);
      // A locale that failed may be asked for again.
      void job.then((loaded) => loaded || loading.delete(locale));
      return job;
    },
    write(locale) {
      const page = registered.locales.get(locale);
      if (page) writePage(root, page);
    },
  };
}

function writePage(root: HTMLElement, page: LocalePage): void {
  document.documentElement.lang = page.locale;
  document.documentElement.dir = page.direction;
  document.title = page.title;
  root.innerHTML = page.html;
}

/** Where the learner is on the page: what to restore after it was written in another locale. */
export function rememberPlace(root: HTMLElement): () => void {
  const active = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const focused = active && selectorOf(active);
  const selection =
    active instanceof HTMLTextAreaElement ? [active.selectionStart, active.selectionEnd] : [];
  const anchor = findAll(root, '[id]').find(
    (element) => element.offsetParent !== null && element.getBoundingClientRect().bottom > 0,
  );
  const top = anchor?.getBoundingClientRect().top ?? 0;
  // What was hidden was not the learner's to open or close.
  const opened = details(root).map(({ hidden, open }) => (hidden ? undefined : open));
  return () => {
    details(root).forEach((one, index) => {
      one.open = opened[index] ?? one.open;
    });
    const again = focused === undefined ? undefined : find(root, focused);
    again?.focus({ preventScroll: true });
    if (again instanceof HTMLTextAreaElement) {
      again.setSelectionRange(selection[0] ?? 0, selection[1] ?? 0);
    }
    const place = anchor && find(root, `[id="${anchor.id}"]`);
    if (place) window.scrollBy(0, place.getBoundingClientRect().top - top);
  };
}

function details(root: HTMLElement): readonly HTMLDetailsElement[] {
  return findAll<HTMLDetailsElement>(root, 'details');
}

/** What finds the same element in another locale: its id, or the data attribute it is known by. */
function selectorOf(element: HTMLElement): string | undefined {
  if (element.id !== '') return `[id="${element.id}"]`;
  const [name, value] = Object.entries(element.dataset)[0] ?? [];
  if (name === undefined) return undefined;
  const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const question = element.closest<HTMLElement>('[data-question]')?.dataset.question;
  const inside = question === undefined ? '' : `[data-question="${question}"] `;
  return `${inside}[${attribute}="${value ?? ''}"]`;
}
