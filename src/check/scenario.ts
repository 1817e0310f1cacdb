import type { Scenario } from '../course/blocks.ts';
import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { scenarioGraph } from '../course/scenario-graph.ts';
import { trackedBlocks } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';

/** CW342 to CW346: every step of a scenario can be reached, and every way comes to an outcome. */
export function scenario(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? [])
    .flatMap((activity) => trackedBlocks(activity.pages))
    .flatMap(({ block }) => (block.type === 'scenario' ? [...targets(block), ...ways(block)] : []));
}

function targets({ steps }: Scenario): Diagnostic[] {
  const known = [...new Set(steps.map((step) => step.id))];
  const seen = new Set<string>();
  return steps.flatMap((step) => {
    const { id, title } = step;
    const twin = seen.has(id) ? [diagnostic('CW343', title.place, { id })] : [];
    seen.add(id);
    // A choice without a link was named where it was read.
    const lost = step.choices.filter(({ to }) => to !== '' && !known.includes(to));
    return [
      ...twin,
      ...lost.map(({ to, text }) =>
        diagnostic('CW342', text.place, {
          id: to,
          suggestion: suggest(to, known),
          known: known.slice(0, 12).join(', '),
        }),
      ),
    ];
  });
}

/** What may only follow from another mistake (a choice that leads nowhere, a dead end) is not said. */
function ways(block: Scenario): Diagnostic[] {
  const { nodes, edges, unreachable, deadEnds, endless } = scenarioGraph(block);
  const step = (id: string) => block.steps.find((one) => one.id === id);
  const say = (code: 'CW344' | 'CW345' | 'CW346', ids: readonly string[]) =>
    ids.map((id) => diagnostic(code, step(id)?.title.place ?? block.place, { id }));
  const dead = deadEnds.filter((id) => step(id)?.choices.length === 0);
  const choices = block.steps.reduce((sum, one) => sum + one.choices.length, 0);
  if (edges.length < choices) return say('CW345', dead);
  const start = nodes.slice(0, 1);
  // Where the whole scenario has no outcome in reach, one place says it.
  const none = start.some((id) => endless.includes(id));
  const traps = none ? start : dead.length > 0 ? [] : endless;
  return [...say('CW344', unreachable), ...say('CW345', dead), ...say('CW346', traps)];
}
