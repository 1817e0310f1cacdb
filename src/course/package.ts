import type { ActivityKind, CourseFacts, Site } from './course.ts';

/**
 * How a package speaks to whoever keeps the records, where that is not SCORM; `web`: to nobody, its
 * pages link to each other.
 */
export type Protocol = 'cmi5' | 'tincan' | 'web';

/** A file of a package. */
export interface PackageEntry {
  /** ASCII path inside the package, with forward slashes and an extension. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Locale to text, in the order of the package's locales. */
export type LocaleTexts = Readonly<Record<string, string>>;

/** Something that a platform opens: an activity, the welcome page or the glossary. */
export interface RenderedPart {
  readonly id: string;
  /** Path of the launch file inside the package: `<id>/index.html`. */
  readonly launch: string;
  /** Files of this part alone; the launch file is the first. */
  readonly entries: readonly PackageEntry[];
  /** Paths of the shared entries that the part needs. */
  readonly uses: readonly string[];
  readonly title: LocaleTexts;
  readonly description: LocaleTexts;
}

export interface RenderedActivity extends RenderedPart {
  readonly unit: string;
  readonly kind: ActivityKind;
  readonly minutes: number;
  /** Scaled passing score of an activity with graded questions. */
  readonly passing?: number;
  /** There are graded questions that nobody may skip: whoever is done has passed or failed. */
  readonly mustPass?: true;
  readonly objectives: readonly { readonly id: string; readonly text: LocaleTexts }[];
}

/** The launch page of a SCO of several activities. */
export interface RenderedMenu extends RenderedPart {
  /** Id of the unit whose activities it has; all of the course where it is left out. */
  readonly unit?: string;
  readonly navigation: CourseFacts['navigation'];
}

/** A course in the locales of one package, ready to be laid out by a target. */
export interface RenderedCourse {
  readonly facts: CourseFacts;
  readonly site: Site;
  /** The first is the package's default locale. */
  readonly locales: readonly string[];
  readonly title: LocaleTexts;
  readonly description: LocaleTexts;
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  readonly units: readonly {
    readonly id: string;
    readonly title: LocaleTexts;
    readonly activities: readonly RenderedActivity[];
  }[];
  readonly welcome: RenderedPart;
  readonly glossary: RenderedPart;
  /** As far as packages want them. */
  readonly menus?: readonly RenderedMenu[];
  /** First page of a course that has no platform around it. */
  readonly home?: RenderedPart;
  /** Player, style sheets and media, shared by the parts. */
  readonly shared: readonly PackageEntry[];
}

/** A package before it is written: its name and its files in their final order. */
export interface PackagePlan {
  /** File name of the zip. */
  readonly name: string;
  readonly target: string;
  readonly profile: string;
  readonly locales: readonly string[];
  readonly activities: readonly string[];
  readonly entries: readonly PackageEntry[];
}
