import type { Change, ChangeCode } from '../course/comparison.ts';
import type { ActivityModel } from '../tracking/model.ts';
import { gradedQuestions, requiredQuestions } from '../tracking/summary.ts';
import { compareQuestions } from './compare-questions.ts';
import type { ActivityFacts } from './package-facts.ts';

/** What differs between two builds of one activity. */
export function compareActivities(before: ActivityFacts, now: ActivityFacts): readonly Change[] {
  const [old, fresh] = [before.model, now.model];
  const changes: Change[] = [];
  const changed = (code: ChangeCode, when: boolean, params: Change['params'] = {}) => {
    if (when) changes.push({ code, where: fresh.id, params });
  };
  changed('state-older', now.stateForm < before.stateForm);
  changed('state-newer', now.stateForm > before.stateForm);
  // The state names its activity by number: under another one nothing is found.
  if (old.number !== fresh.number)
    return [...changes, { code: 'number-changed', where: fresh.id, params: {} }];
  changed('activity-kind', (old.check === undefined) !== (fresh.check === undefined));
  changed('completion-changed', old.completion !== fresh.completion);
  const graded = [old, fresh].some((model) => gradedQuestions(model).length > 0);
  changed('passing-changed', graded && old.passing !== fresh.passing, {
    before: percent(old.passing),
    now: percent(fresh.passing),
  });
  if (old.check && fresh.check) {
    changed('draw-changed', drawOf(old) !== drawOf(fresh));
    changed('attempts-changed', old.check.attempts !== fresh.check.attempts);
  }
  changes.push(...pages(old, fresh), ...compareQuestions(before, now));
  const objectives = (model: ActivityModel) => [...model.objectives].sort().join();
  changed('objectives-changed', objectives(old) !== objectives(fresh));
  const isOther = before.content !== now.content || rulesOf(old) !== rulesOf(fresh);
  changed('content-changed', changes.length === 0 && isOther);
  return changes;
}

/** What the player goes by besides texts, without the names under which records are kept. */
function rulesOf({ iri, course, version, locales, ...rules }: ActivityModel): string {
  return JSON.stringify(rules);
}

/** Pages only where opening them completes the activity: elsewhere they are text like any other. */
function pages(before: ActivityModel, now: ActivityModel): readonly Change[] {
  // Of another rule it is said already that other things count.
  if (before.completion !== now.completion) return [];
  const numbers = (model: ActivityModel) => {
    const isDue = requiredQuestions(model).some(({ optional }) => !optional);
    const counted = model.check || isDue ? [] : model.pages.filter(({ optional }) => !optional);
    return counted.map(({ number }) => number);
  };
  const [old, fresh] = [numbers(before), numbers(now)];
  const change = (code: ChangeCode, when: boolean): readonly Change[] =>
    when ? [{ code, where: now.id, params: {} }] : [];
  return [
    ...change(
      'page-added',
      fresh.some((one) => !old.includes(one)),
    ),
    ...change(
      'page-removed',
      old.some((one) => !fresh.includes(one)),
    ),
  ];
}

function drawOf({ check }: ActivityModel): string {
  const pools = check?.pools ?? [];
  return pools
    .map(({ number, draw }) => `${number}:${draw}`)
    .sort()
    .join();
}

function percent(scaled: number): string {
  return `${Math.round(scaled * 1000) / 10}%`;
}
