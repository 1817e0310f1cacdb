import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { courseSchema, siteSchema } from '../src/course/schemas.ts';

/** File name to the definition that also checks the file itself. */
const SCHEMAS = { course: courseSchema, site: siteSchema };

/**
 * Writes the JSON Schemas of course.yaml and site.yaml into `folder`, for editors. Draft 7 is what
 * all of them read; `input`, because an author may leave out what has a default.
 */
export function writeJsonSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  }
}
