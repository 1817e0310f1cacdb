import { createHash } from 'node:crypto';
import { withFixes } from './authoring/fixes/with-fixes.ts';
import { parse } from './authoring/parse.ts';
import { check } from './check/check.ts';
import { stateRoom } from './check/state-room.ts';
import { unspoken } from './check/unspoken.ts';
import type { Since } from './course/comparison.ts';
import { type Course, type Edition, sourceLocale } from './course/course.ts';
import type { Loss } from './course/delivery.ts';
import type { Finding } from './course/finding.ts';
import { identify } from './course/identify.ts';
import { idsYaml } from './course/ids-yaml.ts';
import type { PackagePlan, RenderedCourse } from './course/package.ts';
import type { SourceFile } from './course/place.ts';
import { type Diagnostic, diagnostic, hasErrors, inFileOrder } from './diagnostics/diagnostic.ts';
import { unsoundFiles } from './diagnostics/unsound-files.ts';
import { playerLocales } from './files/player-locales.ts';
import { readCourse } from './files/read-course.ts';
import { readEditionSchemas, readToolFiles, type ToolFiles } from './files/toolkit.ts';
import { type Localised, menuWishes, renderKey } from './rendering/localised.ts';
import { lossesOf, roomsOf } from './targets/limits.ts';
import { deliveryProfiles, namedProfiles } from './targets/own-profiles.ts';
import type { Profile } from './targets/target.ts';
import { localise, type Missing } from './translation/localise.ts';
import { withPseudoStrings } from './translation/pseudo-strings.ts';
import { withStates } from './translation/states.ts';
import { version } from './version.ts';

/** The stages, in their order. Commands show them as they pass. */
export const STAGES = [
  'load',
  'parse',
  'identify',
  'check',
  'localise',
  'render',
  'plan',
  'zip',
  'verify',
] as const;
export type Stage = (typeof STAGES)[number];
/** Called when a stage is done, with a count of what it made. */
export type OnStage = (stage: Stage, made: string) => void;

/** A course folder as far as it could be read: the stages load to check. */
export interface Project {
  readonly root: string;
  /** Undefined where course.yaml or the source locale can't be used; diagnostics say why. */
  readonly course?: Course;
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text that ids.yaml should have, and how many ids are new. */
  readonly ids: { readonly text: string; readonly added: number };
}

/** Reads, parses, identifies and checks the course in `root`. Writes nothing. */
export function openProject(root: string, onStage: OnStage = () => {}): Project {
  const files = readCourse(root);
  onStage('load', `${files.texts.size + files.media.size} files`);
  const parsed = parse(files);
  const activities = Object.values(parsed.course?.editions ?? {}).reduce(
    (sum, edition) => sum + edition.activities.length,
    0,
  );
  onStage('parse', `${activities} lessons`);
  const found = [...files.diagnostics, ...parsed.diagnostics];
  if (!parsed.course) {
    const ids = { text: files.texts.get('ids.yaml')?.text ?? '', added: 0 };
    const diagnostics = withFixes(inFileOrder(found), files.texts);
    return { root, sources: files.texts, diagnostics, ids };
  }
  const { course, ids, added } = identify(parsed.course, parsed.ids);
  onStage('identify', `${added} new ids`);
  const delivery = deliveryProfiles(course.facts);
  const checked = [...check(course), ...delivery.diagnostics];
  onStage('check', `${found.length + checked.length} remarks`);
  return {
    root,
    course,
    sources: files.texts,
    diagnostics: withFixes(inFileOrder([...found, ...checked]), files.texts),
    ids: { text: idsYaml(ids), added },
  };
}

/** Diagnostics of the course in `root`, with those of its translations. */
export function checkCourse(root: string, missing: Missing = 'source'): Project {
  const project = openProject(root);
  if (!project.course) return project;
  const { course, diagnostics: states } = withStates(project.course, missing);
  const { diagnostics } = localise(
    course,
    course.facts.locales,
    missing,
    unsoundFiles(project.diagnostics),
  );
  const place = { file: 'ids.yaml', start: 0, end: 0 };
  const unidentified =
    project.ids.added > 0 ? [diagnostic('CW601', place, { count: project.ids.added })] : [];
  const room = stateRoom(course, roomsOf(namedProfiles(course.facts)));
  return {
    ...project,
    diagnostics: inFileOrder([
      ...project.diagnostics,
      ...states,
      ...diagnostics,
      ...unspoken(course.facts.locales, playerLocales(), project.sources),
      ...unidentified,
      ...room,
    ]),
  };
}

/** What to build: a profile, in these locales. */
export interface BuildChoice {
  readonly profile: Profile;
  readonly locales: readonly string[];
}

export interface BuiltPackage {
  readonly plan: PackagePlan;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly findings: readonly Finding[];
  /** What it can't hold of what the course has. */
  readonly losses: readonly Loss[];
}

export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  /** Empty where there were errors. */
  readonly packages: readonly BuiltPackage[];
  /** Each edition of the packages once, localised; empty where there were errors. */
  readonly editions: readonly Edition[];
}

/**
 * The packages of `project` for `choices`: the stages localise to verify. Where the course has
 * errors nothing is built, and all of them are in `diagnostics`. Writes nothing.
 */
