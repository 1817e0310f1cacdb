import type { Outcome } from './blocks.ts';

/** For the eye alone: the words beside them say the same (WCAG 1.4.1). */
export const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = { good: '✓', fair: '◐', poor: '✗' };
