import type { Scenario, ScenarioChoice, ScenarioStep } from '../course/blocks.ts';
import { fallback, type MergeBlocks, type Merging } from './fallback.ts';

/** The scenario with the texts of `other`: its steps by written id, the rest in their order. */
export function mergeScenario(
  source: Scenario,
  other: Scenario,
  merging: Merging,
  mergeBlocks: MergeBlocks,
): Scenario {
  if (other.id !== '' && other.id !== source.id)
    merging.refuse('CW503', other.place, { id: other.id, expected: source.id });
  const twins = pairSteps(source, other, merging);
  return {
    ...source,
    prompt: mergeBlocks(source.prompt, other.prompt, other.place, merging),
    steps: source.steps.map((step, index) => {
      const twin = twins[index];
      if (twin) return mergeStep(step, twin, merging, mergeBlocks);
      const place = { ...other.place, end: other.place.start };
      merging.report('CW502', place, { expected: `### ${step.id}`, got: '-' });
      return fallbackStep(step, merging.sourceLocale);
    }),
    place: other.place,
  };
}

function pairSteps(
  source: Scenario,
  other: Scenario,
  merging: Merging,
): (ScenarioStep | undefined)[] {
  const known = new Set(source.steps.map((step) => step.id));
  const byId = new Map<string, ScenarioStep>();
  const free: ScenarioStep[] = [];
  for (const step of other.steps) {
    if (step.id !== '' && !known.has(step.id))
      merging.refuse('CW503', step.place, { id: step.id, expected: [...known].join(', ') });
    if (known.has(step.id) && !byId.has(step.id)) byId.set(step.id, step);
    else free.push(step);
  }
  const twins = source.steps.map((step) => byId.get(step.id) ?? free.shift());
  for (const step of free)
    merging.report('CW502', step.place, { expected: '-', got: `### ${step.id}`.trimEnd() });
  return twins;
}

function mergeStep(
  source: ScenarioStep,
  other: ScenarioStep,
  merging: Merging,
  mergeBlocks: MergeBlocks,
): ScenarioStep {
  const says = (step: ScenarioStep) => `${step.outcome ?? ''} ${step.score ?? ''}`;
  if ((other.outcome ?? other.score) !== undefined && says(other) !== says(source))
    merging.refuse('CW505', other.place, { id: source.id });
  const fits = source.choices.length === other.choices.length;
  if (!fits)
    merging.report('CW502', other.place, {
      expected: `choices, ${source.choices.length}`,
      got: `choices, ${other.choices.length}`,
    });
  return {
    ...source,
    title: other.title,
    blocks: mergeBlocks(source.blocks, other.blocks, other.place, merging),
    choices: source.choices.map((choice, index): ScenarioChoice => {
      const twin = fits ? other.choices[index] : undefined;
      if (!twin) return fallbackChoice(choice, merging.sourceLocale);
      if (twin.to !== '' && twin.to !== choice.to)
        merging.refuse('CW503', twin.text.place, { id: twin.to, expected: choice.to });
      const consequence = mergeBlocks(choice.consequence, twin.consequence, twin.place, merging);
      return { ...choice, text: twin.text, consequence, place: twin.place };
    }),
    place: other.place,
  };
}

function fallbackStep(step: ScenarioStep, lang: string): ScenarioStep {
  return {
    ...step,
    title: fallback(step.title, lang),
    blocks: step.blocks.map((block) => fallback(block, lang)),
    choices: step.choices.map((choice) => fallbackChoice(choice, lang)),
  };
}

function fallbackChoice(choice: ScenarioChoice, lang: string): ScenarioChoice {
  return {
    ...choice,
    text: fallback(choice.text, lang),
    consequence: choice.consequence.map((block) => fallback(block, lang)),
  };
}
