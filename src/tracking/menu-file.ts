import type { SiteFile } from './activity-file.ts';
import type { Gate, Navigation } from './gates.ts';
import type { ActivityModel } from './model.ts';

/** The data that stands as JSON in the launch file of a SCO with a menu; `Words` is what it says. */
export interface MenuFile<Words> {
  /** Names the SCO in this browser: two windows with it would save over each other. */
  readonly name: string;
  /** The site's facts at build time. */
  readonly site: SiteFile;
  /** Of all its activities, in their order; their descriptions are empty. */
  readonly models: readonly ActivityModel[];
  /** The numbers of the activities of each unit. */
  readonly units: readonly (readonly number[])[];
  readonly navigation: Navigation;
  readonly gate: Gate;
  /** The menu in each locale of the package. */
  readonly pages: Readonly<Record<string, MenuPage<Words>>>;
  /** Address of the script that speaks SCORM 1.2, for LMSs that have no other API. */
  readonly scorm12?: string;
}

/** The menu in a locale. */
export interface MenuPage<Words> {
  readonly direction: string;
  /** Of the browser's window. */
  readonly title: string;
  /** What stands in the page; left out for the default locale, whose page it is. */
  readonly body?: string;
  /** What the menu says. */
  readonly words: Words;
}
