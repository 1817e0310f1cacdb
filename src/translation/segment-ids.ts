import type { Entry, Obsolete } from './memory.ts';
import type { Segment, SegmentKind } from './segments.ts';

/** What a segment is recorded as: its kind stands in its id. */
export function kindOfId(id: string): SegmentKind {
  const kind = /(?:^|\.)([a-z]+)-\d+$/.exec(id)?.[1];
  return (kind ?? 'front') as SegmentKind;
}

/** Ids that were never given: the key in the front matter, else what it stands in, kind and number. */
export function namer(
  entries: readonly Entry[],
  obsolete: readonly Obsolete[],
): (segment: Segment) => string {
  const used = new Set([...entries, ...obsolete].map(({ id }) => id));
  const next = new Map<string, number>();
  return ({ anchor, kind }) => {
    if (kind === 'front' && !used.has(anchor)) {
      used.add(anchor);
      return anchor;
    }
    const base = `${anchor === '' ? 'opening' : anchor}.${kind}`;
    let number = next.get(base) ?? 1;
    while (used.has(`${base}-${number}`)) number++;
    next.set(base, number + 1);
    used.add(`${base}-${number}`);
    return `${base}-${number}`;
  };
}
