import type { CompiledMessages } from '../../messages/message.ts';
import { following, lockOf } from '../../tracking/gates.ts';
import type { MenuFile } from '../../tracking/menu-file.ts';
import type { Leaving, Session } from '../../tracking/session.ts';
import type { Driver } from '../drivers/driver.ts';
import { openNone } from '../drivers/none.ts';
import { launchOptions, learnersLocale } from '../launch-options.ts';
import { openSession } from '../open-session.ts';
import { fill, find, findAll, make, show } from '../player/dom.ts';
import { watchOtherWindows } from '../player/other-windows.ts';
import { whenIdle } from '../player/script.ts';
import { applySite, fetchSite } from '../player/site.ts';
import { createFrame } from './frame.ts';
import { addressOf, drawList, titleOf } from './list.ts';
import { createRecords } from './records.ts';
import { drawAround } from './surroundings.ts';
import { type MenuWords, menuWords } from './words.ts';

/**
 * Brings the menu of a SCO of several activities to life: it has the one session with the LMS, and
 * shows each activity in a frame below it, whose player finds its own session here.
 */
export async function playMenu(): Promise<void> {
  const root = find(document, '#course');
  const data = find(document, '#menu')?.textContent;
  if (!root || !data) return;
  const file: MenuFile<CompiledMessages> = JSON.parse(data);
  const wordsIn = (locale: string) => menuWords(file.pages[locale]?.words ?? {}, locale);
  if (window.location.protocol === 'file:') {
    // Pages from a disk are strangers to each other: there is no session to share, only links.
    const words = wordsIn(document.documentElement.lang);
    const line = make('p', '');
    words.tell(line, 'menu-not-kept');
    fill(find(root, '[data-notices]'), [line]);
    return;
  }
  const session = await openSession(window, {
    models: file.models,
    ...launchOptions(file.scorm12),
  });
  live(root, file, session, wordsIn);
}

function live(
  root: HTMLElement,
  file: MenuFile<CompiledMessages>,
  session: Session,
  wordsIn: (locale: string) => MenuWords,
): void {
  const { models } = file;
  const first = document.documentElement.lang;
  const html = root.innerHTML;
  let site = file.site;
  let locale = first;
  let words = wordsIn(locale);
  let shown: number | undefined;
  let finished = false;
  let otherWindows = false;
  let ending: Leaving | undefined;

  const records = createRecords(session, models, {
    changed: () => queueMicrotask(draw),
    finished() {
      finished = true;
      draw();
    },
  });
  const frame = createFrame(() => words, {
    back: () => frame.leave(returnToMenu),
    next() {
      const next = nextOpen();
      if (next !== undefined) frame.leave(() => open(next));
    },
  });
  const driver: Driver = {
    open: async (_, { models: [model] = [] }) => records.open(model?.id ?? '') ?? openNone(),
  };
  window.coursewright = { ...window.coursewright, driver };
  // Shown in full, as the first page of an activity.
  root.classList.add('is-live', 'is-first');
  write(learnersLocale(records.state(), session, Object.keys(file.pages)));
  if (session.launch.recorded && session.launch.mode === 'normal') {
    watchOtherWindows(file.name, (others) => {
      otherWindows = others;
      draw();
    });
  }
  whenIdle(async () => {
    site = await fetchSite(file.site);
    applySite(root, site, locale);
  });

  const nextOpen = () =>
    shown === undefined ? undefined : following(shown, file, models, records.state().activities);

  function write(wanted: string): void {
    const page = file.pages[wanted];
    if (!page) return;
    locale = wanted;
    words = wordsIn(locale);
    document.documentElement.lang = locale;
    document.documentElement.dir = page.direction;
    document.title = page.title;
    root.innerHTML = page.body ?? html;
    if (records.state().activities.size > 0) find(root, '[data-welcome]')?.removeAttribute('open');
    mount();
    applySite(root, site, locale);
    draw();
  }

  function mount(): void {
    for (const link of findAll<HTMLAnchorElement>(root, '[data-open]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        open(Number(link.dataset.open));
      });
    }
    find(root, '[data-resume]')?.addEventListener('click', ({ currentTarget }) => {
      open(Number((currentTarget as HTMLElement).dataset.resume));
    });
    for (const link of findAll(root, '[data-locale]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        choose(link.dataset.locale ?? locale);
      });
    }
    const end = find(root, '[data-finish]');
    show(end, true);
    end?.addEventListener('click', finish);
  }

  function draw(): void {
    if (shown !== undefined) {
      const title = titleOf(root, shown);
      const complete = records.summary(shown)?.completed;
      const next = nextOpen();
      frame.after(
        complete ? ['menu-after', title] : finished ? ['menu-left', title] : undefined,
        next === undefined ? undefined : titleOf(root, next),
      );
      return;
    }
    // Who was kept waiting for the LMS leaves as soon as all is saved.
    if (ending === 'not-saved' && records.saved() === 'saved') ending = session.leave('finish');
    drawList({ root, way: file, models, records, words });
    drawAround({ root, session, records, words, otherWindows, ending });
  }

  function choose(wanted: string): void {
    if (wanted === locale) return;
    write(wanted);
    records.chooseLocale(wanted);
    find(root, `[data-locale="${wanted}"]`)?.focus();
  }

  function open(activity: number): void {
    if (lockOf(activity, file, models, records.state().activities)) return;
    shown = activity;
    finished = false;
    root.hidden = true;
    frame.open(titleOf(root, activity), `${addressOf(root, activity)}${launchQuery()}`);
    draw();
  }

  function returnToMenu(): void {
    const last = shown;
    shown = undefined;
    frame.hide();
    root.hidden = false;
    const chosen = records.state().locale;
    if (chosen !== '' && chosen !== locale) write(chosen);
    else draw();
    find(root, `[data-open="${last}"]`)?.focus();
  }

  function finish(): void {
    ending = session.leave('finish');
    draw();
    find(root, '#ending-title')?.focus();
  }
}

/**
 * What the launch says, of a statement store for one, is said to each activity too; but the name
 * that it gives the SCO in statements is none of theirs.
 */
function launchQuery(): string {
  const query = new URLSearchParams(window.location.search);
  query.delete('activity_id');
  return String(query) === '' ? '' : `?${query}`;
}
