import type { PackageEntry } from '../course/package.ts';
import type { ActivityModel } from '../tracking/model.ts';
import { activityFileSchema, definitionsSchema } from './activity-schema.ts';
import { type PackageFormat, type ReadElement, ROOT_FILES, recordsOf } from './records.ts';
import { type Words, wordsOf } from './words-of.ts';

/** What of a package learners and their records feel. */
export interface PackageFacts {
  readonly format: PackageFormat;
  /** What the LMS knows the package by: organization identifier, course id, or activity id. */
  readonly organization: string;
  /** Identifier of each record (SCO, AU) by its launch file, in the order of the menu. */
  readonly records: ReadonlyMap<string, string>;
  /** In the order of the menu. */
  readonly activities: readonly ActivityFacts[];
  /** site.json as it stands; empty where there is none. */
  readonly site: string;
}

export interface ActivityFacts {
  readonly model: ActivityModel;
  /** Tells one build's content from another's. */
  readonly content: string;
  /** Version of the state code that the player writes and reads. */
  readonly stateForm: number;
  readonly words: Words;
}

/** Why a package can't be compared: no manifest, none of ours, or data that does not read. */
export type FactsProblem = 'no-manifest' | 'foreign';

const DATA = /<script type="application\/json" id="activity">([^<]*)<\/script>/;

/**
 * The facts of one of our packages. `manifest` is the root element of its manifest, read.
 * Nothing throws for what the files say.
 */
export function packageFacts(
  entries: readonly PackageEntry[],
  manifest: ReadElement | undefined,
): PackageFacts | FactsProblem {
  const files = new Map(entries.map(({ path, bytes }) => [path, bytes]));
  const records = manifest && recordsOf(manifest);
  if (!records) return 'no-manifest';
  const activities = [...records.byLaunch.keys()].flatMap((launch) => {
    const facts = activityFacts(launch, files);
    return facts ? [facts] : [];
  });
  if (activities.length === 0 || activities.length < records.byLaunch.size) return 'foreign';
  return {
    format: records.format,
    organization: records.organization,
    records: records.byLaunch,
    activities,
    site: text(files.get('site.json')).trim(),
  };
}

/** Paths that `packageFacts` looks at; the rest of a zip need not be unpacked. */
export function isFact(path: string): boolean {
  return (
    ROOT_FILES.includes(path) ||
    path === 'site.json' ||
    /^[^/]+\/(?:index\.html|definitions-[^/]+\.js)$/.test(path)
  );
}

function activityFacts(
  launch: string,
  files: ReadonlyMap<string, Uint8Array>,
): ActivityFacts | undefined {
  const data = parsed(DATA.exec(text(files.get(launch)))?.[1]);
  const file = activityFileSchema.safeParse(data).data;
  if (!file) return undefined;
  const name = file.statements?.definitions ?? file.definitions ?? '';
  const path = `${launch.slice(0, launch.lastIndexOf('/') + 1)}${name}`;
  const definitions = definitionsSchema.safeParse(parsed(assigned(text(files.get(path))))).data;
  return {
    model: file.model,
    content: file.content,
    stateForm: file.stateForm ?? 1,
    words: wordsOf(file.model, definitions?.[file.model.id]?.questions ?? {}),
  };
}

/** The value in `(window.coursewright=...).definitions=<value>;` */
function assigned(script: string): string | undefined {
  const name = '.definitions=';
  const at = script.indexOf(name);
  return at === -1
    ? undefined
    : script
        .slice(at + name.length)
        .trimEnd()
        .replace(/;$/, '');
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function text(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : '';
}
