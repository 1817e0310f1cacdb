import type { PackageEntry, RenderedPart } from '../../course/package.ts';
import { el, type XmlElement } from '../../course/xml.ts';
import { byPath } from '../entries.ts';
import { identifier } from './identifiers.ts';
import type { Layout } from './layout.ts';

/** The files of a package and where the manifest lists each, exactly once. */
export interface Contents {
  /** By path, by code point. */
  readonly entries: readonly PackageEntry[];
  readonly resources: readonly Resource[];
}

/** A resource of the manifest (CAM 3.4.1). */
export interface Resource {
  readonly identifier: string;
  readonly scormType: 'sco' | 'asset';
  /** Launch file; a resource without one is only depended on. */
  readonly href?: string;
  /** The launch file first, the rest by code point. */
  readonly files: readonly string[];
  readonly dependencies: readonly string[];
}

const COMMON = identifier('files', 'shared');

/**
 * Lays out the files of `layout`: a resource per part, and one for what several parts use and
 * `always`. A shared file that a single part uses is listed with it; one that no part of this
 * package uses stays out.
 */
export function contentsOf(
  layout: Layout,
  shared: readonly PackageEntry[],
  always: readonly PackageEntry[],
): Contents {
  const parts = [...layout.activities, ...layout.pages];
  const users = new Map<string, number>();
  for (const part of parts) {
    for (const path of new Set(part.uses)) users.set(path, (users.get(path) ?? 0) + 1);
  }
  const needed = shared.filter((entry) => users.has(entry.path));
  const own = (part: RenderedPart): string[] =>
    needed
      .map(({ path }) => path)
      .filter((path) => users.get(path) === 1 && part.uses.includes(path));
  const common = byPath([...always, ...needed.filter(({ path }) => users.get(path) !== 1)]);

  const resource = (part: RenderedPart, scormType: 'sco' | 'asset'): Resource => {
    const rest = [...part.entries.map(({ path }) => path), ...own(part)].filter(
      (path) => path !== part.launch,
    );
    const glossary = part === layout.glossary ? [] : [resourceOf(layout.glossary)];
    return {
      identifier: resourceOf(part),
      scormType,
      href: part.launch,
      files: [part.launch, ...rest.sort()],
      dependencies: [...glossary, COMMON],
    };
  };
  return {
    entries: byPath([...parts.flatMap((part) => part.entries), ...needed, ...always]),
    resources: [
      ...layout.activities.map((activity) => resource(activity, 'sco')),
      ...layout.pages.map((page) => resource(page, 'asset')),
      {
        identifier: COMMON,
        scormType: 'asset',
        files: common.map(({ path }) => path),
        dependencies: [],
      },
    ],
  };
}

/** Identifier of the resource that launches `part`. */
export function resourceOf(part: RenderedPart): string {
  return identifier('resource', part.id);
}

/** The `resources` element: `file` before `dependency` (CAM 3.4.1). 1.2 spells the type its own way. */
export function resourcesElement(
  resources: readonly Resource[],
  typeAttribute: 'adlcp:scormType' | 'adlcp:scormtype' = 'adlcp:scormType',
): XmlElement {
  return el(
    'resources',
    {},
    resources.map((resource) =>
      el(
        'resource',
        {
          identifier: resource.identifier,
          type: 'webcontent',
          [typeAttribute]: resource.scormType,
          href: resource.href,
        },
        resource.files.map((href) => el('file', { href })),
        resource.dependencies.map((identifierref) => el('dependency', { identifierref })),
      ),
    ),
  );
}
