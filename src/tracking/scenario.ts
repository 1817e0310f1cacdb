import { LIMITS } from './limits.ts';
import type { ScenarioModel, StepModel } from './model.ts';

type ChoiceModel = StepModel['choices'][number];

/** Where a path leads, and what was chosen on the way. */
export interface Way {
  /** Undefined only where the scenario has no step. */
  readonly step: StepModel | undefined;
  readonly taken: readonly { readonly step: StepModel; readonly choice: ChoiceModel }[];
}

/**
 * Goes along `path` from the first step, as far as its choices are there today: a package may have
 * changed since they were made.
 */
export function followPath({ steps }: ScenarioModel, path: readonly number[]): Way {
  const taken: Way['taken'][number][] = [];
  let step = steps[0];
  for (const number of path) {
    const choice = step?.choices.find((one) => one.number === number);
    const next = choice && steps.find((one) => one.number === choice.to);
    if (!step || !choice || !next) break;
    taken.push({ step, choice });
    step = next;
  }
  return { step, taken };
}

/** The choices of `path` that are there today. */
export function knownPath(scenario: ScenarioModel, path: readonly number[]): readonly number[] {
  return followPath(scenario, path).taken.map(({ choice }) => choice.number);
}

/**
 * The path after one more choice. Where a circle makes it longer than is kept, the circle goes: the
 * path is then the one that first came to the same step.
 */
export function lengthen(
  scenario: ScenarioModel,
  path: readonly number[],
  choice: number,
): readonly number[] {
  // What an update took from the path must not hide the choice that is made now.
  const way = followPath(scenario, [...knownPath(scenario, path), choice]);
  const numbers = way.taken.map((one) => one.choice.number);
  if (numbers.length <= LIMITS.path) return numbers;
  const first = way.taken.findIndex(({ step }) => step === way.step);
  return first === -1 ? numbers : numbers.slice(0, first);
}

/** The step with an outcome that `path` comes to; undefined while it is on its way. */
export function endOf(scenario: ScenarioModel, path: readonly number[]): StepModel | undefined {
  const { step } = followPath(scenario, path);
  return step?.outcome === undefined ? undefined : step;
}
