import type { BrowserContext } from 'playwright-core';

/** Where a page believes its store to be: another origin, by https, as its policy wants. */
export const ENDPOINT = 'https://store.example.gov/xapi/';
export const ACTOR = JSON.stringify({
  objectType: 'Agent',
  account: { homePage: 'https://learning.example.gov', name: 'pseudonym-7' },
});

/** The answers of a real store, which is on loopback by http, come back under `ENDPOINT`. */
export async function routeStore(
  context: BrowserContext,
  store: { readonly endpoint: string },
): Promise<void> {
  await context.route(`${ENDPOINT}**`, async (route) => {
    const request = route.request();
    const url = request.url().replace(ENDPOINT, store.endpoint.replace(/\/?$/, '/'));
    const body = request.postDataBuffer();
    const response = await fetch(url, {
      method: request.method(),
      headers: await request.allHeaders(),
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}
