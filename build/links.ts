/**
 * Prints what is wrong with the links of our content and documents: `npm run links`. No network: an
 * address counts as known once somebody has looked at it and put it into build/links.txt. The exit
 * code is 1 where something is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openProject } from '../src/pipeline.ts';
import { linksOf, wrongWith } from './content-links.ts';
import { deadLinks } from './doc-links.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Addresses that somebody has looked at. */
export function knownLinks(): readonly string[] {
  const text = readFileSync(join(ROOT, 'build/links.txt'), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** The documents of the repository, from its root. */
export function documents(): readonly string[] {
  const below = (folder: string) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name));
  return [...below('.'), ...below('docs'), ...below('docs/diagnostics')].sort();
}

/** One line for each link of the course in `folder` that is wrong. */
export function wrongLinks(folder: string): readonly string[] {
  const { course } = openProject(join(ROOT, folder));
  const known = new Set(knownLinks());
  return Object.values(course?.editions ?? {}).flatMap((edition) =>
    (course ? linksOf(edition, course) : []).flatMap(({ href, file, line }) => {
      const wrong = wrongWith(href, known);
      return wrong === undefined ? [] : [`${folder}/${file}:${line} ${href} ${wrong}`];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = [
    ...['content/integrity', 'content/handbook'].flatMap(wrongLinks),
    ...documents().flatMap((file) =>
      deadLinks(ROOT, file).map((href) => `${file} ${href} leads nowhere`),
    ),
  ];
  for (const line of wrong) process.stdout.write(`${line}\n`);
  process.stderr.write(`${wrong.length} wrong links\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
