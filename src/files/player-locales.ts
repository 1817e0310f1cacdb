import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assetsFolder } from './toolkit.ts';

/** The languages that the player has words for. */
export function playerLocales(root = assetsFolder()): string[] {
  return readdirSync(join(root, 'strings'))
    .map((file) => file.replace('.json', ''))
    .sort();
}
