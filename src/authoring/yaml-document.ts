import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  YAMLParseError,
} from 'yaml';

type Step = string | number;

/** A YAML text with what is wrong in it, and a way to its nodes that does not search each map again. */
export interface YamlDocument {
  readonly document: Document.Parsed;
  /** The node at `path`, if there is one. */
  node(path: readonly Step[]): unknown;
  /** The key and value whose key ends `path`. */
  pair(path: readonly Step[]): Pair | undefined;
}

/** Parses `text`. What is wrong with it stands in `document.errors`; nothing throws. */
export function parseYaml(text: string): YamlDocument {
  // The library compares each key with all before it, and finds each by going through all.
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const maps = new Map<unknown, ReadonlyMap<unknown, Pair>>();
  const keysOf = (map: Node): ReadonlyMap<unknown, Pair> => {
    const known = maps.get(map);
    if (known) return known;
    const keys = new Map<unknown, Pair>();
    for (const pair of isMap(map) ? map.items : []) {
      const key = keyOf(pair);
      // Paths that come from data have texts for numbers.
      for (const one of [key, String(key)]) if (!keys.has(one)) keys.set(one, pair);
    }
    maps.set(map, keys);
    return keys;
  };
  const node = (path: readonly Step[]): unknown =>
    path.reduce<unknown>((at, step) => {
      if (isMap(at)) return keysOf(at).get(step)?.value;
      return isSeq(at) && typeof step === 'number' ? at.items[step] : undefined;
    }, document.contents);
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const value = isScalar(key) ? key.value : key;
        const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
        if (seen.has(value))
          document.errors.push(
            new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique'),
          );
        seen.add(value);
      }
    },
  });
  return {
    document,
    node,
    pair(path) {
      const parent = node(path.slice(0, -1));
      const last = path.at(-1);
      return isMap(parent) && last !== undefined ? keysOf(parent).get(last) : undefined;
    },
  };
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : key;
}
