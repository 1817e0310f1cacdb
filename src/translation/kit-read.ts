import type { PackageEntry } from '../course/package.ts';

/** The translated files of a kit that came back. */
export interface KitContents {
  readonly xliff: readonly { readonly path: string; readonly text: string }[];
  /** Whether OmegaT has worked on it, but not written what was translated. */
  readonly unwritten: boolean;
}

/**
 * What of a zip is XLIFF, wherever the kit stands in it: what a tool wrote to `target/` stands in for
 * the file of the same name in `source/`.
 */
export function readKit(
  entries: readonly PackageEntry[],
): KitContents | { readonly refusal: string } {
  const found = entries.filter(
    ({ path }) => /\.(?:xlf|xliff)$/i.test(path) && !/(^|\/)\./.test(path),
  );
  // Macs put a shadow of each file beside it.
  const own = found.filter(({ path }) => !/(^|\/)__MACOSX\//.test(path));
  if (own.length === 0) return { refusal: 'it holds no XLIFF (.xlf)' };
  const inTarget = (path: string) => /(^|\/)target\//.test(path);
  const written = new Set(own.filter(({ path }) => inTarget(path)).map(({ path }) => path));
  const used = own.filter(
    ({ path }) => inTarget(path) || !written.has(path.replace(/(^|\/)source\//, '$1target/')),
  );
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const xliff: { path: string; text: string }[] = [];
  for (const { path, bytes } of used)
    try {
      xliff.push({ path, text: decoder.decode(bytes) });
    } catch {
      return { refusal: `${path} is not UTF-8` };
    }
  const worked = entries.some(({ path }) => /(^|\/)omegat\/project_save\.tmx$/.test(path));
  return { xliff, unwritten: worked && written.size === 0 };
}
