import { hasKey } from '../../tracking/answers.ts';
import { createChecking, sayAttempts } from './checking.ts';
import { find, findAll, show } from './dom.ts';
import { createEnding } from './ending.ts';
import { createExtras } from './extras.ts';
import { lostText } from './lost-text.ts';
import { createSaid } from './mark-said.ts';
import { createNotices } from './notices.ts';
import { watchOtherWindows } from './other-windows.ts';
import { rememberPlace } from './place.ts';
import { type CreateLater, langOf } from './registry.ts';
import { isGone, whenIdle } from './script.ts';
import { applySite, fetchSite, forumIn } from './site.ts';
import { saySmallRoom } from './small-room.ts';
import { attachStatements } from './statements.ts';
import { foldTerms, followTerms } from './terms.ts';
import { workOn } from './work.ts';

/** All that comes to life after the first page. */
export const createLater: CreateLater = (desk) => {
  const { opened, registered, options } = desk;
  const { stage, languages, events } = opened;
  const { root, progress, file, model, session, host } = stage;
  /** The locale that was asked for last: of two that are on their way only it is shown. */
  let wish = opened.late ?? stage.locale;

  const notices = createNotices(stage, desk.notices);
  const privateBox = registered.privateBox?.(stage, rewrite);
  const recalls = model.recalls && registered.recalls?.(stage, desk.mountQuestion);
  const ending = createEnding(
    stage,
    (page) => desk.pages.go(page),
    () => {
      if (mode === 'normal') notices.add('review');
      rewrite();
    },
  );
  const extras = createExtras(stage, () => registered.dialogs?.[stage.locale] ?? '');
  if (model.check && registered.check) desk.pages = registered.check(stage, options, rewrite);
  followTerms(root, () => stage.say('close'));
  const markSaid = createSaid(root);
  // The learner's own locale arrives when the page is read already: no choice was made yet.
  if (opened.late !== undefined) void showLocale(opened.late);
  if (opened.lost !== undefined) void sayLost(opened.lost);
  const { recorded, mode } = session.launch;
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

  function mountBlocks(): void {
    for (const question of model.questions) {
      const element = find(root, `[data-question="${question.number}"]`);
      const kind = registered.kinds.get(question.kind);
      if (!element || !kind) continue;
      sayAttempts({ root: element, question, kind, stage });
      if (!stage.shown.has(question.number)) {
        find(element, '[data-result]')?.append(
          ...lostText(progress.record(question.number), stage),
        );
      }
      if (model.confidence && hasKey(question)) registered.confidence?.(element, question, stage);
    }
    for (const [name, mountBlock] of registered.blocks) {
      for (const element of findAll(root, `[data-${name}]`)) {
        for (const live of findAll(element, '[data-live]')) show(live, true);
        mountBlock(element, host);
      }
    }
    saySmallRoom(stage);
    applySite(root, stage.site, stage.locale);
    privateBox?.mount();
    recalls?.mount();
    foldTerms(root);
  }

  function mount(): void {
    ending.mount();
    notices.mount();
    extras.mount();
    host.onAnswer(extras.draw);
    markSaid(langOf(registered, stage.locale));
  }

  function rewrite(): void {
    const restore = rememberPlace(root);
    languages.write(stage.locale);
    desk.mount();
    restore();
  }

  async function speak(locale: string): Promise<void> {
    if (locale === stage.locale && locale === wish) return;
    wish = locale;
    if (await showLocale(locale)) progress.chooseLocale(locale);
  }

  /** Whether the page stands in `locale` now. */
  async function showLocale(locale: string): Promise<boolean> {
    const loaded = await languages.load(locale);
    if (wish !== locale) return false;
    if (!loaded) {
      wish = stage.locale;
      await sayLost(locale);
      return false;
    }
    notices.remove('language-failed');
    if (locale !== stage.locale) {
      stage.locale = locale;
      rewrite();
    }
    return true;
  }

  /** Why a locale is not shown: its file is gone with an update, or the network is. */
  async function sayLost(locale: string): Promise<void> {
    const gone = await isGone(file.scripts[locale] ?? '');
    // So that what the notice says of the answers holds as soon as it can.
    if (gone) session.save();
    notices.add(gone ? 'updated' : 'language-failed');
  }

  return {
    mountBlocks,
    mount,
    finish: ending.finish,
    turnPage() {
      notices.turnPage();
      ending.close();
      extras.draw();
    },
    speak: (locale) => void speak(locale),
    ...createChecking(registered.reveals),
    work: (question) => workOn(question, stage),
    describe: (question) => registered.descriptions?.[question] ?? '',
    forum: () => forumIn(stage.site, stage.locale),
  };
};
