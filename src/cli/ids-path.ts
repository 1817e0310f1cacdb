import { join } from 'node:path';
import type { Project } from '../pipeline.ts';

/** Where ids.yaml of the project stands on disk. */
export function idsPath({ root }: Project): string {
  return join(root, 'ids.yaml');
}
