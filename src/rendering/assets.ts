import type { Block } from '../course/blocks.ts';
import type { Activity } from '../course/course.ts';
import type { PackageEntry, Protocol } from '../course/package.ts';
import type { Theme } from '../course/theme.ts';
import { isTracked } from '../course/visit.ts';
import type { CompiledMessages, Message } from '../messages/message.ts';
import type { ActivityModel } from '../tracking/model.ts';
import { hashed } from './media.ts';
import { blocksDeep } from './questions.ts';
import { withTheme, withThemeOnPaper } from './theme-css.ts';
import type { Toolkit } from './toolkit.ts';
import { wordsFor } from './words.ts';
import { wordsSaid } from './words-said.ts';

/** The files that all parts of a course share. */
export interface Assets {
  /** Of pages without activities. */
  readonly css: PackageEntry;
  readonly paperCss: PackageEntry;
  /** The part that sends statements; undefined where the toolkit has none. */
  readonly statements?: PackageEntry;
  /** What speaks SCORM 1.2; undefined where the toolkit has none. */
  readonly scorm12?: PackageEntry;
  /** What the player speaks, where that is not SCORM: it has a driver of its own for it. */
  readonly protocol?: Protocol;
}

/**
 * `protocol`: what the packages speak, where that is not SCORM. A cmi5 driver sends by itself, and
 * without a platform nothing is sent.
 */
export function createAssets(toolkit: Toolkit, theme?: Theme, protocol?: Protocol): Assets {
  const withoutXapi = protocol === 'cmi5' || protocol === 'web';
  const xapi = withoutXapi ? undefined : toolkit.pieces.get('xapi');
  const scorm12 = protocol === undefined ? toolkit.pieces.get('scorm12') : undefined;
  return {
    css: styleFor(toolkit, undefined, theme),
    paperCss: hashed('shared', 'paper', 'css', withThemeOnPaper(styleOf(toolkit, 'paper'), theme)),
    ...(xapi !== undefined && { statements: hashed('shared', 'xapi', 'js', xapi) }),
    ...(scorm12 !== undefined && { scorm12: hashed('shared', 'scorm12', 'js', scorm12) }),
    ...(protocol && { protocol }),
  };
}

/** Whether pages with these can send statements, by whatever part. */
export function sendsStatements({ statements, protocol }: Assets): boolean {
  return statements !== undefined || (protocol !== undefined && protocol !== 'web');
}

/** All of them, for the package's list of files. */
export function assetEntries({ css, paperCss, statements, scorm12 }: Assets): PackageEntry[] {
  return [css, paperCss, ...(statements ? [statements] : []), ...(scorm12 ? [scorm12] : [])];
}

/** Style sheet and script of the launch page of a SCO of several activities. */
export interface MenuAssets {
  /** That of the whole course has the welcome page in it, with blocks of any kind. */
  css(whole: boolean): PackageEntry;
  readonly script: PackageEntry;
  /** What it says in a locale. */
  words(locale: string): CompiledMessages;
}

export function createMenuAssets(toolkit: Toolkit, theme?: Theme): MenuAssets {
  const pieces = piecesOf(toolkit, ['menu']);
  return {
    css(whole) {
      const css = [styleText(toolkit, whole ? undefined : []), styleOf(toolkit, 'menu')];
      return hashed('shared', 'menu', 'css', withTheme(css.join('\n'), theme));
    },
    script: script('shared', 'menu', pieces),
    words: (locale) => wordsSaid(wordsFor(locale, toolkit.strings).player, pieces),
  };
}

/** What goes into a player beside its pieces and words. */
export interface PlayerParts {
  /** Locale to the dialogs over the page. */
  readonly dialogs: Readonly<Record<string, string>>;
  /** What is shown beside the activity's own blocks: definitions, questions that are asked again. */
  readonly besides: readonly Block[];
  readonly theme?: Theme;
  readonly protocol?: Protocol;
}

/** The player of one activity. */
export interface Player {
  /** With the rules of the kinds that the activity uses. */
  readonly css: PackageEntry;
  /**
   * What shows the first page, goes on where the learner left off and keeps what is entered.
   * Activities that use the same share it.
   */
  readonly first: PackageEntry;
  /** All else, loaded when the page is there. */
  readonly later: PackageEntry;
  /** All that it says in another locale, in the order of both files. */
  words(locale: string): readonly Message[];
}

/**
 * Both files hold pieces of the kinds of block and question that the activity uses, and the words
 * of the default locale that these say. The fields of its own questions come first; those of a
 * recall and of a knowledge check, which begins later, come with what shows them.
 */
