import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledMessages } from '../messages/message.ts';
import { assetsFolder } from './toolkit.ts';

/** What ships with the tool for the preview's own page. */
export interface PreviewFiles {
  /** Name to content: `page.js`, `page.css`, `scorm-again.js`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Language to the words of the page. */
  readonly words: Readonly<Record<string, CompiledMessages>>;
}

/** Reads them from `root`. Throws where the tool was not built. */
export function readPreviewFiles(root = assetsFolder()): PreviewFiles {
  const folder = join(root, 'preview');
  const read = (path: string) => readFileSync(join(folder, path));
  const names = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
  return {
    assets: new Map(names.map((name) => [name, read(name)])),
    words: Object.fromEntries(
      readdirSync(join(folder, 'strings')).map((file) => [
        file.replace('.json', ''),
        JSON.parse(read(join('strings', file)).toString()) as CompiledMessages,
      ]),
    ),
  };
}
