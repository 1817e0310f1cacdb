import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attach } from '../../src/runtime/statements/attach.ts';
import { createEvents } from '../../src/runtime/statements/events.ts';
import { sha256 } from '../../src/runtime/statements/hash.ts';
import { randomName, uuid } from '../../src/runtime/statements/names.ts';
import { createOutbox } from '../../src/runtime/statements/outbox.ts';
import { createSender, type Deliver } from '../../src/runtime/statements/sender.ts';
import type { Statement } from '../../src/tracking/statements.ts';
import { activity } from '../tracking/models.ts';
import { fakeClock, START } from './support.ts';

const statement = (id: string, padding = ''): Statement => ({
  id,
  actor: { mbox: `mailto:a@example.org${padding}` },
  verb: { id: 'https://example.org/v', display: { en: 'v' } },
  object: { objectType: 'Activity', id: 'https://example.org/a' },
  context: { contextActivities: { grouping: [], category: [] } },
  timestamp: '2026-11-24T08:00:00.000Z',
});

/** A store that gives these statuses, then 200; it notes what it was sent. */
function storeOf(statuses: number[]) {
  const sent: string[][] = [];
  const deliver: Deliver = async (statements) => {
    sent.push(statements.map(({ id }) => id));
    return statuses.shift() ?? 200;
  };
  return { sent, deliver };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

function sending(statuses: number[], ids: readonly string[]) {
  const clock = fakeClock();
  const outbox = createOutbox();
  const { sent, deliver } = storeOf(statuses);
  const sender = createSender(outbox, deliver, clock, () => 0.5);
  for (const id of ids) outbox.put(statement(id));
  return { clock, outbox, sent, sender };
}

describe('the sender', () => {
  test('sends in order, one at a time', async () => {
    const { sent, sender, outbox } = sending([], ['a', 'b', 'c']);
    sender.wake();
    sender.wake();
    await settle();
    expect(sent).toEqual([['a'], ['b'], ['c']]);
    expect(outbox.take(1e6)).toEqual([]);
  });

  test.each([0, 500, 503, 429, 408, 401, 403])(
    '%i waits, and nothing overtakes',
    async (status) => {
      const { sent, sender, clock } = sending([status, status], ['a', 'b']);
      sender.wake();
      await settle();
      expect(sent).toEqual([['a']]);
      clock.pass(4_999);
      await settle();
      expect(sent).toHaveLength(1);
      clock.pass(1);
      await settle();
      expect(sent).toEqual([['a'], ['a']]);
      clock.pass(10_000);
      await settle();
      expect(sent).toEqual([['a'], ['a'], ['a'], ['b']]);
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

  test('409: the store has it already', async () => {
    const { sent, sender } = sending([409], ['a', 'b']);
    sender.wake();
    await settle();
    expect(sent).toEqual([['a'], ['b']]);
    expect(sender.setAside).toEqual([]);
  });

  test('a bad statement is set aside and blocks nothing', async () => {
    const { sent, sender } = sending([400], ['a', 'b']);
    sender.wake();
    await settle();
    expect(sent).toEqual([['a'], ['b']]);
    expect(sender.setAside.map((one) => [one.statement.id, one.status])).toEqual([['a', 400]]);
  });

  test('the network came back: at once', async () => {
    const { sent, sender } = sending([0], ['a']);
    sender.wake();
    await settle();
    sender.wake();
    await settle();
    expect(sent).toEqual([['a'], ['a']]);
  });

  test('the page goes: what is not on its way goes in one request', async () => {
    const { sent, sender, outbox } = sending([], ['a', 'b', 'c']);
    sender.wake();
    sender.flush();
    sender.flush();
    await settle();
    expect(sent).toEqual([['a'], ['b', 'c']]);
    expect(outbox.take(1e6)).toEqual([]);
  });

  test('what a batch under way does not hold goes in a second, within 60,000 bytes', async () => {
    const { sent, sender, outbox } = sending([], ['a']);
    sender.flush();
    outbox.put(statement('b'));
    sender.flush();
    outbox.put(statement('c', 'ñ'.repeat(30_000)));
    sender.flush();
    expect(sent).toEqual([['a'], ['b']]);
    sender.wake();
    await settle();
    expect(sent).toEqual([['a'], ['b'], ['c']]);
    expect(outbox.take(1e6)).toEqual([]);
  });

  test('a batch that is refused goes one by one', async () => {
    const { sent, sender } = sending([400, 409], ['a', 'b']);
    sender.flush();
    await settle();
    expect(sent).toEqual([['a', 'b'], ['a'], ['b']]);
    expect(sender.setAside).toEqual([]);
  });

  test('a batch is at most 60,000 long, or one statement', () => {
    const outbox = createOutbox();
    for (const id of ['a', 'b', 'c']) outbox.put(statement(id, 'x'.repeat(25_000)));
    expect(outbox.take(60_000).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(outbox.take(10).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('attach', () => {
  const context = () => ({
    store: { endpoint: 'https://lrs.example/' },
    events: createEvents(),
    models: [activity()],
    definitions: {},
    attempt: 'abcdefghijklmnop',
  });
  const sentBy = async (more: object): Promise<Statement[]> => {
    const sent: Statement[] = [];
    const handed = { ...context(), ...more };
    handed.events.push({ type: 'initialized', at: START, locale: 'en' });
    attach(
      handed,
      async (statements) => {
        sent.push(...statements);
        return 200;
      },
      fakeClock(),
    );
    handed.events.push({
      type: 'suspended',
      at: START,
      duration: 1,
      completed: false,
      locale: 'en',
    });
    await settle();
    return sent;
  };

  test('waiting events and later ones become statements', async () => {
    const sent = await sentBy({ learner: 'ana' });
    expect(sent.map(({ verb }) => verb.display.en)).toEqual(['initialized', 'suspended']);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });

  test('the learner is a pseudonym that differs by course', async () => {
    const [one] = await sentBy({ learner: 'ana', accountHomePage: 'https://lms.example' });
    const [again] = await sentBy({ learner: 'ana', accountHomePage: 'https://lms.example' });
    const other = activity({ course: { id: 'other', iri: 'https://example.org/other' } });
    const [elsewhere] = await sentBy({ learner: 'ana', models: [other] });
    expect(JSON.stringify(one)).not.toContain('ana');
    expect(one?.actor.account?.homePage).toBe('https://lms.example');
    expect(one?.actor.account?.name).toMatch(/^[0-9a-f]{32}$/);
    expect(again?.actor).toEqual(one?.actor);
    expect(elsewhere?.actor.account?.name).not.toBe(one?.actor.account?.name);
  });

  test("the launch's actor, registration and activity win", async () => {
    const [one] = await sentBy({
      learner: 'ana',
      store: {
        endpoint: 'https://lrs.example/',
        actor: { mbox: 'mailto:x@example.org' },
        registration: '11111111-1111-4111-8111-111111111111',
        activityId: 'https://lms.example/a',
      },
    });
    expect(one?.actor).toEqual({ mbox: 'mailto:x@example.org' });
    expect(one?.object.id).toBe('https://lms.example/a');
    expect(one?.context.registration).toBe('11111111-1111-4111-8111-111111111111');
  });

  test('nobody to speak of: nothing is sent', async () => {
    expect(await sentBy({ attempt: '' })).toEqual([]);
  });
});

test('sha256 is SHA-256', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

test('names are what they should be, and new each time', () => {
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(randomName()).toMatch(/^[A-Za-z0-9_-]{16}$/);
  expect(new Set(Array.from({ length: 100 }, () => [uuid(), randomName()]).flat()).size).toBe(200);
});
