/** What the parts that send statements are tried with: statements, a shelf, a storage, a store. */
import type { Access, Credentials } from '../../src/runtime/statements/credentials.ts';
import type { Answer, Deliver } from '../../src/runtime/statements/deliver.ts';
import type { Draft, Entry } from '../../src/runtime/statements/entry.ts';
import type { Shelf } from '../../src/runtime/statements/shelf.ts';

export const draft = (id: string, padding = ''): Draft => ({
  id,
  verb: { id: 'https://example.org/v', display: { en: `v${padding}` } },
  object: { objectType: 'Activity', id: 'https://example.org/a' },
  context: { contextActivities: { grouping: [], category: [] } },
  timestamp: '2026-11-24T08:00:00.000Z',
});

export const ACCESS: Access = {
  endpoint: 'https://lrs.example/',
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'abc' } },
};

/** Rejections of a shelf, by what is asked of it. */
export type Broken = Partial<Record<'load' | 'put', boolean>>;

/** A shelf in memory that outlives whoever uses it, as a browser's storage does. */
export function memoryShelf(broken: Broken = {}): Shelf & { readonly held: Map<string, Entry> } {
  const held = new Map<string, Entry>();
  const keep = (entry: Entry) => void held.set(entry.id, structuredClone(entry));
  return {
    held,
    async load(box) {
      if (broken.load) throw new Error('no storage');
      return structuredClone([...held.values()].filter((one) => !box || one.box === box));
    },
    async put(entry) {
      if (broken.put) throw new Error('full');
      keep(entry);
    },
    async remove({ id }) {
      held.delete(id);
    },
    rescue: keep,
  };
}

/** A `localStorage`; with `full` it takes nothing. */
export function memoryStorage(full = false): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new Error('QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

/** A store that gives these answers, then 200; it notes what it was sent and with what right. */
export function storeOf(answers: (number | Answer)[]) {
  const sent: string[][] = [];
  const rights: (string | undefined)[] = [];
  const deliver: Deliver = async (statements, { auth }) => {
    sent.push(statements.map(({ id }) => id));
    rights.push(auth);
    const answer = answers.shift() ?? 200;
    return typeof answer === 'number' ? { status: answer } : answer;
  };
  return { sent, rights, deliver };
}

/** Tokens `1`, `2` ... that can be renewed; `failing` tries of asking fail first. */
export function tokens(failing: Answer[] = [], access: Access = ACCESS) {
  let number = 0;
  let held: Access | undefined;
  const credentials: Credentials = {
    ready: () => held,
    async get() {
      const failed = held ? undefined : failing.shift();
      if (failed) return { failed };
      held ??= { ...access, auth: `Bearer ${++number}` };
      return { access: held };
    },
    renew() {
      held = undefined;
      return true;
    },
  };
  return credentials;
}

export const settle = () => new Promise((resolve) => setImmediate(resolve));
