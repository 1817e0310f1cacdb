/** Windows that are looked at before the search gives up; ADL's own finder does the same. */
const MOST_WINDOWS = 500;

export interface FoundApi {
  readonly name: string;
  readonly api: object;
}

/**
 * The LMS's API (RTE 3.3.1) by the first of `names` that is there: in this window and its parents,
 * then in the opener of each of these and the opener's parents. A window of another origin refuses
 * to be read: it is passed over, its parents are still asked. `API` (RTE 1.2, 3.3) is a name that
 * others use too: it counts only with its functions.
 */
export function findApi(start: Window, names: readonly string[]): FoundApi | undefined {
  const seen = new Set<Window>();
  const family = chain(start, seen);
  const openers = family.flatMap((one) => {
    const opener = read(one, 'opener');
    return isWindow(opener) ? chain(opener, seen) : [];
  });
  const windows = [...family, ...openers];
  for (const name of names) {
    for (const one of windows) {
      const api = read(one, name);
      if (isApi(api) && !(name === 'API' && !read(api, 'LMSInitialize'))) return { name, api };
    }
  }
  return undefined;
}

/** A window and its parents that were not seen before. */
function chain(start: Window, seen: Set<Window>): Window[] {
  const found: Window[] = [];
  let one: Window | undefined = start;
  while (one && !seen.has(one) && seen.size < MOST_WINDOWS) {
    seen.add(one);
    found.push(one);
    const parent = read(one, 'parent');
    one = isWindow(parent) ? parent : undefined;
  }
  return found;
}

/** What `from` has under `name`; nothing where it is a window of another origin. */
export function read(from: object, name: string): unknown {
  try {
    return Reflect.get(from, name);
  } catch {
    return undefined;
  }
}

function isWindow(value: unknown): value is Window {
  return typeof value === 'object' && value !== null;
}

function isApi(value: unknown): value is object {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}
