import type { Scenario, ScenarioStep } from '../course/blocks.ts';
import { OUTCOME_SIGNS } from '../course/outcome-signs.ts';
import { blocksHtml } from './blocks.ts';
import { labelHtml } from './inlines.ts';
import type { Scope } from './scope.ts';

/** A scenario as sections with links between them: so it is read where no script runs. */
export function scenarioHtml(scenario: Scenario, scope: Scope): string {
  const { words } = scope;
  const { id, number } = scenario;
  return scope.template('scenario', {
    t: words.plain,
    id,
    number,
    label: words.say('kind-scenario'),
    tag: words.say(scenario.private ? 'private' : scenario.graded ? 'graded' : 'practice'),
    prompt: blocksHtml(scenario.prompt, scope),
    who: scenario.private ? words.say('who-reads-private') : '',
    steps: scenario.steps.map((step) => ({
      anchor: anchor(scenario, step.id),
      number: step.number,
      title: labelHtml(step.title, scope),
      content: blocksHtml(step.blocks, scope),
      outcome: step.outcome ?? '',
      sign: step.outcome === undefined ? '' : OUTCOME_SIGNS[step.outcome],
      verdict: step.outcome === undefined ? '' : words.say(`outcome-${step.outcome}`),
      choices: step.choices.map((choice) => ({
        number: choice.number,
        label: labelHtml(choice.text, scope),
        href: anchor(scenario, choice.to),
        consequence: blocksHtml(choice.consequence, scope),
        follows: words.plain['what-follows'],
      })),
    })),
  });
}

/** Step ids are unique within their scenario alone. */
function anchor({ number }: Scenario, step: ScenarioStep['id']): string {
  return `q${number}-${step}`;
}
