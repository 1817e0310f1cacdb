import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsFolder } from './toolkit.ts';

/** The JSON Schemas of course.yaml and site.yaml that ship with the tool, as text. */
export function readEditorSchemas(root = assetsFolder()): { course: string; site: string } {
  const read = (name: string) => readFileSync(join(root, 'schemas-json', `${name}.json`), 'utf8');
  return { course: read('course'), site: read('site') };
}
