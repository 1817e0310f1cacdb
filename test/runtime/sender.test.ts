import { describe, expect, test } from 'vitest';
import { type Credentials, givenCredentials } from '../../src/runtime/statements/credentials.ts';
import type { Answer } from '../../src/runtime/statements/deliver.ts';
import { createOutbox } from '../../src/runtime/statements/outbox.ts';
import { createSender } from '../../src/runtime/statements/sender.ts';
import { ACCESS, draft, memoryShelf, settle, storeOf, tokens } from './statement-support.ts';
import { fakeClock } from './support.ts';

const given = givenCredentials(ACCESS);

function sending(
  answers: (number | Answer)[],
  ids: readonly string[],
  credentials: Credentials = given,
  shelf = memoryShelf(),
) {
  const clock = fakeClock();
  const outbox = createOutbox({ box: 'a', shelf, now: clock.now });
  const { sent, rights, deliver } = storeOf(answers);
  const sender = createSender({
    outbox,
    credentials,
    deliver,
    turn: (job) => job(),
    clock,
    jitter: () => 0.5,
  });
  for (const id of ids) outbox.put(draft(id));
  return { clock, outbox, sent, rights, sender, shelf };
}

const left = ({ shelf }: { shelf: ReturnType<typeof memoryShelf> }) =>
  [...shelf.held.values()].map(({ id }) => id);