export async function build(
  project: Project,
  choices: readonly BuildChoice[],
  missing: Missing,
  onStage: OnStage = () => {},
): Promise<Built> {
  if (!project.course) return { diagnostics: project.diagnostics, packages: [], editions: [] };
  const { course, diagnostics: states } = withStates(project.course, missing);
  const { findTarget } = await import('./targets/targets.ts');
  const wanted = choices.map((choice) => {
    const target = findTarget(choice.profile.target);
    if (!target) throw new Error(`no target ${choice.profile.target}`);
    return { ...choice, target, key: renderKey(choice.locales, target.protocol) };
  });
  const editions = new Map<string, Localised>();
  const found = new Map<string, Diagnostic>();
  for (const { locales, profile, target, key } of wanted) {
    const localised = localise(course, locales, missing, unsoundFiles(project.diagnostics));
    const menus = menuWishes(course.facts, profile, editions.get(key)?.menus);
    editions.set(key, { editions: localised.editions, protocol: target.protocol, menus });
    for (const one of localised.diagnostics) found.set(JSON.stringify(one), one);
  }
  const locales = [...new Set(choices.flatMap((choice) => choice.locales))];
  onStage('localise', locales.join(', '));
  const diagnostics = inFileOrder([
    ...project.diagnostics,
    ...states,
    ...found.values(),
    ...unspoken(locales, playerLocales(), project.sources),
    ...stateRoom(course, roomsOf(choices.map(({ profile }) => profile))),
  ]);
  if (hasErrors(diagnostics)) return { diagnostics, packages: [], editions: [] };

  const toolFiles = await readToolFiles();
  const rendered = await renderAll(course, editions, toolFiles);
  onStage(
    'render',
    `${[...rendered.values()].reduce((sum, one) => sum + pages(one), 0)} activities`,
  );
  const plans = wanted.flatMap(({ profile, target, key }) => {
    const source = rendered.get(key);
    if (!source) throw new Error(`not rendered: ${key}`);
    const schemas = toolFiles.schemas.get(target.name) ?? new Map<string, Uint8Array>();
    return target.plan(source, profile, { schemas });
  });
  onStage('plan', `${plans.length} packages`);
  const { zipBytes } = await import('./files/zip.ts');
  const zipped = plans.map((plan) => ({ plan, bytes: zipBytes(plan.entries) }));
  onStage('zip', `${zipped.reduce((sum, { bytes }) => sum + bytes.length, 0)} bytes`);
  const packages: BuiltPackage[] = [];
  for (const { plan, bytes } of zipped)
    packages.push({
      plan,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      findings: await verify(bytes),
      losses: lossesOf(course, plan),
    });
  onStage('verify', `${packages.filter(({ findings }) => findings.length === 0).length} clean`);
  const all = new Map(
    [...editions.values()].flatMap((one) => one.editions).map((one) => [one.locale, one]),
  );
  return { diagnostics, packages, editions: [...all.values()] };
}

/** What was built, as one HTML page in `language`: for who hands the packages over. */
export async function reportOn(project: Project, built: Built, language: string, since?: Since) {
  const { course } = project;
  if (!course) throw new Error('nothing was built');
  const { template } = await readToolFiles();
  const { reportHtml } = await import('./report/report.ts');
  const tool = `Coursewright ${version}`;
  return reportHtml({ course, ...built, language, tool, ...(since && { since }) }, template);
}

/** Findings over the finished package in `zip`, ours or anyone's. */
export async function verify(zip: Uint8Array): Promise<readonly Finding[]> {
  const { readZip } = await import('./files/read-zip.ts');
  const { verifyUpload } = await import('./verification/verify-upload.ts');
  const { loadXmlEngine } = await import('./verification/xml-engine.ts');
  const { entries, findings } = await readZip(zip);
  const found = verifyUpload(zip.length, entries, await loadXmlEngine(), readEditionSchemas());
  return [...findings, ...found];
}

/** The choices of course.yaml, or those that the user made, as profiles with locales. */
export function choicesOf(
  course: Course,
  profiles: readonly Profile[],
  locales: readonly string[] | undefined,
): BuildChoice[] {
  const byName = new Map(course.facts.packages.map((one) => [one.for, one.locales]));
  return profiles.map((profile) => ({
    profile,
    locales: locales ?? byName.get(profile.name) ?? course.facts.locales,
  }));
}

/** A course in some locales before any target lays it out. */
export interface Rendered {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where there were errors. */
  readonly rendered?: RenderedCourse;
}

/**
 * The stages localise and render for `locales`, the first of which is the default. As in `build`,
 * nothing is rendered where the course has errors. Writes nothing.
 */
export async function renderCourse(
  project: Project,
  locales: readonly string[],
  missing: Missing,
  toolFiles: () => Promise<ToolFiles> = readToolFiles,
): Promise<Rendered> {
  if (!project.course) return { diagnostics: project.diagnostics };
  const { course, diagnostics: states } = withStates(project.course, missing);
  const localised = localise(course, locales, missing);
  const diagnostics = inFileOrder([
    ...project.diagnostics,
    ...states,
    ...localised.diagnostics,
    ...unspoken(locales, playerLocales(), project.sources),
  ]);
  if (hasErrors(diagnostics)) return { diagnostics };
  const key = locales.join();
  const all = await renderAll(
    course,
    new Map([[key, { editions: localised.editions }]]),
    await toolFiles(),
  );
  const rendered = all.get(key);
  return { diagnostics, ...(rendered && { rendered }) };
}

async function renderAll(
  course: Course,
  editions: ReadonlyMap<string, Localised>,
  tools: ToolFiles,
): Promise<Map<string, RenderedCourse>> {
  const { render } = await import('./rendering/render.ts');
  const { facts, site, media } = course;
  const toolkit = withPseudoStrings(
    tools,
    [...editions.values()].flatMap((one) => one.editions),
    sourceLocale(course),
  );
  return new Map(
    [...editions].map(([key, { editions, protocol, menus = [] }]) => [
      key,
      render({ facts, site, editions, media, toolkit, menus, ...(protocol && { protocol }) }),
    ]),
  );
}

function pages(course: RenderedCourse): number {
  return course.units.reduce((sum, unit) => sum + unit.activities.length, 0);
}
