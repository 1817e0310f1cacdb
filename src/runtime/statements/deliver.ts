import library from '@xapi/xapi';
import type { Statement } from '../../tracking/statements.ts';
import type { Deliver } from './sender.ts';
import type { Store } from './store.ts';

/** Browsers refuse a request that is to outlive its page above 64 KiB. */
const MOST_KEPT_ALIVE = 60_000;

// The class is its own `default`: right for its types and for every form that it is built in.
const XAPI = library.default;

type AdapterFunction = Extract<
  NonNullable<ConstructorParameters<typeof XAPI>[0]['adapter']>,
  (...args: never[]) => unknown
>;
type LibraryStatement = Parameters<InstanceType<typeof XAPI>['sendStatement']>[0]['statement'];

class StoreError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The statement store answered ${status}`);
    this.status = status;
  }
}

/**
 * Delivers by the xAPI library through `fetch` with `keepalive`, the one way that was seen to
 * reach a store while a page closes. The library's own adapters lose the status or the request.
 */
export function createDeliver(store: Store, fetcher: typeof fetch): Deliver {
  const adapter: AdapterFunction = async ({ url, method, headers, data }) => {
    const body = data === undefined ? undefined : JSON.stringify(data);
    const sent = new Headers(headers);
    // Without credentials the library would send empty ones.
    if (store.auth === undefined) sent.delete('Authorization');
    const response = await fetcher(url, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
      keepalive: body === undefined || new TextEncoder().encode(body).length <= MOST_KEPT_ALIVE,
    });
    if (!response.ok) throw new StoreError(response.status);
    const text = await response.text();
    return {
      data: text === '' ? undefined : JSON.parse(text),
      headers: Object.fromEntries(response.headers.entries()),
      status: response.status,
    };
  };
  const xapi = new XAPI({
    endpoint: store.endpoint,
    ...(store.auth === undefined ? {} : { auth: store.auth }),
    version: '1.0.3',
    adapter,
  });
  return async (statements) => {
    try {
      const [first, ...more] = statements.map(toLibrary);
      if (!first) return 204;
      const { status } =
        more.length === 0
          ? await xapi.sendStatement({ statement: first })
          : await xapi.sendStatements({ statements: [first, ...more] });
      return status;
    } catch (error) {
      return error instanceof StoreError ? error.status : 0;
    }
  };
}

/** The library's types ask for mutable lists; what is sent is the same. */
function toLibrary(statement: Statement): LibraryStatement {
  return statement as unknown as LibraryStatement;
}
