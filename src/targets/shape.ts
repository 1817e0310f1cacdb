import { findProfile } from './profiles.ts';
import type { Profile } from './target.ts';

/** What may be chosen of a profile: how many packages, how many SCOs in each, in which order. */
export interface Shape {
  readonly split?: Profile['split'];
  readonly sco?: NonNullable<Profile['sco']>;
  readonly navigation?: NonNullable<Profile['navigation']>;
}

/** A row of the table of what goes together. */
export interface ShapeRow {
  readonly targets: readonly string[];
  readonly sco: NonNullable<Profile['sco']>;
  readonly splits: readonly Profile['split'][];
  readonly navigations: readonly NonNullable<Profile['navigation']>[];
}

/**
 * What goes together. Only SCORM has room for a menu of ours: a cmi5 AU and a `tincan.xml` launch
 * one activity each. Only that menu keeps an order: SCOs of their own know nothing of each other.
 */
export const SHAPES: readonly ShapeRow[] = [
  {
    targets: ['scorm2004-4th', 'scorm12'],
    sco: 'activity',
    splits: ['course', 'unit', 'activity'],
    navigations: ['free'],
  },
  {
    targets: ['scorm2004-4th', 'scorm12'],
    sco: 'package',
    // An activity alone needs no menu.
    splits: ['course', 'unit'],
    navigations: ['free', 'linear', 'gated-units'],
  },
  {
    targets: ['cmi5'],
    sco: 'activity',
    splits: ['course', 'unit', 'activity'],
    navigations: ['free'],
  },
  { targets: ['xapi'], sco: 'activity', splits: ['activity'], navigations: ['free'] },
];

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
  const rows = SHAPES.filter(({ targets }) => targets.includes(chosen.target));
  // A target that the table does not name is taken as its profile has it.
  if (rows.length === 0 && !split && !sco && !navigation) return { profile: chosen };
  const row = rows.find((one) => one.sco === grain);
  if (!row) return { misfit: 'sco' };
  if (!row.splits.includes(chosen.split))
    return { misfit: grain === 'package' ? 'alone' : 'split' };
  if (navigation && !row.navigations.includes(navigation)) return { misfit: 'navigation' };
  if (chosen.oneSco && grain === 'activity' && chosen.split !== 'activity')
    return { misfit: 'one-sco' };
  return { profile: chosen };
}

/** The profiles that course.yaml names, as it shapes them; what there is not is left out. */
export function namedProfiles(packages: readonly (Shape & { readonly for: string })[]): Profile[] {
  return packages.flatMap((one) => {
    const known = findProfile(one.for);
    const made = known && shaped(known, one);
    return made && 'profile' in made ? [made.profile] : [];
  });
}
