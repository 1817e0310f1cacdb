import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOutbox } from '../../src/runtime/statements/outbox.ts';
import { eitherShelf, textShelf } from '../../src/runtime/statements/shelf.ts';
import {
  ACCESS,
  type Broken,
  draft,
  memoryShelf,
  memoryStorage,
  settle,
} from './statement-support.ts';
import { START } from './support.ts';

const DAY = 24 * 60 * 60 * 1000;

function outboxAt(shelf = memoryShelf(), box = 'a', now = () => START) {
  return createOutbox({ box, shelf, now });
}
const ids = (outbox: ReturnType<typeof createOutbox>) => outbox.waiting().map(({ id }) => id);

describe('the outbox', () => {
  test('the next launch finds what the last one could not send, before its own', async () => {
    const shelf = memoryShelf();
    const before = outboxAt(shelf);
    for (const id of ['a', 'b', 'c']) before.put(draft(id));
    before.done(before.waiting(1)[0]!);
    await settle();
    const next = outboxAt(shelf);
    await next.refresh();
    next.put(draft('d'));
    expect(ids(next)).toEqual(['b', 'c', 'd']);
  });

  test('a clock that was set back in between changes no order', async () => {
    const shelf = memoryShelf();
    outboxAt(shelf).put(draft('a'));
    await settle();
    const next = outboxAt(shelf, 'a', () => START - 400 * DAY);
    await next.refresh();
    next.put(draft('b'));
    next.put(draft('c'));
    expect(ids(next)).toEqual(['a', 'b', 'c']);
  });

  test('another learner, course or store has a box of its own', async () => {
    const shelf = memoryShelf();
    outboxAt(shelf, 'a').put(draft('a'));
    await settle();
    const other = outboxAt(shelf, 'b');
    await other.refresh();
    expect(ids(other)).toEqual([]);
    expect([...shelf.held.keys()]).toEqual(['a']);
  });

  test('what another tab has sent, signed or set aside is known after a look', async () => {
    const shelf = memoryShelf();
    const [one, other] = [outboxAt(shelf), outboxAt(shelf)];
    for (const id of ['a', 'b', 'c']) one.put(draft(id));
    await settle();
    await other.refresh();
    const [a, b, c] = other.waiting();
    other.done(a!);
    other.refuse(b!, { status: 400, reason: 'bad' });
    await other.sign([c!], ACCESS.actor).kept;
    await one.refresh();
    expect(one.waiting().map(({ id, actor }) => [id, actor])).toEqual([['c', ACCESS.actor]]);
  });

  test('after 30 days it goes, whoever is there; a clock that is wrong once costs nothing', async () => {
    const shelf = memoryShelf();
    outboxAt(shelf).put(draft('a'));
    await settle();
    const launch = async (days: number, box = 'b') => {
      await outboxAt(shelf, box, () => START + days * DAY).refresh();
      await settle();
      return [...shelf.held.keys()];
    };
    expect(await launch(29)).toEqual(['a']);
    expect(await launch(4_000)).toEqual(['a']);
    expect(await launch(1)).toEqual(['a']);
    expect(await launch(31)).toEqual(['a']);
    expect(await launch(32)).toEqual([]);
  });

  test('what is refused is never sent again, and goes after 30 days too', async () => {
    const shelf = memoryShelf();
    const outbox = outboxAt(shelf);
    outbox.put(draft('a'));
    outbox.refuse(outbox.waiting()[0]!, { status: 400, reason: 'bad' });
    await settle();
    const next = outboxAt(shelf);
    await next.refresh();
    expect(ids(next)).toEqual([]);
    for (const days of [31, 32]) await outboxAt(shelf, 'a', () => START + days * DAY).refresh();
    await settle();
    expect([...shelf.held.keys()]).toEqual([]);
  });

  test('a storage that can’t forget brings nothing back', async () => {
    const shelf = memoryShelf();
    const outbox = createOutbox({
      box: 'a',
      shelf: { ...shelf, remove: async () => undefined },
      now: () => START,
    });
    outbox.put(draft('a'));
    await settle();
    outbox.done(outbox.waiting()[0]!);
    await outbox.refresh();
    expect(ids(outbox)).toEqual([]);
  });

  test.each<[string, Broken | undefined]>([
    ['there is none', undefined],
    ['it can’t be read', { load: true }],
    ['it takes nothing', { put: true }],
  ])('without storage memory serves the page: %s', async (_, broken) => {
    const shelf = broken && memoryShelf(broken);
    const outbox = createOutbox({ box: 'a', now: () => START, ...(shelf && { shelf }) });
    outbox.put(draft('a'));
    await settle();
    await outbox.refresh();
    expect(ids(outbox)).toEqual(['a']);
  });
});

describe('two shelves', () => {
  test('what the first does not take the second keeps; both are read, and forgotten', async () => {
    const storage = memoryStorage();
    const [first, last] = [memoryShelf({ put: true }), textShelf(storage)];
    const outbox = createOutbox({ box: 'a', shelf: eitherShelf(first, last), now: () => START });
    outbox.put(draft('a'));
    await settle();
    expect(storage.length).toBe(1);
    const next = createOutbox({ box: 'a', shelf: eitherShelf(first, last), now: () => START });
    await next.refresh();
    expect(ids(next)).toEqual(['a']);
    next.done(next.waiting()[0]!);
    await settle();
    expect(storage.length).toBe(0);
  });

  test('the page goes before the first has kept it: the second has it already', () => {
    const storage = memoryStorage();
    const slow = { ...memoryShelf(), put: () => new Promise<void>(() => undefined) };
    const outbox = createOutbox({
      box: 'a',
      shelf: eitherShelf(slow, textShelf(storage)),
      now: () => START,
    });
    outbox.put(draft('a'));
    outbox.rescue();
    expect(storage.length).toBe(1);
  });

  test('one that can’t be read is passed over', async () => {
    const storage = memoryStorage();
    const shelf = eitherShelf(memoryShelf({ load: true }), textShelf(storage));
    storage.setItem('coursewright:statement:a:broken', '{');
    storage.setItem('another', '{}');
    expect(await shelf.load('a')).toEqual([]);
  });

  test('a full storage throws nothing', () => {
    const shelf = textShelf(memoryStorage(true));
    const outbox = createOutbox({ box: 'a', shelf, now: () => START });
    outbox.put(draft('a'));
    expect(() => outbox.rescue()).not.toThrow();
  });
});

test('whatever tabs do in turn, each statement is done once and none is lost', async () => {
  const steps = fc.array(
    fc.record({ tab: fc.nat(1), what: fc.constantFrom('put', 'send', 'reload') }),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const shelf = memoryShelf();
      const tabs = [outboxAt(shelf), outboxAt(shelf)];
      const put: string[] = [];
      const sent: string[] = [];
      for (const [at, { tab, what }] of all.entries()) {
        if (what === 'reload') tabs[tab] = outboxAt(shelf);
        if (what === 'put') {
          put.push(`s${at}`);
          tabs[tab]!.put(draft(`s${at}`));
        }
        if (what === 'send') {
          await tabs[tab]!.refresh();
          for (const entry of tabs[tab]!.waiting(2)) {
            sent.push(entry.id);
            tabs[tab]!.done(entry);
          }
        }
        await settle();
      }
      const rest = outboxAt(shelf);
      await rest.refresh();
      expect([...sent, ...ids(rest)].sort()).toEqual(put.sort());
    }),
    { numRuns: 50 },
  );
});
