/** Whose code is inside the tool: its licences ask that their texts ship with it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Packages whose code is inside dist/. */
export const credits: string[] = [];

/** Names of the packages that a bundle was made of. */
export function packagesIn({ inputs }: Metafile): string[] {
  const names = Object.keys(inputs).flatMap((path) => {
    const match = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
    return match?.[1] === undefined ? [] : [match[1]];
  });
  return [...new Set(names)].sort();
}

/** The licence of the package `name` below `root`, and the line that names its owner. */
export function licenceOf(root: string, name: string): { text: string; owner: string } {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : `${manifest.license}; its package holds no licence file.`;
  return { text, owner: /copyright \(c\) .*/i.exec(text)?.[0] ?? '' };
}

/** Writes the licences of all of them into `file`. */
export function writeCredits(root: string, file: string): void {
  const texts = [...new Set(credits)]
    .sort()
    .map((name) => `${name}\n\n${licenceOf(root, name).text}\n`);
  const head = 'Code of these libraries is inside this tool or in the packages that it makes.\n\n';
  writeFileSync(file, `${head}${texts.join('\n----\n\n')}`);
}
