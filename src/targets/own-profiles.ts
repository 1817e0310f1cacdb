import type { CourseFacts } from '../course/course.ts';
import type { OwnProfile } from '../course/delivery.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { limitsOf } from './limits.ts';
import { PROFILES } from './profiles.ts';
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
    for (const { key, can } of beyond(own, profile.target))
      found.push(diagnostic('CW713', at(key), { key, target: profile.target, can }));
    known.push(profile);
  }
  // Whose base is not there is refused above; it need not be refused where it is built too.
  const named = new Set([...known, ...profiles].map(({ name }) => name));
  for (const { for: name, place } of packages)
    if (place && !named.has(name)) found.push(unknown(name, place, known));
  return { profiles: known, diagnostics: found };
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
  return {
    ...wanted,
    split: can.splits.includes(wanted.split) ? wanted.split : (can.splits[0] ?? wanted.split),
    completionThreshold: wanted.completionThreshold && can.completionThreshold,
    ...(wanted.savesEarly !== undefined && { savesEarly: wanted.savesEarly && can.savesEarly }),
  };
}

/** The choices that were written and that `target` can't hold, with what it can. */
function beyond(own: OwnProfile, target: string): { key: string; can: string }[] {
  const can = limitsOf(target);
  return [
    ...(own.split && !can.splits.includes(own.split)
      ? [{ key: 'split', can: can.splits.join(' | ') }]
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
