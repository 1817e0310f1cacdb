import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { leaseTurns, lockTurns } from '../../src/runtime/statements/turns.ts';
import { memoryStorage } from './statement-support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const lease = (holder: string, until: number) => JSON.stringify({ holder, until });
const KEY = 'coursewright:lease:box';

/** Two tabs of one browser, each with a job of so many milliseconds; what happened in order. */
async function twoTabs(storage: Storage | undefined, ms: number) {
  const log: string[] = [];
  const job = (name: string) => async () => {
    log.push(`${name} begins`);
    await sleep(ms);
    log.push(`${name} ends`);
  };
  const jobs = ['a', 'b'].map((name) => leaseTurns(storage, name, Date.now)('box', job(name)));
  await vi.advanceTimersByTimeAsync(3 * ms + 5_000);
  await Promise.all(jobs);
  return log;
}

describe('a lease', () => {
  test.each([100, 60_000])('one after the other, jobs of %i ms', async (ms) => {
    const storage = memoryStorage();
    const log = await twoTabs(storage, ms);
    expect(log.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
    expect(storage.length).toBe(0);
  });

  test.each<[string, Storage | undefined]>([
    ['missing', undefined],
    ['full', memoryStorage(true)],
  ])('storage that is %s holds nobody up', async (_, storage) => {
    expect(await twoTabs(storage, 100)).toHaveLength(4);
  });

  test('of a tab that died it is over after 15 s', async () => {
    const storage = memoryStorage();
    storage.setItem(KEY, lease('dead', Date.now() + 15_000));
    const job = vi.fn(async () => undefined);
    void leaseTurns(storage, 'a', Date.now)('box', job);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(job).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(job).toHaveBeenCalledOnce();
  });

  test('no clock that was wrong makes one last for years', async () => {
    const storage = memoryStorage();
    storage.setItem(KEY, lease('dead', Date.now() + 1e11));
    const job = vi.fn(async () => undefined);
    void leaseTurns(storage, 'a', Date.now)('box', job);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(job).toHaveBeenCalledOnce();
  });

  test('a job that fails gives it back, and the failure comes through', async () => {
    const storage = memoryStorage();
    const failing = leaseTurns(
      storage,
      'a',
      Date.now,
    )('box', async () => {
      throw new Error('no');
    });
    const said = expect(failing).rejects.toThrow('no');
    await vi.advanceTimersByTimeAsync(1_000);
    await said;
    expect(storage.length).toBe(0);
  });
});

test('the browser’s own lock has the name of the box', async () => {
  const asked: string[] = [];
  const locks = {
    request: async (name: string, job: () => Promise<void>) => {
      asked.push(name);
      await job();
    },
  } as unknown as LockManager;
  const job = vi.fn(async () => undefined);
  await lockTurns(locks)('box', job);
  expect(asked).toEqual(['box']);
  expect(job).toHaveBeenCalledOnce();
});
