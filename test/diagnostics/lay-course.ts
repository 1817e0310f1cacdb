import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { courseFiles, LESSON, readTree, writeTree } from '../course/cases.ts';

/** `make.yaml` of a case: what files in a repository can't or should not be. */
export const makeSchema = z.strictObject({
  missing: z.enum(['error', 'source', 'skip']).default('source'),
  /** Whether the case is about ids that are not given yet; else that remark is left out. */
  unidentified: z.boolean().default(false),
  delete: z.array(z.string()).default([]),
  /** Path to the target of a symbolic link. */
  links: z.record(z.string(), z.string()).default({}),
  /** Path to a text that stands `times` times between `before` and `after`. */
  repeat: z
    .record(
      z.string(),
      z.strictObject({
        before: z.string().default(''),
        text: z.string(),
        times: z.number(),
        after: z.string().default(''),
      }),
    )
    .default({}),
  base64: z.record(z.string(), z.string()).default({}),
});

const GLOSSARY = '---\ntitle: Glossary\n---\n## Appeal {#appeal}\n\nA request.\n';
const CHART = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>';

export type Make = z.infer<typeof makeSchema>;

/** The course of the case: input.md as its one lesson, or the tree below course/, over a sound one. */
export function layCaseCourse(folder: string, root: string): Make {
  const at = (name: string) => join(folder, name);
  const make = makeSchema.parse(
    existsSync(at('make.yaml')) ? parseYaml(readFileSync(at('make.yaml'), 'utf8')) : {},
  );
  const own = new Map<string, string | Uint8Array>();
  if (existsSync(at('input.md'))) own.set(LESSON, readFileSync(at('input.md')));
  if (existsSync(at('course')))
    for (const [path, bytes] of readTree(at('course'))) own.set(path, bytes);
  layCourse(own, make, root);
  return make;
}

/** Writes `own`, and what `make` says, over a sound course of one lesson. */
export function layCourse(
  own: ReadonlyMap<string, string | Uint8Array>,
  make: Make,
  root: string,
): void {
  const files = new Map<string, string | Uint8Array>(
    [...courseFiles({ 'en/glossary.md': GLOSSARY }).texts].map(([path, { text }]) => [path, text]),
  );
  files.set(LESSON, '---\ntitle: Lesson\nkind: lesson\nminutes: 5\n---\nText.\n');
  files.set('media/chart.svg', CHART);
  for (const [path, bytes] of own) files.set(path, bytes);
  for (const [path, { before, text, times, after }] of Object.entries(make.repeat))
    files.set(path, before + text.repeat(times) + after);
  for (const [path, bytes] of Object.entries(make.base64))
    files.set(path, Buffer.from(bytes, 'base64'));
  for (const path of make.delete) files.delete(path);
  writeTree(root, files);
  for (const [path, target] of Object.entries(make.links)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }
}
