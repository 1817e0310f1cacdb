/** The elements that have a value, and how far each array among them has grown. */
export interface ElementValues {
  get(element: string): string | undefined;
  keep(element: string, value: string): void;
  /** Entries of the array at `path`. */
  count(path: string): number;
  /** Whether an index in the name is behind the end of its array. */
  outOfRange(element: string): boolean;
  all(): Record<string, string>;
}

interface Name {
  /** The name with `n` and `m` in place of its indexes. */
  readonly template: string;
  readonly indexes: readonly number[];
}

/** A name that ends in one of the keywords of both versions: what it is about, and the keyword. */
export const KEYWORD = /^(.+)\.(_children|_count|_version)$/;

export function parseName(element: string): Name {
  const indexes: number[] = [];
  const parts = element.split('.').map((part) => {
    if (!/^\d+$/.test(part)) return part;
    indexes.push(Number(part));
    return indexes.length === 1 ? 'n' : 'm';
  });
  return { template: parts.join('.'), indexes };
}

/** The collections on the way to an element, with the index that is asked for in each. */
export function collectionsOf(
  element: string,
): { path: string; template: string; index: number }[] {
  const parts = element.split('.');
  return parts.flatMap((part, at) => {
    const path = parts.slice(0, at).join('.');
    return /^\d+$/.test(part)
      ? [{ path, template: parseName(path).template, index: Number(part) }]
      : [];
  });
}

/** The elements of a session that begins with `initial`. */
export function elementValues(initial: Readonly<Record<string, string>>): ElementValues {
  const values: Record<string, string> = {};
  const counts = new Map<string, number>();
  const count = (path: string) => counts.get(path) ?? 0;

  function keep(element: string, value: string): void {
    values[element] = value;
    for (const { path, index } of collectionsOf(element)) {
      counts.set(path, Math.max(count(path), index + 1));
    }
  }

  for (const [element, value] of Object.entries(initial)) keep(element, value);
  return {
    get: (element) => values[element],
    keep,
    count,
    outOfRange: (element) => collectionsOf(element).some(({ path, index }) => index >= count(path)),
    all: () => ({ ...values }),
  };
}
