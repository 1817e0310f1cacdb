import { clip, LIMITS } from './limits.ts';

/**
 * short_identifier_type (RTE 4.1.1.7) of an authored id. LMSs refuse hyphens here; authored ids
 * have no `_`, so two ids never meet.
 */
export function shortIdentifier(id: string): string {
  return clip(id.replace(/-/g, '_'), LIMITS.shortIdentifier);
}

/** long_identifier_type of a question's record: `<activity>.<question>` (RTE 4.2.9). */
export function interactionId(activity: string, question: string): string {
  return `${activity}.${question}`;
}

/** long_identifier_type of a learning objective: `<activity>.<objective>` (RTE 4.2.17). */
export function objectiveId(activity: string, objective: string): string {
  return `${activity}.${objective}`;
}
