import { cmi5 } from '../../src/runtime/drivers/cmi5/cmi5.ts';
import type { SaveState, Session } from '../../src/tracking/session.ts';
import { type Cmi5Lms, type Cmi5Options, createCmi5Lms } from '../support/fake-lms/cmi5.ts';
import { type FakeClock, fakeClock, MODEL } from './support.ts';

export const ORIGIN = 'https://lms.example.gov';

/** A tab of the browser: what it keeps lives over reloads, not over another tab. */
export interface Tab {
  readonly storage: Map<string, string>;
  /** The address that the page was sent to. */
  went?: string;
  closed?: boolean;
}

/** One page with an AU in it. */
export interface Page {
  readonly session: Session;
  readonly clock: FakeClock;
  readonly saved: SaveState[];
}

/** Lets everything that is under way arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A window whose requests reach `lms` alone. */
export function windowOf(lms: Cmi5Lms, search: string, tab: Tab): Window {
  const fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input);
    if (url.pathname.startsWith('/fetch/')) {
      if (init.method !== 'POST') throw new Error('fetch is asked by POST');
      return new Response(lms.fetchToken(url.pathname.slice(7)));
    }
    const headers = Object.fromEntries(
      Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const answer = lms.handle({
      method: init.method ?? 'GET',
      path: url.pathname.replace('/lrs/', ''),
      query: url.searchParams,
      headers,
      body: String(init.body ?? ''),
    });
    if (answer.status === 0) throw new TypeError('no network');
    const body = answer.status === 204 ? null : (answer.body ?? '');
    return new Response(body, { status: answer.status, headers: answer.headers ?? {} });
  };
  return {
    fetch,
    location: { search, assign: (url: string) => (tab.went = url) },
    sessionStorage: {
      getItem: (key: string) => tab.storage.get(key) ?? null,
      setItem: (key: string, value: string) => void tab.storage.set(key, value),
    },
    close: () => (tab.closed = true),
  } as unknown as Window;
}

export const newTab = (): Tab => ({ storage: new Map() });

/** Opens the AU at an address of the LMS; `tab` as it was left by an earlier page of it. */
export async function openAu(
  lms: Cmi5Lms,
  parameters: URLSearchParams,
  tab: Tab = newTab(),
  clock = fakeClock(),
): Promise<Page> {
  const window = windowOf(lms, `?${parameters}`, tab);
  const opening = cmi5.open(window, { clock, visible: () => true, models: [MODEL] });
  // Waits of the launch itself.
  void settle().then(() => clock.pass(3_000));
  const session = await opening;
  const saved: SaveState[] = [];
  session.onSaved((state) => saved.push(state));
  return { session, clock, saved };
}

export const newLms = (options: Cmi5Options = {}): Cmi5Lms => createCmi5Lms(ORIGIN, options);

/** Leaves by Finish as the page does it: again when it hears that all is saved. */
export async function leave({ session, clock }: Page) {
  let leaving = session.leave('finish');
  for (let tries = 0; tries < 5 && (leaving === 'saving' || leaving === 'not-saved'); tries++) {
    await settle();
    if (leaving === 'not-saved') clock.pass(60_000);
    await settle();
    leaving = session.leave('finish');
  }
  return leaving;
}
