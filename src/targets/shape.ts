import { NAVIGATIONS, SPLITS, TARGET_NAMES } from '../course/delivery.ts';
import { TARGET_LIMITS } from './limits.ts';
import type { Profile } from './target.ts';

/** What may be chosen of a profile: how many packages, how many SCOs in each, in which order. */
export interface Shape {
  readonly split?: Profile['split'];
  readonly sco?: NonNullable<Profile['sco']>;
  readonly navigation?: NonNullable<Profile['navigation']>;
}

/** A row of the table of what goes together. */
export interface ShapeRow {
  readonly target: string;
  readonly sco: NonNullable<Profile['sco']>;
  readonly splits: readonly Profile['split'][];
  readonly navigations: readonly NonNullable<Profile['navigation']>[];
}

/**
 * What goes together. Only the menu of a package that is one SCO keeps an order: SCOs of their own
 * know nothing of each other.
 */
export const SHAPES: readonly ShapeRow[] = TARGET_NAMES.flatMap((target): ShapeRow[] => {
  const { splits, menu } = TARGET_LIMITS[target];
  return [
    { target, sco: 'activity', splits, navigations: ['free'] },
    // An activity alone needs no menu.
    ...(menu
      ? [
          {
            target,
            sco: 'package',
            splits: SPLITS.filter((one) => one !== 'activity'),
            navigations: NAVIGATIONS,
          } as const,
        ]
      : []),
  ];
});

/** What of a choice does not go with the rest. */
export type Misfit = 'sco' | 'split' | 'alone' | 'navigation' | 'one-sco';

/** `profile` with what was chosen of its shape, or what does not go together. */
export function shaped(
  profile: Profile,
  { split, sco, navigation }: Shape,
): { readonly profile: Profile } | { readonly misfit: Misfit } {
  const chosen: Profile = {
    ...profile,
    ...(split && { split }),
    ...(sco && { sco }),
    ...(navigation && { navigation }),
  };
  const grain = chosen.sco ?? 'activity';
  const rows = SHAPES.filter(({ target }) => target === chosen.target);
  const row = rows.find((one) => one.sco === grain);
  if (!row) return { misfit: 'sco' };
  if (!row.splits.includes(chosen.split))
    return { misfit: grain === 'package' ? 'alone' : 'split' };
  if (navigation && !row.navigations.includes(navigation)) return { misfit: 'navigation' };
  if (chosen.oneSco && grain === 'activity' && chosen.split !== 'activity')
    return { misfit: 'one-sco' };
  return { profile: chosen };
}
