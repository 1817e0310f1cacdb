import type { Activity } from '../course/course.ts';
import type { PackageEntry, Protocol } from '../course/package.ts';
import { isTracked } from '../course/visit.ts';
import type { ActivityModel } from '../tracking/model.ts';
import { hashed } from './media.ts';
import { blocksDeep } from './questions.ts';
import type { Toolkit } from './toolkit.ts';
import { wordsFor } from './words.ts';

/** The files that all parts of a course share. */
export interface Assets {
  readonly css: PackageEntry;
  /** The part that sends statements; undefined where the toolkit has none. */
  readonly statements?: PackageEntry;
  /** What speaks SCORM 1.2; undefined where the toolkit has none. */
  readonly scorm12?: PackageEntry;
  /** What the player speaks, where that is not SCORM: it has a driver of its own for it. */
  readonly protocol?: Protocol;
}

/** `protocol`: what the packages speak, where that is not SCORM. A cmi5 driver sends by itself. */
export function createAssets(toolkit: Toolkit, protocol?: Protocol): Assets {
  const xapi = protocol === 'cmi5' ? undefined : toolkit.pieces.get('xapi');
  const scorm12 = protocol === undefined ? toolkit.pieces.get('scorm12') : undefined;
  return {
    css: hashed('shared', 'player', 'css', toolkit.css),
    ...(xapi !== undefined && { statements: hashed('shared', 'xapi', 'js', xapi) }),
    ...(scorm12 !== undefined && { scorm12: hashed('shared', 'scorm12', 'js', scorm12) }),
    ...(protocol && { protocol }),
  };
}

/** All of them, for the package's list of files. */
export function assetEntries({ css, statements, scorm12 }: Assets): PackageEntry[] {
  return [css, ...(statements ? [statements] : []), ...(scorm12 ? [scorm12] : [])];
}

/**
 * The player of one activity: the core, the kinds of block and question that it uses, the words of
 * the default locale, and the call that starts it. Activities that use the same share one file.
 */
export function createPlayer(
  toolkit: Toolkit,
  locale: string,
  activity: Activity,
  model: ActivityModel,
  protocol?: Protocol,
): PackageEntry {
  const names = [
    'core',
    ...(protocol ? [`driver-${protocol}`] : []),
    ...kindsOf(activity, model).map((kind) => `kind-${kind}`),
  ];
  const pieces = names.map((name) => piece(toolkit, name));
  const words = JSON.stringify(wordsFor(locale, toolkit.strings).player);
  const player = [
    ...pieces,
    `coursewright.player.words(${JSON.stringify(locale)},${words});`,
    'coursewright.player.start();',
    '',
  ].join('\n');
  return hashed('shared', 'player', 'js', player);
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
  return [...new Set<string>([...kinds, 'extras'])].sort();
}

function piece(toolkit: Toolkit, name: string): string {
  const text = toolkit.pieces.get(name);
  if (text === undefined) throw new Error(`the player has no piece ${name}`);
  return text.trim();
}
