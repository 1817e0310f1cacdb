/** How a package speaks to whoever keeps the records. */
export type PackageFormat = 'scorm2004' | 'scorm12' | 'cmi5' | 'xapi';

/** An element of a manifest that was read, as far as records need it. */
export interface ReadElement {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: readonly ReadElement[];
  readonly text: string;
}

export interface Records {
  readonly format: PackageFormat;
  readonly organization: string;
  readonly byLaunch: ReadonlyMap<string, string>;
}

/** Manifests of all formats, at the root of a package; the first that is there counts. */
export const ROOT_FILES: readonly string[] = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'];

const SCORM12 = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';

/** What an LMS hangs records on, by the manifest; undefined where it is none that we know. */
export function recordsOf(root: ReadElement): Records | undefined {
  switch (root.name) {
    case 'manifest':
      return scorm(root);
    case 'courseStructure':
      return cmi5(root);
    case 'tincan':
      return tincan(root);
    default:
      return undefined;
  }
}

/** SCOs by their item: an asset is no record (CAM 3.4.1). */
function scorm(root: ReadElement): Records {
  const resources = new Map(
    all(root, 'resource')
      .filter((one) => attribute(one, /^scormtype$/i).toLowerCase() === 'sco')
      .map((one) => [attribute(one, /^identifier$/), attribute(one, /^href$/)]),
  );
  const byLaunch = new Map<string, string>();
  for (const item of all(root, 'item')) {
    const href = resources.get(attribute(item, /^identifierref$/));
    if (href !== undefined) byLaunch.set(withoutQuery(href), attribute(item, /^identifier$/));
  }
  const [organizations] = all(root, 'organizations');
  return {
    format: root.namespace === SCORM12 ? 'scorm12' : 'scorm2004',
    organization: organizations ? attribute(organizations, /^default$/) : '',
    byLaunch,
  };
}

/** AUs by their id (cmi5 13.1.4). */
function cmi5(root: ReadElement): Records {
  const [course] = all(root, 'course');
  const byLaunch = new Map(
    all(root, 'au').map((au) => [
      withoutQuery(all(au, 'url')[0]?.text ?? ''),
      attribute(au, /^id$/),
    ]),
  );
  return { format: 'cmi5', organization: course ? attribute(course, /^id$/) : '', byLaunch };
}

function tincan(root: ReadElement): Records {
  const own = all(root, 'activity').filter((one) => all(one, 'launch').length > 0);
  const byLaunch = new Map(
    own.map((one) => [withoutQuery(all(one, 'launch')[0]?.text ?? ''), attribute(one, /^id$/)]),
  );
  return { format: 'xapi', organization: [...byLaunch.values()][0] ?? '', byLaunch };
}

function all(node: ReadElement, name: string): ReadElement[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

function attribute(node: ReadElement, name: RegExp): string {
  return node.attributes.find((one) => name.test(one.name))?.value ?? '';
}

function withoutQuery(href: string): string {
  return href.trim().replace(/[?#].*$/, '');
}
