export interface Edge {
  readonly from: string;
  readonly to: string;
}

export interface Layers {
  /** From the start on: each node stands behind all that lead forward to it. */
  readonly of: ReadonlyMap<string, number>;
  /** Indexes of the edges that lead back to where one came from. */
  readonly back: ReadonlySet<number>;
}

/**
 * Layers of a graph that is walked from its first node: edges that close a circle, as seen on the
 * way (depth first, in the order of the edges), lead back; by all others each node stands as far
 * from the start as its longest way.
 */
export function layersOf(nodes: readonly string[], edges: readonly Edge[]): Layers {
  const out = new Map<string, number[]>(nodes.map((id) => [id, []]));
  edges.forEach(({ from }, index) => {
    out.get(from)?.push(index);
  });
  const back = new Set<number>();
  const state = new Map<string, 'open' | 'done'>();
  const done: string[] = [];
  for (const root of nodes) {
    if (state.has(root)) continue;
    state.set(root, 'open');
    // Not by recursion: a story may be as long as its file.
    const way = [{ node: root, next: 0 }];
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const edge = out.get(top.node)?.[top.next++];
      const to = edge === undefined ? undefined : edges[edge]?.to;
      if (edge === undefined || to === undefined) {
        state.set(top.node, 'done');
        done.push(top.node);
        way.pop();
      } else if (state.get(to) === 'open') back.add(edge);
      else if (!state.has(to)) {
        state.set(to, 'open');
        way.push({ node: to, next: 0 });
      }
    }
  }
  const layers = new Map(nodes.map((id) => [id, 0]));
  for (const from of done.toReversed())
    for (const edge of out.get(from) ?? []) {
      const to = edges[edge]?.to ?? from;
      if (!back.has(edge))
        layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(from) ?? 0) + 1));
    }
  return { of: layers, back };
}
