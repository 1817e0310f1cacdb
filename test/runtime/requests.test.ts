import { expect, test } from 'vitest';
import { createRequests } from '../../src/runtime/drivers/lrs/requests.ts';
import { fakeClock } from './support.ts';

const silent: typeof fetch = (_url, options) =>
  new Promise((_resolve, reject) => {
    options?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
  });

test('a store that never answers is given up after 30 s, and asked again', async () => {
  const clock = fakeClock();
  const fetchers: (typeof fetch)[] = [silent, async () => new Response('["x"]')];
  const fetcher: typeof fetch = (input, init) => fetchers.shift()!(input, init);
  const requests = createRequests('https://lrs.example', 'Basic abc', fetcher, clock);
  let answer: unknown;
  const sending = requests('POST', 'statements', { body: [] }).then((one) => {
    answer = one;
  });
  clock.pass(29_999);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answer).toBeUndefined();
  clock.pass(1);
  await sending;
  expect(answer).toEqual({ status: 0, body: '' });
  expect(await requests('POST', 'statements', { body: [] })).toEqual({
    status: 200,
    body: '["x"]',
  });
});
