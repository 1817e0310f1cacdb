import { hasKey } from '../../tracking/answers.ts';
import type { QuestionModel } from '../../tracking/model.ts';
import { find, findAll } from './dom.ts';
import { createEnding } from './ending.ts';
import { rememberPlace } from './language.ts';
import { createSaid } from './mark-said.ts';
import { createNotices, type Notices } from './notices.ts';
import { type Opened, openStage } from './open-stage.ts';
import { watchOtherWindows } from './other-windows.ts';
import { createPages, type PagesOptions } from './pages.ts';
import { mountQuestion } from './question.ts';
import { langOf, type Registered } from './registry.ts';
import { isGone, whenIdle } from './script.ts';
import { applySite, fetchSite } from './site.ts';
import { saySmallRoom } from './small-room.ts';
import type { Stage } from './stage.ts';
import { attachStatements } from './statements.ts';
import { foldTerms, followTerms } from './terms.ts';

/** Brings the page that this script stands in to life. */
export async function play(registered: Registered): Promise<void> {
  const opened = await openStage(registered);
  if (!opened) return;
  const { stage, languages, events } = opened;
  const { root, progress, file, model } = stage;
  /** The locale that was asked for last: of two that are on their way only it is shown. */
  let wish = opened.late ?? stage.locale;

  const notices = createNotices(stage);
  // The first report names the page, so it comes before answers that were kept on this device.
  start(opened, notices);
  const privateBox = registered.privateBox?.(stage, rewrite);
  const recalls = model.recalls && registered.recalls?.(stage, mountKind(registered));
  const ending = createEnding(stage, (page) => pages.go(page));
  const extras = registered.extras?.(stage);
  const onPage = () => {
    notices.turnPage();
    ending.close();
    extras?.draw();
  };
  const options: PagesOptions = { onFinish: ending.finish, onPage };
  const check = model.check && registered.check;
  const pages = check ? check(stage, options, rewrite) : createPages(stage, options);
  followTerms(root, () => stage.say('close'));
  const markSaid = createSaid(root);
  mount();
  progress.begin();
  if (opened.late !== undefined) void showLate(opened.late);
  if (opened.lost !== undefined) void sayLost(opened.lost);
  const { recorded, mode } = stage.session.launch;
  if (recorded && mode === 'normal') {
    watchOtherWindows(`coursewright:${model.iri}`, (others) => {
      if (others) notices.add('two-windows');
      else notices.remove('two-windows');
    });
  }

  whenIdle(async () => {
    for (const locale of model.locales) void languages.load(locale);
    stage.site = await fetchSite(file.site);
    applySite(root, stage.site, stage.locale);
    await attachStatements(stage, events);
  });

  /** Gives life to the page as it was written just now. */
  function mount(): void {
    stage.listeners.length = 0;
    root.classList.add('is-live');
    mountBlocks(stage, registered);
    saySmallRoom(stage);
    for (const link of findAll(root, '[data-locale]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        void speak(link.dataset.locale ?? stage.locale);
      });
    }
    applySite(root, stage.site, stage.locale);
    privateBox?.mount();
    recalls?.mount();
    foldTerms(root);
    pages.mount();
    ending.mount();
    notices.mount();
    extras?.mount();
    stage.host.onAnswer(() => extras?.draw());
    markSaid(langOf(registered.locales.get(stage.locale)?.words ?? {}));
  }

  function rewrite(): void {
    const restore = rememberPlace(root);
    languages.write(stage.locale);
    mount();
    restore();
  }

  async function speak(locale: string): Promise<void> {
    if (locale === stage.locale && locale === wish) return;
    wish = locale;
    const loaded = await languages.load(locale);
    if (wish !== locale) return;
    if (loaded) {
      notices.remove('language-failed');
      write(locale);
      progress.chooseLocale(locale);
    } else {
      wish = stage.locale;
      await sayLost(locale);
    }
  }

  /** The learner's own locale arrives when the page is read already: no choice was made yet. */
  async function showLate(locale: string): Promise<void> {
    const loaded = await languages.load(locale);
    if (wish !== locale) return;
    if (loaded) write(locale);
    else {
      wish = stage.locale;
      await sayLost(locale);
    }
  }

  /** Why a locale is not shown: its file is gone with an update, or the network is. */
  async function sayLost(locale: string): Promise<void> {
    const gone = await isGone(file.scripts[locale] ?? '');
    // So that what the notice says of the answers holds as soon as it can.
    if (gone) stage.session.save();
    notices.add(gone ? 'updated' : 'language-failed');
  }

  function write(locale: string): void {
    if (locale === stage.locale) return;
    stage.locale = locale;
    rewrite();
  }
}

/** Mounts a question by its kind. */
function mountKind({ kinds }: Registered) {
  return (element: HTMLElement, question: QuestionModel, stage: Stage): void => {
    const kind = kinds.get(question.kind);
    if (kind) mountQuestion(element, question, kind, stage);
  };
}

function mountBlocks(stage: Stage, registered: Registered): void {
  const { root, model, host } = stage;
  const mount = mountKind(registered);
  for (const question of model.questions) {
    const element = find(root, `[data-question="${question.number}"]`);
    if (!element || !registered.kinds.has(question.kind)) continue;
    mount(element, question, stage);
    if (model.confidence && hasKey(question)) registered.confidence?.(element, question, stage);
  }
  for (const [name, mountBlock] of registered.blocks) {
    for (const element of findAll(root, `[data-${name}]`)) {
      for (const live of findAll(element, '[data-live]')) live.hidden = false;
      mountBlock(element, host);
    }
  }
}

/** Where the learner left off, and what is said about it. */
function start({ stage, problem }: Opened, notices: Notices): void {
  const { model, progress, session } = stage;
  const { page } = progress.state();
  const at = Math.max(
    0,
    model.pages.findIndex(({ number }) => number === page),
  );
  if (problem) notices.add('state-reset');
  else if (session.launch.resumed && at > 0 && !model.check) {
    notices.add('resumed', { page: at + 1, pages: model.pages.length });
  }
  const known = model.pages[at];
  if (known) progress.visit(known.number);
}
