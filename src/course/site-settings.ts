import type { Site } from './course.ts';
import { siteSchema } from './schemas.ts';
import { secretsIn, secretsInSettings } from './secrets.ts';

/** Facts of an installation in one row: `forum.en` and its address, and so on. */
export type SiteFacts = ReadonlyMap<string, unknown>;

/** What stands in the way of a site file. */
export interface SiteProblem {
  readonly code: 'broken' | 'no-setting' | 'unknown-key' | 'bad-value' | 'secret';
  /** The key, or what was given where there is none. */
  readonly key: string;
  /** What the key takes; of a bad value alone. */
  readonly expected?: 'address' | 'line' | 'learner-id';
}

/** Keys that a site file may have; `*` stands for a locale. */
export const SITE_KEYS = [
  'forum.*',
  'support.*',
  'tokenService',
  'store',
  'actor',
  'accountHomePage',
] as const;

/** The facts of a JSON text; undefined where it is none. */
export function siteFacts(json: string): SiteFacts | undefined {
  const facts = new Map<string, unknown>();
  const add = (key: string, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) facts.set(key, value);
    else
      for (const [name, inner] of Object.entries(value))
        add(key === '' ? name : `${key}.${name}`, inner);
  };
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    add('', value);
  } catch {
    return undefined;
  }
  return facts;
}

/**
 * `facts` after settings of the form `key=value`, where an empty value takes the key away. The site
 * is there where nothing is wrong; a problem never repeats a value, since it may be a secret.
 */
export function withSettings(
  facts: SiteFacts,
  settings: readonly string[],
): { readonly site?: Site; readonly problems: readonly SiteProblem[] } {
  const problems: SiteProblem[] = [];
  const changed = new Map(facts);
  for (const setting of settings) {
    const at = setting.indexOf('=');
    const [key, value] = [setting.slice(0, at).trim(), setting.slice(at + 1).trim()];
    if (at < 1) problems.push({ code: 'no-setting', key: setting });
    else if (value === '' && changed.has(key)) changed.delete(key);
    else if (isKnown(key) && value !== '') changed.set(key, value);
    else if (!isKnown(key)) problems.push({ code: 'unknown-key', key });
  }
  return withProblems(problems, changed);
}

function withProblems(before: readonly SiteProblem[], facts: SiteFacts) {
  const problems = [...before];
  for (const [key, value] of facts) {
    if (!isKnown(key)) problems.push({ code: 'unknown-key', key });
    else if (isSecret(key, value)) problems.push({ code: 'secret', key });
    else if (!siteSchema.safeParse(nested(new Map([[key, value]]))).success)
      problems.push({ code: 'bad-value', key, expected: expectedOf(key) });
  }
  if (problems.length > 0) return { problems };
  const { tokenService, store, actor, accountHomePage, ...rest } = siteSchema.parse(nested(facts));
  const site: Site = {
    ...rest,
    ...(tokenService !== undefined && { tokenService }),
    ...(store !== undefined && { store }),
    ...(actor !== undefined && { actor }),
    ...(accountHomePage !== undefined && { accountHomePage }),
  };
  return { site, problems };
}

function isKnown(key: string): boolean {
  return SITE_KEYS.some((known) =>
    known.endsWith('.*')
      ? key.startsWith(known.slice(0, -1)) && key.length >= known.length
      : key === known,
  );
}

function isSecret(key: string, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return secretsIn(value).length + secretsInSettings(JSON.stringify({ [key]: value })).length > 0;
}

/** Keys that are known: one level, or a locale below `forum` or `support`. */
function nested(facts: SiteFacts): unknown {
  const below = (name: string) =>
    [...facts].flatMap(([key, value]) =>
      key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), value] as const] : [],
    );
  const plain = [...facts].filter(([key]) => !key.includes('.'));
  return Object.fromEntries([
    ...plain,
    ['forum', Object.fromEntries(below('forum'))],
    ['support', Object.fromEntries(below('support'))],
  ]);
}

function expectedOf(key: string): NonNullable<SiteProblem['expected']> {
  if (key.startsWith('support.')) return 'line';
  return key === 'actor' ? 'learner-id' : 'address';
}
