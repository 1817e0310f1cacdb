import type { ActivityModel } from './model.ts';

/** The data that stands as JSON in an activity's launch file. */
export interface ActivityFile {
  readonly model: ActivityModel;
  /** The site's facts at build time; from `file://` and until site.json is read they hold. */
  readonly site: SiteFile;
  /** Eight digits that tell this build's content from another one's, for who gives help. */
  readonly content: string;
  /** Layout of the state code, where it is not the first. */
  readonly stateForm?: number;
  /** Address of the script that brings what is not needed for the first page. */
  readonly later: string;
  /** Locale to the script that brings its words; the default locale stands in the page itself. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Address of the script that speaks SCORM 1.2, for LMSs that have no other API. */
  readonly scorm12?: string;
  /** Address of the words for statements, for a driver that sends them by itself. */
  readonly definitions?: string;
  /** Addresses of the files that are loaded only where a statement store is known. */
  readonly statements?: { readonly definitions: string; readonly script: string };
}

/** site.json: what differs per installation. Everything may be missing. */
export interface SiteFile {
  /** Locale to the address of the forum. */
  readonly forum?: Readonly<Record<string, string>>;
  /** Locale to a line that says whom to ask. */
  readonly support?: Readonly<Record<string, string>>;
  /** Address of a service that issues tokens and pseudonyms for a store. */
  readonly tokenService?: string;
  /** Address of a store that needs no credentials from the package. */
  readonly store?: string;
  /** Statements may name a learner by the LMS's learner id where nobody gives a pseudonym. */
  readonly actor?: 'learner-id';
  /** Home page of the accounts that statements name. */
  readonly accountHomePage?: string;
}
