import type { Agent } from '../../tracking/statements.ts';

/** A statement store, or who lets in to one, and what a launch said of the learner. */
export interface Store {
  /** Base address of the xAPI resources, with its last slash; of a token service its own address. */
  readonly endpoint: string;
  /** The address is a token service's, which names the store, the learner and the token. */
  readonly service?: true;
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
  /** site.json: a token service, or a store that needs no credentials from the package. */
  readonly site?: { readonly tokenService?: string; readonly store?: string };
  /** cmi.launch_data; asked for only where nothing else names a store. */
  readonly launchData?: () => string | undefined;
}

/**
 * The store that this launch may write to, or undefined: no store, no statements, no storage.
 * In order: launch parameters (`endpoint`, `auth`, `actor`, `registration`, `activity_id`), the site file, launch data (`{"tokenService": "https://..."}` or `{"endpoint": "https://..."}`:
 * launch data may be anything, so a bare address is not taken for a store). In the last two a token
 * service goes before a store. Never throws; an address that is neither https nor http is none.
 */
export function findStore(sources: StoreSources): Store | undefined {
  return (
    fromLaunch(new URLSearchParams(sources.search)) ??
    service(sources.site?.tokenService) ??
    at(sources.site?.store) ??
    fromLaunchData(sources.launchData?.())
  );
}

function service(address: unknown): Store | undefined {
  // Its address is taken as it stands: it is not a base of others.
  return isAddress(address) ? { endpoint: address.trim(), service: true } : undefined;
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
  if (!isAddress(address)) return undefined;
  const trimmed = address.trim();
  return { endpoint: trimmed.endsWith('/') ? trimmed : `${trimmed}/` };
}

function isAddress(address: unknown): address is string {
  return typeof address === 'string' && /^https?:\/\/[^\s/]+/i.test(address.trim());
}

function fromLaunchData(launchData: string | undefined): Store | undefined {
  const data = parse(launchData);
  return isRecord(data) ? (service(data.tokenService) ?? at(data.endpoint)) : undefined;
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
