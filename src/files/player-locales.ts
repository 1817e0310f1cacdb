import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The languages that the player has words for, in code point order. */
export function playerLocales(folder = stringsFolder()): string[] {
  return readdirSync(folder)
    .map((file) => file.replace('.json', ''))
    .sort();
}

/** Beside the bundled command; the sources need not be built for a check. */
function stringsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = join(here, 'assets', 'strings');
  return existsSync(built) ? built : join(here, '..', '..', 'templates', 'strings');
}
