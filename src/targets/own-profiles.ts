import type { CourseFacts } from '../course/course.ts';
import type { OwnProfile } from '../course/delivery.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { limitsOf } from './limits.ts';
import { PROFILES } from './profiles.ts';
import { type Misfit, shaped } from './shape.ts';
import type { Profile } from './target.ts';

/** The delivery profiles of a course, and what is wrong with them and with those that it builds. */
export interface DeliveryReading {
  /** Those of the tool, then the course's own. */
  readonly profiles: readonly Profile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the course's own profiles; each may extend one of the tool or one above it. CW711: a profile
 * that is not there. CW712: a name that is taken. CW713: a choice that the target can't hold.
 */
export function deliveryProfiles({ profiles = [], packages }: CourseFacts): DeliveryReading {
  const found: Diagnostic[] = [];
  const known: Profile[] = PROFILES.map(choicesOf);
  for (const own of profiles) {
    const at = (key: string) => own.places[key] ?? { file: 'course.yaml', start: 0, end: 0 };
    const base = known.find(({ name }) => name === own.extends);
    const isTaken = known.some(({ name }) => name === own.name);
    if (isTaken) found.push(diagnostic('CW712', at('name'), { name: own.name }));
    if (!base) found.push(unknown(own.extends, at('extends'), known));
    if (!base || isTaken) continue;
    const profile = extended(base, own);
    for (const { key, can } of beyond(own, profile))
      found.push(diagnostic('CW713', at(key), { key, target: profile.target, can }));
    known.push(profile);
  }
  // Whose base is not there is refused above; it need not be refused where it is built too.
  const named = new Set([...known, ...profiles].map(({ name }) => name));
  for (const { for: name, place } of packages)
    if (place && !named.has(name)) found.push(unknown(name, place, known));
  return { profiles: known, diagnostics: found };
}

/** The profiles that course.yaml builds, as it shapes them; what there is not is left out. */
export function namedProfiles(facts: CourseFacts): readonly Profile[] {
  const { profiles } = deliveryProfiles(facts);
  return facts.packages.flatMap((one) => {
    const known = profiles.find(({ name }) => name === one.for);
    const made = known && shaped(known, one);
    return made && 'profile' in made ? [made.profile] : [];
  });
}

/** A profile without what only explains it. */
function choicesOf(profile: (typeof PROFILES)[number]): Profile {
  const { use, upload, reasons, observed, verified, ...choices } = profile;
  return choices;
}

/** `base` with the choices of `own`; what its target can't hold falls back to what it can. */
function extended(base: Profile, own: OwnProfile): Profile {
  const { name, extends: _, places, ...written } = own;
  const chosen = Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== undefined),
  );
  const wanted: Profile = { ...base, ...chosen, name };
  const can = limitsOf(wanted.target);
  // What the target has no place for is only refused where it was written, not where it was taken
  // over.
  return {
    ...wanted,
    split: can.splits.includes(wanted.split) ? wanted.split : (can.splits[0] ?? wanted.split),
    completionThreshold: wanted.completionThreshold && can.completionThreshold,
    ...(wanted.savesEarly !== undefined && { savesEarly: wanted.savesEarly && can.savesEarly }),
  };
}

/** What to write in place of a choice that does not go with the rest. */
const INSTEAD: Readonly<Record<Misfit, { readonly key: keyof OwnProfile; readonly can: string }>> =
  {
    sco: { key: 'sco', can: 'activity' },
    split: { key: 'split', can: 'activity' },
    alone: { key: 'sco', can: 'activity, or split: unit | course' },
    navigation: { key: 'navigation', can: 'free, or sco: package' },
    'one-sco': { key: 'split', can: 'activity, or sco: package' },
  };

/** The choices that were written and that the target of `profile` can't hold, with what it can. */
function beyond(own: OwnProfile, profile: Profile): { key: string; can: string }[] {
  const can = limitsOf(profile.target);
  const shape = shaped(profile, profile);
  const instead = 'misfit' in shape ? INSTEAD[shape.misfit] : undefined;
  return [
    ...(own.split && !can.splits.includes(own.split)
      ? [{ key: 'split', can: can.splits.join(' | ') }]
      : instead
        ? [own[instead.key] === undefined ? { ...instead, key: 'extends' } : instead]
        : []),
    ...(['completionThreshold', 'savesEarly'] as const).flatMap((key) =>
      own[key] && !can[key] ? [{ key, can: 'false' }] : [],
    ),
  ];
}

function unknown(
  name: string,
  place: Diagnostic['place'],
  profiles: readonly Profile[],
): Diagnostic {
  const known = profiles.map((one) => one.name);
  const params = { name, suggestion: suggest(name, known), known: known.join(', ') };
  return diagnostic('CW711', place, params);
}
