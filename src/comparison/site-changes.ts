import type { Change } from '../course/comparison.ts';
import { type SiteFacts, siteFacts } from '../course/site-settings.ts';

/** The facts of the installation that the two `site.json` say differently, by their keys. */
export function siteChanges(before: string, now: string): readonly Change[] {
  const [old, fresh] = [read(before), read(now)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  const other = keys.filter(
    (key) => JSON.stringify(old.get(key)) !== JSON.stringify(fresh.get(key)),
  );
  return other.length > 0
    ? [{ code: 'site-changed', where: '', params: { keys: other.join(', ') } }]
    : [];
}

/** What can't be read is one fact. */
function read(json: string): SiteFacts {
  return siteFacts(json === '' ? '{}' : json) ?? new Map([['site.json', json]]);
}
