import type { Agent } from '../../tracking/statements.ts';

/** A statement store and what a launch said of the learner. */
export interface Store {
  /** Base address of the xAPI resources, with its last slash. */
  readonly endpoint: string;
  /** The whole Authorization header. */
  readonly auth?: string;
  /** The learner as the launch named them. */
  readonly actor?: Agent;
  readonly registration?: string;
  /** Overrides the activity's own IRI. */
  readonly activityId?: string;
}

export interface StoreSources {
  /** `location.search` of the launch. */
  readonly search: string;
  /** site.json's `store`: an address that needs no credentials from the package. */
  readonly site?: { readonly store?: string };
  /** cmi.launch_data; asked for only where nothing else names a store. */
  readonly launchData?: () => string | undefined;
}

/**
 * The store that this launch may write to, or undefined: no store, no statements, no storage.
 * In order: launch parameters (`endpoint`, `auth`, `actor`, `registration`, `activity_id`), the
 * site file, launch data (`{"endpoint": "https://..."}`: launch data may be anything, so a bare
 * address is not taken for a store). Never throws; an address that is neither https nor http is no
 * store.
 */
export function findStore(sources: StoreSources): Store | undefined {
  return (
    fromLaunch(new URLSearchParams(sources.search)) ??
    at(sources.site?.store) ??
    at(addressIn(sources.launchData?.()))
  );
}

function fromLaunch(parameters: URLSearchParams): Store | undefined {
  const store = at(parameters.get('endpoint'));
  if (!store) return undefined;
  const auth = parameters.get('auth');
  const actor = toAgent(parse(parameters.get('actor')));
  const registration = parameters.get('registration');
  const activityId = parameters.get('activity_id');
  return {
    ...store,
    ...(auth ? { auth } : {}),
    ...(actor ? { actor } : {}),
    ...(registration ? { registration } : {}),
    ...(activityId ? { activityId } : {}),
  };
}

function at(address: unknown): Store | undefined {
  if (typeof address !== 'string') return undefined;
  const trimmed = address.trim();
  if (!/^https?:\/\/[^\s/]+/i.test(trimmed)) return undefined;
  return { endpoint: trimmed.endsWith('/') ? trimmed : `${trimmed}/` };
}

function addressIn(launchData: string | undefined): unknown {
  const data = parse(launchData);
  return isRecord(data) ? data.endpoint : undefined;
}

function parse(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * An Agent with exactly one identifier (xAPI-Data 2.4.2.3), an account before all others; the 0.9
 * form has lists of one. The name is left out: a store needs none to tell learners apart.
 */
function toAgent(value: unknown): Agent | undefined {
  if (!isRecord(value)) return undefined;
  const account = isRecord(value.account) ? first(value.account) : undefined;
  if (isRecord(account)) {
    const homePage = text(account.homePage) ?? text(account.accountServiceHomePage);
    const accountName = text(account.name) ?? text(account.accountName);
    if (homePage && accountName) {
      return { objectType: 'Agent', account: { homePage, name: accountName } };
    }
  }
  for (const key of ['mbox', 'mbox_sha1sum', 'openid'] as const) {
    const identifier = text(value[key]);
    if (identifier) return { objectType: 'Agent', [key]: identifier };
  }
  return undefined;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function text(value: unknown): string | undefined {
  const one = first(value);
  return typeof one === 'string' && one !== '' ? one : undefined;
}
