import type { LocaleTexts } from '../course/package.ts';

/** What the page draws as the map of the course. Plain JSON. */
export interface CourseMap {
  readonly units: readonly {
    readonly id: string;
    readonly title: LocaleTexts;
    readonly activities: readonly MapActivity[];
  }[];
}

export interface MapActivity {
  readonly id: string;
  readonly title: LocaleTexts;
  /** In words. */
  readonly kind: string;
  readonly minutes: number;
  readonly objectives: readonly {
    readonly text: LocaleTexts;
    /** None: nothing asks whether it was reached. */
    readonly questions: readonly MapQuestion[];
  }[];
  /** What asks without an objective. */
  readonly others: readonly MapQuestion[];
  /** Each scenario as SVG; empty where it is too large to draw. */
  readonly stories: readonly { readonly id: string; readonly picture: string }[];
  readonly translations: readonly MapTranslation[];
}

export interface MapQuestion {
  readonly id: string;
  readonly graded: boolean;
}

/** How the file of an activity stands in a translation: texts by state. */
export interface MapTranslation {
  readonly locale: string;
  readonly texts: number;
  readonly states: Readonly<Record<'final' | 'review' | 'outdated' | 'missing', number>>;
}
