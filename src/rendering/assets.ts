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
  return {
    player: hashed('shared', 'player', 'js', player),
    css: hashed('shared', 'player', 'css', toolkit.css),
    ...(xapi !== undefined && { statements: hashed('shared', 'xapi', 'js', xapi) }),
  };
}

/** The kinds of blocks that need a script of their own, in code point order. */
function kindsOf(activities: readonly (readonly Translated[])[]): readonly string[] {
  const blocks = activities.flatMap(([first]) =>
    first === undefined ? [] : first.activity.pages.flatMap((page) => blocksDeep(page.blocks)),
  );
  const kinds = blocks.flatMap((block): string[] => {
    if (block.type === 'question') return block.private ? [block.kind, 'private'] : [block.kind];
    if (isTracked(block)) return block.private ? [block.type, 'private'] : [block.type];
    return block.type === 'profile' ? [block.type] : [];
  });
  const facts = activities.flatMap(([first]) =>
    first === undefined ? [] : [first.activity.facts],
  );
  if (facts.some(({ kind }) => kind === 'knowledge-check')) kinds.push('check');
  if (facts.some(({ confidence }) => confidence)) kinds.push('confidence');
  return [...new Set<string>(kinds)].sort();
}

function piece(toolkit: Toolkit, name: string): string {
  const text = toolkit.pieces.get(name);
  if (text === undefined) throw new Error(`the player has no piece ${name}`);
  return text.trim();
}
