import { LIMITS } from '../tracking/limits.ts';
import type { Profile } from './target.ts';

/** Characters of state that every LMS keeps of a package of `target`. */
export function stateLimit(target: string): number {
  return target === 'scorm12' ? LIMITS.suspendData12 : LIMITS.suspendData;
}

/** The room of a profile's SCOs; with its split where the activities of a package share it. */
export function roomOf({ name, target, split, sco }: Profile): {
  readonly profile: string;
  readonly limit: number;
  readonly split?: Profile['split'];
} {
  return { profile: name, limit: stateLimit(target), ...(sco === 'package' && { split }) };
}
