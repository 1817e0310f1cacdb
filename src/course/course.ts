import type { Block } from './blocks.ts';
import type { Grain, Navigation, OwnProfile, Split } from './delivery.ts';
import type { Place, SourceFile } from './place.ts';
import type { Text } from './text.ts';
import type { Theme } from './theme.ts';

export const ACTIVITY_KINDS = [
  'lesson',
  'scenario',
  'case-study',
  'discussion',
  'self-assessment',
  'knowledge-check',
  'action-plan',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const COMPLETIONS = ['visited', 'answered', 'submitted', 'passed'] as const;
export type Completion = (typeof COMPLETIONS)[number];

/** When a knowledge check tells what was right: after each question, or after it is submitted. */
export const FEEDBACKS = ['each', 'end'] as const;
export type FeedbackTime = (typeof FEEDBACKS)[number];

/** One screen of an activity. The text before the first level-2 heading joins the first page. */
export interface Page {
  /** As written, else empty until identified. */
  readonly id: string;
  /** Permanent within its activity; 0 until identified. */
  readonly number: number;
  readonly title: Text;
  readonly blocks: readonly Block[];
  /** In a knowledge check a page is a pool that questions are drawn from. */
  readonly pool?: true;
  readonly place: Place;
}

export interface Objective {
  readonly id: string;
  readonly text: Text;
}

/** What the front matter of the source locale says of the activity, in every edition the same. */
export interface ActivityFacts {
  readonly kind: ActivityKind;
  readonly minutes: number;
  readonly completion: Completion;
  readonly graded: boolean;
  readonly private: boolean;
  /** Scaled, 0 to 1. */
  readonly passing: number;
  /** Of a knowledge check alone: pool id to how many of its questions; all where it is not named. */
  readonly draw?: Readonly<Record<string, number>>;
  /** Of a knowledge check alone: how often it may be submitted; 0 = without limit. */
  readonly attempts?: number;
  /** Of a knowledge check alone. */
  readonly feedback?: FeedbackTime;
  /** Whether learners are asked how sure they are. */
  readonly confidence?: true;
}

/** One activity in one locale. */
export interface Activity {
  readonly id: string;
  readonly unit: string;
  /** Permanent within the course; 0 until identified. */
  readonly number: number;
  readonly file: string;
  readonly locale: string;
  readonly facts: ActivityFacts;
  readonly title: Text;
  readonly description?: Text;
  readonly objectives: readonly Objective[];
  readonly pages: readonly Page[];
  readonly place: Place;
}

export interface Term {
  readonly id: string;
  readonly name: Text;
  readonly definition: readonly Block[];
  readonly place: Place;
}

/** What stands in course.md and glossary.md of one locale. */
export interface CourseTexts {
  readonly file: string;
  readonly title: Text;
  readonly description: Text;
  readonly audience?: Text;
  readonly notice?: Text;
  readonly keywords: readonly Text[];
  /** Unit id to title. */
  readonly units: Readonly<Record<string, Text>>;
  readonly welcome: readonly Block[];
  readonly glossaryTitle?: Text;
  readonly glossary: readonly Term[];
}

/** The course in one locale, as its files say it. */
export interface Edition {
  readonly locale: string;
  readonly texts: CourseTexts;
  readonly activities: readonly Activity[];
}

export interface Unit {
  readonly id: string;
  readonly activities: readonly string[];
}

/** What differs per installation; it is neither version nor state (site.yaml, site.json). */
export interface Site {
  /** Locale to the address of the forum. */
  readonly forum: Readonly<Record<string, string>>;
  /** Locale to a line that says whom to ask. */
  readonly support: Readonly<Record<string, string>>;
  /** Address of a service that issues tokens and pseudonyms for a statement store. */
  readonly tokenService?: string;
  /** Address of a statement store that needs no credentials from the package. */
  readonly store?: string;
  /** Statements may name a learner by the LMS's learner id where nobody gives a pseudonym. */
  readonly actor?: 'learner-id';
  /** Home page of the learner accounts that statements name. */
  readonly accountHomePage?: string;
}

export interface PackageChoice {
  readonly for: string;
  readonly locales: readonly string[];
  /** The profile's own where they are left out. */
  readonly split?: Split;
  readonly sco?: Grain;
  /** Of the profile's name. */
  readonly place?: Place;
}

/** course.yaml */
export interface CourseFacts {
  readonly id: string;
  readonly iri: string;
  readonly version: string;
  /** The first is the source locale: it owns structure, ids and answer keys. */
  readonly locales: readonly string[];
  readonly passing: number;
  /** Kept by the menu of a SCO of several activities. */
  readonly navigation: Navigation;
  /** What opens the next one; completion where it is left out. */
  readonly gate?: 'completed' | 'passed';
  readonly units: readonly Unit[];
  readonly packages: readonly PackageChoice[];
  readonly profiles?: readonly OwnProfile[];
  readonly theme?: Theme;
}

export interface Course {
  readonly facts: CourseFacts;
  readonly site: Site;
  /** Locale to edition; the source locale is always there. */
  readonly editions: Readonly<Record<string, Edition>>;
  readonly media: ReadonlyMap<string, MediaFile>;
  /** All text files by path, for code frames. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** A file below media/. */
export interface MediaFile {
  /** Path inside the course folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function sourceLocale(course: Course): string {
  return course.facts.locales[0] ?? 'en';
}
