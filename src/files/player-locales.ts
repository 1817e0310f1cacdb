import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetsFolder } from './toolkit.ts';

/** The languages that the player has words for, in code point order. */
export function playerLocales(folder = stringsFolder()): string[] {
  return readdirSync(folder)
    .map((file) => file.replace('.json', ''))
    .sort();
}

/** The sources need not be built for a check, and the finished tool carries no sources. */
function stringsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const sources = join(here, '..', '..', 'templates', 'strings');
  return existsSync(sources) ? sources : join(assetsFolder(), 'strings');
}
