import type { ActivityKind } from '../course/course.ts';

/** What a start says in one language. A language is one file of this shape and a line in texts-for.ts. */
export interface StarterTexts {
  readonly course: {
    readonly description: string;
    readonly keyword: string;
    readonly audience: string;
    /** Markdown of the welcome page. */
    readonly welcome: string;
  };
  readonly glossary: { readonly title: string; readonly body: string };
  /** Four lines of README.md below its title. */
  readonly readme: string;
  /** The title of a unit that is called `week-<number>`. */
  week(number: string): string;
  /** The first activity of a new course: one question of each easy kind. */
  readonly first: {
    readonly title: string;
    readonly description: string;
    readonly objective: string;
    readonly body: string;
  };
  /** The objective of every other new activity. */
  readonly objective: string;
  /** Title of the page that takes questions from a file. */
  readonly questions: string;
  /** Pieces of other activities, in Markdown; each stands alone. */
  readonly pieces: Readonly<Record<PieceName, string>>;
}

export const PIECES = [
  'opening',
  'page',
  'story',
  'single',
  'trueFalse',
  'ratings',
  'written',
  'discuss',
  'worksheet',
  'takeaways',
] as const;
export type PieceName = (typeof PIECES)[number];

/** Which pieces an activity of each kind begins with. */
export const KIND_PIECES: Readonly<Record<ActivityKind, readonly PieceName[]>> = {
  lesson: ['opening', 'page', 'single', 'takeaways'],
  scenario: ['opening', 'story', 'single', 'written'],
  'case-study': ['opening', 'story', 'written', 'takeaways'],
  discussion: ['opening', 'page', 'discuss'],
  'self-assessment': ['opening', 'page', 'ratings'],
  'knowledge-check': ['page', 'single', 'trueFalse'],
  'action-plan': ['opening', 'page', 'worksheet'],
};
