import { findAll } from '../player/dom.ts';
import { registerKind } from '../player/registry.ts';

function selects(root: HTMLElement): readonly HTMLSelectElement[] {
  return findAll<HTMLSelectElement>(root, '.pairs select');
}

registerKind('matching', {
  read: (root) => ({
    kind: 'matched',
    pairs: selects(root).flatMap(({ name, value }) =>
      value === '' ? [] : [[Number(name), Number(value)] as const],
    ),
  }),
  write(root, answer) {
    const placed = new Map(answer.kind === 'matched' ? answer.pairs : []);
    for (const select of selects(root)) {
      select.value = String(placed.get(Number(select.name)) ?? '');
    }
  },
});
