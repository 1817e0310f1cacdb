import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CompiledMessages } from '../messages/message.ts';

/** Hbs runtime and template files as the tool's own build made them. */
interface BuiltTemplates {
  readonly template: (name: string, context: object) => string;
}

/** What ships with the tool beside its code. The tool's own build writes it to dist/assets. */
export interface ToolFiles {
  template(name: string, context: object): string;
  readonly strings: Readonly<Record<string, CompiledMessages>>;
  readonly pieces: ReadonlyMap<string, string>;
  readonly styles: ReadonlyMap<string, string>;
  /** XSD files of each edition of SCORM, by the name of its target. */
  readonly schemas: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;
}

/** The folder of the tool's files: beside the bundled command, or in dist/ for the sources. */
export function assetsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = [join(here, 'assets'), join(here, '..', '..', 'dist', 'assets')].find((one) =>
    existsSync(join(one, 'templates.js')),
  );
  if (folder === undefined)
    throw new Error('the tool’s own files are missing; run `npm run build` in its folder');
  return folder;
}

/** Editions of SCORM as manifests name them, with the folders of their XSD files. */
const EDITIONS: Readonly<Record<string, string>> = {
  '1.2': 'scorm12',
  '2004 3rd Edition': 'scorm2004-3rd',
  '2004 4th Edition': 'scorm2004-4th',
};

/**
 * Reads the XSD files of each edition as they were published. That of LOM is left out: it is our
 * own and small, others may write more.
 */
export function readEditionSchemas(root = assetsFolder()): ToolFiles['schemas'] {
  const shipped = readSchemas(root);
  return new Map(
    Object.entries(EDITIONS).map(([edition, folder]) => {
      const files = [...(shipped.get(folder) ?? [])];
      return [edition, new Map(files.filter(([name]) => name !== 'lom.xsd'))];
    }),
  );
}

function readSchemas(root: string): ToolFiles['schemas'] {
  const names = (folder: string) => readdirSync(join(root, 'schemas', folder)).sort();
  const read = (path: string) => readFileSync(join(root, 'schemas', path));
  return new Map(
    names('').map((edition) => [
      edition,
      new Map(names(edition).map((file) => [file, read(`${edition}/${file}`)])),
    ]),
  );
}

/** Reads what ships with the tool, from `root`. Throws where the tool was not built. */
export async function readToolFiles(root = assetsFolder()): Promise<ToolFiles> {
  const templates = join(root, 'templates.js');
  // Modules are kept by their address: a preview must get those that were built since.
  const built = statSync(templates).mtimeMs;
  const { template } = (await import(
    `${pathToFileURL(templates).href}?${built}`
  )) as BuiltTemplates;
  const names = (folder: string) => readdirSync(join(root, folder)).sort();
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    template,
    strings: Object.fromEntries(
      names('strings').map((file) => [
        file.replace('.json', ''),
        JSON.parse(text(`strings/${file}`)) as CompiledMessages,
      ]),
    ),
    pieces: new Map(
      names('player').map((file) => [file.replace('.js', ''), text(`player/${file}`)]),
    ),
    styles: new Map(
      names('styles').map((file) => [file.replace('.css', ''), text(`styles/${file}`)]),
    ),
    schemas: readSchemas(root),
  };
}
