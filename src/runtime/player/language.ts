import { applyChanges, piecesOf } from '../../tracking/locale-changes.ts';
import type { Languages } from './opened.ts';
import type { Registered } from './registry.ts';
import { loadScript } from './script.ts';

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
    changes: [],
  });
  const html = root.innerHTML;
  // Something of the reader's own may stand in the page: then no other can be made of it.
  const fits = (locale: string) => registered.locales.get(locale)?.pieces === piecesOf(html).length;
  const loading = new Map<string, Promise<boolean>>();

  return {
    load(locale) {
      if (locale === lang) return Promise.resolve(true);
      const script = scripts[locale];
      if (script === undefined) return Promise.resolve(false);
      const before = loading.get(locale);
      if (before) return before;
      const job = loadScript(script).then(
        () => fits(locale),
        () => false,
      );
      loading.set(locale, job);
      // A locale that failed may be asked for again.
      void job.then((loaded) => loaded || loading.delete(locale));
      return job;
    },
    write(locale) {
      const page = registered.locales.get(locale);
      if (!page) return;
      document.documentElement.lang = page.locale;
      document.documentElement.dir = page.direction;
      document.title = page.title;
      root.innerHTML = applyChanges(html, page.changes);
    },
  };
}
