import { assign, createUnused, slug } from './assign.ts';
import type { Scenario } from './blocks.ts';
import type { IdEntry } from './schemas.ts';
import { plain } from './text.ts';
import type { Tracked } from './visit.ts';

/**
 * A scenario with ids and numbers for its steps, and their entries for ids.yaml; any other block as
 * it is, with what `before` has of steps, retired.
 */
export function identifySteps(
  block: Tracked,
  before: readonly IdEntry[],
  count: () => void,
): { named: Tracked; steps: IdEntry[] } {
  const steps = block.type === 'scenario' ? block.steps : [];
  const unused = createUnused([...before, ...steps].map((one) => one.id));
  const { now, all } = assign(
    before,
    steps.map((step) => ({
      id: step.id,
      text: plain(step.title),
      parts: step.choices.map((choice) => plain(choice.text)),
    })),
    { positional: true, name: (text) => unused(slug(text, 'step')), count },
  );
  if (block.type !== 'scenario') return { named: block, steps: all };
  const numbered = steps.map((step, index) => {
    const own = now[index];
    return own ? { ...step, id: own.id, number: own.n } : step;
  });
  return { named: { ...block, steps: numbered }, steps: all };
}

/**
 * What choices are recognised by, in their order: the number of their step and their words. "Go
 * on" in one step is another choice than "Go on" in the next.
 */
export function choiceTexts({ steps }: Scenario): string[] {
  return steps.flatMap(({ number, choices }) =>
    choices.map((choice) => `${number}: ${plain(choice.text)}`),
  );
}

/** The scenario with the ids and numbers of its choices, given in the order of `choiceTexts`. */
export function nameChoices(scenario: Scenario, ids: readonly IdEntry[]): Scenario {
  let at = 0;
  const steps = scenario.steps.map((step) => ({
    ...step,
    choices: step.choices.map((choice) => {
      const own = ids[at++];
      return own ? { ...choice, id: own.id, number: own.n } : choice;
    }),
  }));
  return { ...scenario, steps };
}
