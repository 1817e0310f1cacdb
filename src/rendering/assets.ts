import type { PackageEntry } from '../course/package.ts';
import { isTracked } from '../course/visit.ts';
import type { Translated } from './language-map.ts';
import { hashed } from './media.ts';
import { blocksDeep } from './questions.ts';
import type { Toolkit } from './toolkit.ts';
import { wordsFor } from './words.ts';

/** The files that all activities share. */
export interface Assets {
  readonly player: PackageEntry;
  readonly css: PackageEntry;
  /** The part that sends statements; undefined where the toolkit has none. */
  readonly statements?: PackageEntry;
  /** What speaks SCORM 1.2; undefined where the toolkit has none. */
  readonly scorm12?: PackageEntry;
}

/**
 * The player for `activities`: the core, the kinds of question that they use, the words of the
 * default locale, and the call that starts it.
 */
export function createAssets(
  toolkit: Toolkit,
  locale: string,
  activities: readonly (readonly Translated[])[],
): Assets {
  const pieces = ['core', ...kindsOf(activities).map((kind) => `kind-${kind}`)].map((name) =>
    piece(toolkit, name),
  );
  const words = JSON.stringify(wordsFor(locale, toolkit.strings).player);
  const player = [
    ...pieces,
    `coursewright.player.words(${JSON.stringify(locale)},${words});`,
    'coursewright.player.start();',
    '',
  ].join('\n');
  const xapi = toolkit.pieces.get('xapi');
  const scorm12 = toolkit.pieces.get('scorm12');
  return {
    player: hashed('shared', 'player', 'js', player),
    css: hashed('shared', 'player', 'css', toolkit.css),
    ...(xapi !== undefined && { statements: hashed('shared', 'xapi', 'js', xapi) }),
    ...(scorm12 !== undefined && { scorm12: hashed('shared', 'scorm12', 'js', scorm12) }),
  };
}

/** All of them, for the package's list of files. */
export function assetEntries({ css, player, statements, scorm12 }: Assets): PackageEntry[] {
  return [css, player, ...(statements ? [statements] : []), ...(scorm12 ? [scorm12] : [])];
}

/** The kinds of blocks that need a script of their own, in code point order. */
function kindsOf(activities: readonly (readonly Translated[])[]): readonly string[] {
  const blocks = activities.flatMap(([first]) =>
    first === undefined ? [] : first.activity.pages.flatMap((page) => blocksDeep(page.blocks)),
  );
  const kinds = blocks.flatMap((block): string[] => {
    if (block.type === 'question') return block.private ? [block.kind, 'private'] : [block.kind];
    if (isTracked(block)) return block.private ? [block.type, 'private'] : [block.type];
    return block.type === 'profile' || block.type === 'recall' ? [block.type] : [];
  });
  const facts = activities.flatMap(([first]) =>
    first === undefined ? [] : [first.activity.facts],
  );
  if (facts.some(({ kind }) => kind === 'knowledge-check')) kinds.push('check');
  if (facts.some(({ confidence }) => confidence)) kinds.push('confidence');
  return [...new Set<string>([...kinds, 'extras'])].sort();
}

function piece(toolkit: Toolkit, name: string): string {
  const text = toolkit.pieces.get(name);
  if (text === undefined) throw new Error(`the player has no piece ${name}`);
  return text.trim();
}
