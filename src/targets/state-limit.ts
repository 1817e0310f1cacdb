import { LIMITS } from '../tracking/limits.ts';

/** Characters of state that every LMS keeps of a package of `target`. */
export function stateLimit(target: string): number {
  return target === 'scorm12' ? LIMITS.suspendData12 : LIMITS.suspendData;
}
