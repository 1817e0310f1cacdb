import type { Scenario } from './blocks.ts';

/** A scenario as a graph: its steps, the choices between them, and where it goes wrong. */
export interface ScenarioGraph {
  /** Ids of the steps, in their order; the first is where it starts. */
  readonly nodes: readonly string[];
  /** Choices that lead to a step; those that lead nowhere are left out. */
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    /** Id of the choice. */
    readonly choice: string;
  }[];
  /** Steps that no way leads to. */
  readonly unreachable: readonly string[];
  /** Steps that are neither left nor end the scenario. */
  readonly deadEnds: readonly string[];
  /** Steps that are left but from which no way leads to an outcome. */
  readonly endless: readonly string[];
}

/** The graph of `scenario`. Of two steps with one id the first counts. */
export function scenarioGraph({ steps }: Scenario): ScenarioGraph {
  const known = new Map(steps.toReversed().map((step) => [step.id, step]));
  const nodes = [...new Set(steps.map((step) => step.id))];
  const edges = nodes.flatMap((from) =>
    (known.get(from)?.choices ?? []).flatMap(({ id, to }) =>
      known.has(to) ? [{ from, to, choice: id }] : [],
    ),
  );
  const ends = new Set(nodes.filter((id) => known.get(id)?.outcome !== undefined));
  const reached = closure(
    nodes.slice(0, 1),
    edges.map(({ from, to }) => [from, to]),
  );
  const ending = closure(
    ends,
    edges.map(({ from, to }) => [to, from]),
  );
  const left = new Set(edges.map(({ from }) => from));
  return {
    nodes,
    edges,
    unreachable: nodes.filter((id) => !reached.has(id)),
    deadEnds: nodes.filter((id) => !left.has(id) && !ends.has(id)),
    endless: nodes.filter((id) => left.has(id) && !ending.has(id)),
  };
}

/** All that can be come to from `starts` along `ways`. */
function closure(
  starts: Iterable<string>,
  ways: readonly (readonly [from: string, to: string])[],
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const [from, to] of ways) {
    const others = next.get(from);
    if (others) others.push(to);
    else next.set(from, [to]);
  }
  const found = new Set(starts);
  const open = [...found];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const to of next.get(one) ?? [])
      if (!found.has(to)) {
        found.add(to);
        open.push(to);
      }
  return found;
}