export function createPlayer(
  toolkit: Toolkit,
  locale: string,
  activity: Activity,
  model: ActivityModel,
  { dialogs, besides, theme, protocol }: PlayerParts,
): Player {
  const kinds = kindsOf(activity, model);
  const atOnce = new Set(model.check ? [] : model.questions.map(({ kind }) => kind as string));
  const named = (prefix: string, some: readonly string[]) => some.map((kind) => prefix + kind);
  const fields = kinds.filter((kind) => toolkit.pieces.has(`kind-${kind}`));
  const [now, then] = [true, false].map((soon) =>
    fields.filter((kind) => atOnce.has(kind) === soon),
  );
  const parts = kinds.filter(
    (kind) => !fields.includes(kind) || toolkit.pieces.has(`later-${kind}`),
  );
  const first = piecesOf(toolkit, [
    'core',
    ...(protocol ? [`driver-${protocol}`] : []),
    ...named('kind-', now ?? []),
  ]);
  const later = piecesOf(toolkit, [
    'later',
    ...named('kind-', then ?? []),
    ...named('later-', parts),
  ]);

  const { player } = wordsFor(locale, toolkit.strings);
  const said = wordsSaid(player, first);
  const rest = wordsSaid(player, later, said);
  const keys = Object.keys({ ...said, ...rest });
  const call = (name: string, ...values: readonly unknown[]) =>
    `coursewright.player.${name}(${values.map((value) => JSON.stringify(value)).join()});`;
  const descriptions = Object.fromEntries(
    model.questions
      .filter((question) => !question.private)
      .map(({ number, description }) => [number, description]),
  );
  return {
    css: styleFor(toolkit, [...kinds, ...shapesOf(activity, besides)], theme),
    first: script('shared', 'player', [...first, call('words', said), call('start')]),
    later: script(activity.id, 'later', [
      ...later,
      call('words', rest),
      call('describe', descriptions),
      call('dialogs', dialogs),
    ]),
    words: (other) => {
      const words = wordsFor(other, toolkit.strings).player;
      return keys.map((key) => words[key] ?? '');
    },
  };
}

/** The style sheet of pages with these kinds; of all kinds, where none are named. */
function styleFor(
  toolkit: Toolkit,
  kinds: readonly string[] | undefined,
  theme: Theme | undefined,
): PackageEntry {
  return hashed('shared', 'player', 'css', withTheme(styleText(toolkit, kinds), theme));
}

function styleText(toolkit: Toolkit, kinds: readonly string[] | undefined): string {
  const wanted = kinds && new Set(kinds.map((kind) => `kind-${kind}`));
  const names = [...toolkit.styles.keys()]
    .filter((name) => name.startsWith('kind-') && (wanted?.has(name) ?? true))
    .sort();
  return ['player', ...names].map((name) => styleOf(toolkit, name)).join('\n');
}

function styleOf({ styles }: Toolkit, name: string): string {
  const text = styles.get(name);
  if (text === undefined) throw new Error(`there is no style sheet ${name}`);
  return text.trim();
}

function script(folder: string, name: string, parts: readonly string[]): PackageEntry {
  return hashed(folder, name, 'js', [...parts, ''].join('\n'));
}

function piecesOf({ pieces }: Toolkit, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const text = pieces.get(name);
    if (text === undefined) throw new Error(`the player has no piece ${name}`);
    return text.trim();
  });
}

/** Blocks without a script that have a style sheet of their own. */
function shapesOf({ pages }: Activity, besides: readonly Block[]): readonly string[] {
  return [...pages.map(({ blocks }) => blocks), besides]
    .flatMap((blocks) => blocksDeep(blocks))
    .map((block) => {
      if (block.type === 'container') return block.name;
      return block.type === 'audio' || block.type === 'video' ? 'recording' : block.type;
    });
}

/** The kinds of blocks that need a script of their own, in code point order. */
function kindsOf({ pages, facts }: Activity, { recalls = [] }: ActivityModel): readonly string[] {
  const blocks = pages.flatMap((page) => blocksDeep(page.blocks));
  const kinds = blocks.flatMap((block): string[] => {
    if (block.type === 'question') return block.private ? [block.kind, 'private'] : [block.kind];
    if (isTracked(block)) return block.private ? [block.type, 'private'] : [block.type];
    return block.type === 'profile' || block.type === 'recall' ? [block.type] : [];
  });
  // What a recall asks again comes from other activities.
  for (const { questions } of recalls) kinds.push(...questions.map(({ kind }) => kind));
  if (facts.kind === 'knowledge-check') kinds.push('check');
  if (facts.confidence) kinds.push('confidence');
  return [...new Set<string>(kinds)].sort();
}
