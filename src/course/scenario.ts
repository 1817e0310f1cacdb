import type { Place } from './place.ts';
import type { Text } from './text.ts';

/*
 * The parts of a scenario. It holds blocks and is one: blocks.ts says what `Block` is, so that
 * imports run one way.
 */

export const OUTCOMES = ['good', 'fair', 'poor'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A story that goes on by the learner's choices until a step with an outcome ends it. */
export interface Scenario<Block> {
  readonly type: 'scenario';
  /** As written, else empty until identified. */
  readonly id: string;
  /** Permanent within its activity; 0 until identified. */
  readonly number: number;
  /** What stands before the first step. */
  readonly prompt: readonly Block[];
  /** The first is where it starts. */
  readonly steps: readonly ScenarioStep<Block>[];
  /** No choice can be taken back. */
  readonly noReturn: boolean;
  readonly weight: number;
  /** How often it may be played to an outcome; 0 = without limit. */
  readonly attempts: number;
  readonly graded: boolean;
  readonly private: boolean;
  readonly objective?: string;
  readonly place: Place;
}
export interface ScenarioStep<Block> {
  /** Written, or given from its title; unique within the scenario. */
  readonly id: string;
  /** Permanent within the scenario; 0 until identified. */
  readonly number: number;
  readonly title: Text;
  readonly blocks: readonly Block[];
  readonly choices: readonly ScenarioChoice<Block>[];
  /** Set where the scenario ends. */
  readonly outcome?: Outcome;
  /** Scaled, 0 to 1; undefined where the outcome alone says it. */
  readonly score?: number;
  readonly place: Place;
}
export interface ScenarioChoice<Block> {
  readonly id: string;
  /** Permanent within the scenario, not only its step; 0 until identified. */
  readonly number: number;
  readonly text: Text;
  /** Id of the step that it leads to. */
  readonly to: string;
  /** Shown before moving on. */
  readonly consequence: readonly Block[];
  readonly place: Place;
}
