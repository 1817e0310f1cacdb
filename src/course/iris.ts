import type { CourseFacts } from './course.ts';

/** The IRI below which everything of a course stands. */
function base(facts: CourseFacts): string {
  return facts.iri.replace(/\/+$/, '');
}

/** IRI of an activity: statements name it, and manifests that are about statements. */
export function activityIri(facts: CourseFacts, activity: string): string {
  return `${base(facts)}/activities/${activity}`;
}

/** IRI of a learning objective of an activity. */
export function objectiveIri(facts: CourseFacts, activity: string, objective: string): string {
  return `${activityIri(facts, activity)}/objectives/${objective}`;
}

/** IRI of a unit. */
export function unitIri(facts: CourseFacts, unit: string): string {
  return `${base(facts)}/units/${unit}`;
}

/** IRI of a package that holds a part of the course alone. */
export function packageIri(facts: CourseFacts, part: string | undefined): string {
  return part === undefined ? facts.iri : `${base(facts)}/packages/${part}`;
}
