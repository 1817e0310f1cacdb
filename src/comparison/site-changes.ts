import type { Change } from '../course/comparison.ts';

/** The facts of the installation that the two `site.json` say differently, by their keys. */
export function siteChanges(before: string, now: string): readonly Change[] {
  const [old, fresh] = [facts(before), facts(now)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  const other = keys.filter((key) => old.get(key) !== fresh.get(key));
  return other.length > 0
    ? [{ code: 'site-changed', where: '', params: { keys: other.join(', ') } }]
    : [];
}

/** `forum.en` to its value, and so on; what can't be read is one fact. */
function facts(json: string): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  const add = (key: string, value: unknown) => {
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value))
        add(key === '' ? name : `${key}.${name}`, inner);
    else all.set(key, JSON.stringify(value));
  };
  try {
    add('', json === '' ? {} : JSON.parse(json));
  } catch {
    return new Map([['site.json', json]]);
  }
  return all;
}