describe('the sender', () => {
  test('sends in order, and what is confirmed is kept no longer', async () => {
    const at = sending([], ['a', 'b', 'c']);
    at.sender.wake();
    at.sender.wake();
    await settle();
    expect(at.sent).toEqual([['a', 'b', 'c']]);
    expect(left(at)).toEqual([]);
    at.outbox.put(draft('d'));
    at.sender.wake();
    await settle();
    expect(at.sent.at(-1)).toEqual(['d']);
  });

  test('a long list goes in portions of twenty', async () => {
    const ids = Array.from({ length: 45 }, (_, at) => `s${at}`);
    const at = sending([], ids);
    at.sender.wake();
    await settle();
    expect(at.sent.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(at.sent.flat()).toEqual(ids);
  });

  test('a portion has at most 30,000 bytes, or one statement', async () => {
    const at = sending([], []);
    for (const id of ['a', 'b', 'c']) at.outbox.put(draft(id, 'ñ'.repeat(7_000)));
    at.outbox.put(draft('d', 'x'.repeat(40_000)));
    at.sender.wake();
    await settle();
    expect(at.sent).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  test.each([0, 500, 503, 429, 408, 401, 403])(
    '%i waits, and nothing overtakes',
    async (status) => {
      const { sent, sender, clock, outbox } = sending([status, status], ['a']);
      sender.wake();
      await settle();
      outbox.put(draft('b'));
      sender.wake();
      clock.pass(4_999);
      await settle();
      expect(sent).toEqual([['a']]);
      clock.pass(1);
      await settle();
      expect(sent).toEqual([['a'], ['a', 'b']]);
      clock.pass(10_000);
      await settle();
      expect(sent).toEqual([['a'], ['a', 'b'], ['a', 'b']]);
    },
  );

  test('the wait doubles to five minutes', async () => {
    const { sent, sender, clock } = sending(new Array(20).fill(0), ['a']);
    sender.wake();
    await settle();
    for (const wait of [5, 10, 20, 40, 80, 160, 300, 300]) {
      const before = sent.length;
      clock.pass(wait * 1_000 - 1);
      await settle();
      expect(sent.length).toBe(before);
      clock.pass(1);
      await settle();
      expect(sent.length).toBe(before + 1);
    }
  });

  test.each([
    [120_000, 120_000],
    [0, 1_000],
    [-50_000, 1_000],
    [1e12, 3_600_000],
  ])('a store that asks for %i ms gets %i, and the network changes nothing', async (asked, ms) => {
    const { sent, sender, clock } = sending([{ status: 429, retryAfter: asked }], ['a']);
    sender.wake();
    await settle();
    clock.pass(ms - 1);
    sender.online();
    await settle();
    expect(sent).toHaveLength(1);
    clock.pass(1);
    await settle();
    expect(sent).toHaveLength(2);
  });

  test('the network came back: at once', async () => {
    const { sent, sender } = sending([0], ['a']);
    sender.wake();
    await settle();
    sender.online();
    await settle();
    expect(sent).toEqual([['a'], ['a']]);
  });

  test('409: the store has it already', async () => {
    const at = sending([409], ['a']);
    at.sender.wake();
    await settle();
    expect(at.sent).toEqual([['a']]);
    expect(left(at)).toEqual([]);
  });

  test('a portion that is refused goes one by one; the bad one is set aside with its reason', async () => {
    const bad = { status: 400, reason: 'no such verb' };
    const at = sending([400, 409, bad], ['a', 'b', 'c']);
    at.sender.wake();
    await settle();
    expect(at.sent).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
    expect([...at.shelf.held.values()].map(({ id, refused }) => [id, refused])).toEqual([
      ['b', bad],
    ]);
    at.outbox.put(draft('d'));
    at.sender.wake();
    await settle();
    expect(at.sent.at(-1)).toEqual(['d']);
  });
});

describe('a token that the store does not take', () => {
  test.each([401, 403])('%i: another one is asked for, once', async (status) => {
    const at = sending([status, status], ['a'], tokens());
    at.sender.wake();
    await settle();
    expect(at.rights).toEqual(['Bearer 1', 'Bearer 2']);
    at.clock.pass(5_000);
    await settle();
    expect(at.rights).toEqual(['Bearer 1', 'Bearer 2', 'Bearer 2']);
    expect(left(at)).toEqual([]);
  });

  test('each later one is renewed too', async () => {
    const at = sending([401], ['a'], tokens());
    at.sender.wake();
    await settle();
    const more = sending([200, 401], ['b'], tokens());
    more.sender.wake();
    await settle();
    more.outbox.put(draft('c'));
    more.sender.wake();
    await settle();
    expect(more.rights).toEqual(['Bearer 1', 'Bearer 1', 'Bearer 2']);
  });

  test('a service that is away is waited for', async () => {
    const at = sending([], ['a'], tokens([{ status: 0 }, { status: 503, retryAfter: 60_000 }]));
    at.sender.wake();
    await settle();
    at.clock.pass(5_000);
    await settle();
    at.clock.pass(59_999);
    await settle();
    expect(at.sent).toEqual([]);
    at.clock.pass(1);
    await settle();
    expect(at.sent).toEqual([['a']]);
  });

  test('what was named under an older pseudonym is set aside, and the rest goes', async () => {
    const shelf = memoryShelf();
    const older = sending([0], ['a'], tokens(), shelf);
    older.sender.wake();
    await settle();
    const actor = { account: { homePage: 'https://lms.example', name: 'new' } };
    const at = sending([403, 403, 403], [], tokens([], { ...ACCESS, actor }), shelf);
    await at.outbox.refresh();
    at.outbox.put(draft('b'));
    at.sender.wake();
    await settle();
    expect(at.sent).toEqual([['a', 'b'], ['a', 'b'], ['a'], ['b']]);
    expect([...shelf.held.values()].map(({ id, refused }) => [id, refused?.status])).toEqual([
      ['a', 403],
    ]);
  });

  test('a pseudonym never changes once it was sent', async () => {
    const shelf = memoryShelf();
    const at = sending([0], ['a'], tokens(), shelf);
    at.sender.wake();
    await settle();
    const actor = { account: { homePage: 'https://lms.example', name: 'new' } };
    const again = sending([0], [], tokens([], { ...ACCESS, actor }), shelf);
    again.sender.wake();
    await settle();
    expect(again.sent).toEqual([['a']]);
    expect([...shelf.held.values()].map((one) => one.actor)).toEqual([ACCESS.actor]);
  });
});

describe('the page goes', () => {
  test('what is not on its way goes in one request', async () => {
    const at = sending([], ['a']);
    at.sender.wake();
    at.outbox.put(draft('b'));
    at.outbox.put(draft('c'));
    await Promise.resolve();
    at.sender.flush();
    at.sender.flush();
    await settle();
    expect(at.sent.flat().sort()).toEqual(['a', 'b', 'c']);
    expect(left(at)).toEqual([]);
  });

  test('what a batch under way does not hold goes in a second, within 60,000 bytes', async () => {
    const at = sending([], ['a']);
    at.sender.flush();
    at.outbox.put(draft('b'));
    at.sender.flush();
    at.outbox.put(draft('c', 'ñ'.repeat(30_000)));
    at.sender.flush();
    expect(at.sent).toEqual([['a'], ['b']]);
    expect(left(at)).toEqual(['a', 'b', 'c']);
    at.sender.wake();
    await settle();
    expect(at.sent).toEqual([['a'], ['b'], ['c']]);
    expect(left(at)).toEqual([]);
  });

  test('a batch that is refused goes one by one', async () => {
    const at = sending([409, 400, 409, 200], ['a', 'b']);
    at.sender.flush();
    await settle();
    expect(at.sent).toEqual([['a', 'b'], ['a', 'b'], ['a'], ['b']]);
    expect(left(at)).toEqual([]);
  });

  test('without a token nothing is sent, and all is kept', async () => {
    const shelf = memoryShelf({ put: true });
    const at = sending([], ['a', 'b'], tokens(), shelf);
    at.sender.flush();
    expect(at.sent).toEqual([]);
    expect(left(at)).toEqual(['a', 'b']);
  });
});
