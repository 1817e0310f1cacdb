import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatementsContext } from '../../src/runtime/global.ts';
import { attach } from '../../src/runtime/statements/attach.ts';
import { createEvents } from '../../src/runtime/statements/events.ts';
import { sha256 } from '../../src/runtime/statements/hash.ts';
import { randomName, uuid } from '../../src/runtime/statements/names.ts';
import type { Statement } from '../../src/tracking/statements.ts';
import { activity } from '../tracking/models.ts';
import { memoryShelf, settle } from './statement-support.ts';
import { fakeClock, START } from './support.ts';

const account = { homePage: 'https://lms.example', name: 'pseudonym' };
const store = { endpoint: 'https://lrs.example/', actor: { account } };
const service = { endpoint: 'https://tokens.example/token', service: true } as const;

/** A launch of one event, and one that ends it; what reached the store. */
async function launched(
  more: Partial<StatementsContext>,
  { shelf = memoryShelf(), status = 200 } = {},
) {
  const sent: Statement[] = [];
  const asked: unknown[] = [];
  const context: StatementsContext = {
    store,
    events: createEvents(),
    models: [activity()],
    definitions: {},
    attempt: 'abcdefghijklmnop',
    ...more,
  };
  const fetcher: typeof fetch = async (url, options) => {
    const body = JSON.parse(String(options?.body));
    if (String(url) === service.endpoint) {
      asked.push(body);
      const name = `p-${body.learner}`;
      return Response.json({
        endpoint: 'https://lrs.example/',
        token: 't',
        account: { ...account, name },
        expiresIn: 60,
      });
    }
    if (status === 200) sent.push(...[body].flat());
    return Response.json([], { status });
  };
  context.events.push({ type: 'initialized', at: START, locale: 'en' });
  const sender = await attach(context, {
    fetcher,
    shelf,
    turns: (_name, job) => job(),
    clock: fakeClock(),
  });
  for (let round = 0; round < 10; round++) await settle();
  context.events.push({
    type: 'suspended',
    at: START,
    duration: 1,
    completed: false,
    locale: 'en',
  });
  for (let round = 0; round < 10; round++) await settle();
  return { sent, asked, sender, shelf, names: sent.map(({ actor }) => actor.account?.name) };
}

const verbs = (sent: readonly Statement[]) => sent.map(({ verb }) => verb.display.en);

describe('attach', () => {
  test('waiting events and later ones become statements; then nothing is kept', async () => {
    const { sent, shelf } = await launched({ learner: 'ana' });
    expect(verbs(sent)).toEqual(['initialized', 'suspended']);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
    expect(shelf.held.size).toBe(0);
  });

  test('the launch names actor, registration and activity', async () => {
    const { sent } = await launched({
      learner: 'ana',
      store: {
        endpoint: 'https://lrs.example/',
        actor: { mbox: 'mailto:x@example.org' },
        registration: '11111111-1111-4111-8111-111111111111',
        activityId: 'https://lms.example/a',
      },
    });
    const [one] = sent;
    expect(one?.actor).toEqual({ mbox: 'mailto:x@example.org' });
    expect(one?.object.id).toBe('https://lms.example/a');
    expect(one?.context.registration).toBe('11111111-1111-4111-8111-111111111111');
  });

  test('a token service names the learner', async () => {
    const { asked, names } = await launched({ learner: 'ana', store: service });
    expect(names).toEqual(['p-ana', 'p-ana']);
    expect(asked).toEqual([{ learner: 'ana', course: activity().course.iri }]);
  });

  test('an LMS that does not say who is there: the service is told the attempt', async () => {
    const { names } = await launched({ store: service });
    expect(names).toEqual(['p-abcdefghijklmnop', 'p-abcdefghijklmnop']);
  });

  test.each<[string, Partial<StatementsContext>, unknown]>([
    ['the site allows it', { learner: 'ana', actor: 'learner-id' }, ['ana', 'ana']],
    ['the site says nothing', { learner: 'ana' }, []],
    ['the LMS does not say it', { actor: 'learner-id' }, []],
  ])('the learner id names the learner only where %s', async (_, more, expected) => {
    const found = await launched({ store: { endpoint: 'https://lrs.example/' }, ...more });
    expect(found.names).toEqual(expected);
    expect(found.sender === undefined).toBe(found.names.length === 0);
    expect(found.shelf.held.size).toBe(0);
  });

  test('what a launch could not send the next one sends first', async () => {
    const { shelf } = await launched({ learner: 'ana' }, { status: 503 });
    expect(shelf.held.size).toBe(2);
    const { sent } = await launched({ learner: 'ana' }, { shelf });
    expect(verbs(sent)).toEqual(['initialized', 'suspended', 'initialized', 'suspended']);
    expect(shelf.held.size).toBe(0);
  });

  test.each<[string, Partial<StatementsContext>]>([
    ['learner', { learner: 'luis' }],
    ['actor', { store: { ...store, actor: { account: { ...account, name: 'other' } } } }],
    ['store', { store: { ...store, endpoint: 'https://other.example/' } }],
    ['course', { models: [activity({ course: { id: 'o', iri: 'https://example.org/o' } })] }],
  ])('another %s sends nothing of it', async (_, more) => {
    const { shelf } = await launched({ learner: 'ana' }, { status: 503 });
    const { sent } = await launched({ learner: 'ana', ...more }, { shelf });
    expect(verbs(sent)).toEqual(['initialized', 'suspended']);
    expect(shelf.held.size).toBe(2);
  });

  test('storage does not say who the learner is', async () => {
    const { shelf } = await launched({ learner: 'ana-garcia', store: service }, { status: 503 });
    const [box] = [...shelf.held.values()].map((entry) => entry.box);
    expect(box).toMatch(/^[0-9a-f]{64}$/);
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
