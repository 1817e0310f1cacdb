import type { Finding } from '../../course/finding.ts';
import { finding } from '../codes.ts';
import { cssReferences } from '../references/css.ts';
import { htmlReferences } from '../references/html.ts';
import type { Reference } from '../references/reference.ts';
import { scriptReferences } from '../references/script.ts';
import type { FileRule } from '../rule.ts';

const READERS: Readonly<Record<string, (text: string) => readonly Reference[]>> = {
  html: htmlReferences,
  htm: htmlReferences,
  svg: htmlReferences,
  css: cssReferences,
  js: scriptReferences,
  mjs: scriptReferences,
};

/**
 * Nothing is loaded from another host, and what a page refers to inside the package is there.
 * Links that a learner may follow elsewhere are no loads.
 */
export const references: FileRule = (files) => {
  const findings: Finding[] = [];
  const folders = foldersOf(files.keys());
  for (const [path, bytes] of files) {
    const reader = READERS[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
    if (!reader) continue;
    const text = new TextDecoder().decode(bytes);
    for (const { url, offset, loads } of reader(text)) {
      const kind = kindOf(url);
      const remote = kind === 'remote' && loads;
      if (!remote && (kind !== 'local' || exists(path, url, files, folders))) continue;
      const line = text.slice(0, offset).split('\n').length;
      findings.push(finding(remote ? 'V401' : 'V402', path, { url: url.slice(0, 200) }, line));
    }
  }
  return findings;
};

function kindOf(url: string): 'remote' | 'local' | 'inline' {
  if (/^(?:(?:https?|ftp|wss?):|[\\/]{2})/i.test(url)) return 'remote';
  // A template: a script fills it in before anything is loaded.
  if (/\{\{|\$\{|<%|%7B%7B/i.test(url)) return 'inline';
  // data:, blob:, mailto: and their like, and a fragment of the same page.
  return /^[a-z][a-z0-9+.-]*:|^#|^$/i.test(url) ? 'inline' : 'local';
}

function exists(
  from: string,
  url: string,
  files: ReadonlyMap<string, unknown>,
  folders: ReadonlySet<string>,
): boolean {
  // Any host will do: only the path counts. A leading slash leaves the package.
  if (url.startsWith('/')) return false;
  const base = new URL(`http://package/${from.split('/').map(encodeURIComponent).join('/')}`);
  if (!URL.canParse(url, base.href)) return false;
  const depth = from.split('/').length - 1;
  if ((url.match(/^(\.\.\/)+/)?.[0].length ?? 0) / 3 > depth) return false;
  const path = decoded(new URL(url, base).pathname.slice(1));
  return files.has(path) || folders.has(path);
}

/** Folders with their slash, for links to one. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      folders.add(path.slice(0, at + 1));
    }
  }
  return folders;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
