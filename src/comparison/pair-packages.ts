import type { PackageFacts } from './package-facts.ts';

/** A package by the name of its file. */
export interface NamedFacts {
  readonly name: string;
  readonly facts: PackageFacts;
}

export interface Pairs<One, Other> {
  readonly pairs: readonly (readonly [before: One, now: Other])[];
  /** Packages that take the place of none. */
  readonly fresh: readonly Other[];
  /** Older ones of the same formats whose place nobody takes. */
  readonly gone: readonly One[];
}

/**
 * Which package takes the place of which: the one that platforms know by the same name, of several
 * the one with the same first language; else the one with the same activity under another name, since
 * numbers are permanent.
 */
export function pairPackages<One extends NamedFacts, Other extends NamedFacts>(
  before: readonly One[],
  now: readonly Other[],
): Pairs<One, Other> {
  const left = new Set(before);
  const pairs: (readonly [One, Other])[] = [];
  const fresh: Other[] = [];
  for (const one of now) {
    const known = before.filter(({ facts }) => key(facts) === key(one.facts));
    const match = known.find(({ facts }) => first(facts) === first(one.facts)) ?? known[0];
    if (match) {
      left.delete(match);
      pairs.push([match, one]);
    } else fresh.push(one);
  }
  for (const one of fresh.splice(0)) {
    const match = [...left].find(({ facts }) => number(facts) === number(one.facts));
    if (match) {
      left.delete(match);
      pairs.push([match, one]);
    } else fresh.push(one);
  }
  const formats = new Set(now.map(({ facts }) => facts.format));
  return { pairs, fresh, gone: [...left].filter(({ facts }) => formats.has(facts.format)) };
}

function key({ format, organization }: PackageFacts): string {
  return `${format} ${organization}`;
}

function first({ activities }: PackageFacts): string | undefined {
  return activities[0]?.model.locales[0];
}

/** Of a package with one activity; others have their names alone. */
function number({ format, activities, organization }: PackageFacts): string {
  const [only, ...others] = activities;
  return `${format} ${only && others.length === 0 ? only.model.number : organization}`;
}
