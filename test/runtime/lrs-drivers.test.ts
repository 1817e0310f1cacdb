import { describe, expect, test } from 'vitest';
import { cmi5 } from '../../src/runtime/drivers/cmi5/cmi5.ts';
import type { Driver } from '../../src/runtime/drivers/driver.ts';
import { tincan } from '../../src/runtime/drivers/tincan/tincan.ts';
import { ACTIVITY_ID, ACTOR } from '../support/fake-lms/cmi5.ts';
import { leave, newLms, newTab, ORIGIN, type Page, settle, windowOf } from './au.ts';
import { fakeClock, interaction, MODEL, report } from './support.ts';

/** A protocol whose state stands in a store; a driver joins by one line. */
interface Bench {
  readonly driver: Driver;
  /** Parameters of another launch of the same learner. */
  launch(lms: ReturnType<typeof newLms>): URLSearchParams;
}

/** The store wants the token of a session, which a launch by parameters carries as `auth`. */
function byParameters(lms: ReturnType<typeof newLms>, actor: object): URLSearchParams {
  const launch = lms.launch();
  const session = launch.get('fetch')!.split('/').at(-1)!;
  const { 'auth-token': token } = JSON.parse(lms.fetchToken(session)) as { 'auth-token': string };
  return new URLSearchParams({
    endpoint: `${ORIGIN}/lrs/`,
    auth: `Basic ${token}`,
    actor: JSON.stringify(actor),
    registration: launch.get('registration')!,
    activity_id: ACTIVITY_ID,
  });
}

const DRIVERS: Readonly<Record<string, Bench>> = {
  cmi5: { driver: cmi5, launch: (lms) => lms.launch() },
  tincan: { driver: tincan, launch: (lms) => byParameters(lms, ACTOR) },
  'tincan with an actor of 0.9': {
    driver: tincan,
    launch: (lms) =>
      byParameters(lms, {
        name: ['Learner'],
        account: [{ accountServiceHomePage: 'https://lms.example.gov', accountName: 'p-7' }],
      }),
  },
};

describe.each(Object.entries(DRIVERS))('%s', (_, { driver, launch }) => {
  async function open(lms = newLms()) {
    const clock = fakeClock();
    const window = windowOf(lms, `?${launch(lms)}`, newTab());
    const around = { clock, visible: () => true, models: [MODEL] };
    const session = await driver.open(window, around);
    const saved: Page['saved'] = [];
    session.onSaved((state) => saved.push(state));
    return { lms, page: { session, clock, saved } };
  }
  const writes = (lms: ReturnType<typeof newLms>) =>
    lms.requests.filter(({ method, path }) => method !== 'GET' && path === 'activities/state');

  test('what is kept comes back at the next launch', async () => {
    const { lms, page } = await open();
    expect(page.session.launch).toMatchObject({ recorded: true, resumed: false, state: '' });
    page.session.report(report({ code: 'first', location: 'two' }));
    expect(await leave(page)).toBe('may-close');
    const next = await open(lms);
    expect(next.page.session.launch).toMatchObject({ resumed: true, state: 'first.0' });
    expect(lms.refused).toEqual([]);
  });

  test('it is written within 1.5 s, and not where the store has it', async () => {
    const { lms, page } = await open();
    page.session.report(report({ code: 'a' }));
    page.session.report(report({ code: 'b' }));
    page.clock.pass(1_500);
    await settle();
    expect(lms.kept()?.state).toBe('b.0');
    expect(page.saved.at(-1)).toBe('saved');
    for (let time = 0; time < 3; time++) {
      page.session.report(report({ code: 'b' }));
      page.session.save();
      page.clock.pass(5_000);
      await settle();
    }
    expect(writes(lms)).toHaveLength(1);
    const next = await open(lms);
    next.page.session.report(report({ code: 'b' }));
    next.page.clock.pass(5_000);
    await settle();
    expect(writes(lms)).toHaveLength(1);
  });

  test('it is sent when the page is hidden or goes away', async () => {
    for (const how of ['pause', 'leave'] as const) {
      const { lms, page } = await open();
      page.session.report(report({ code: how }));
      if (how === 'pause') page.session.pause();
      else page.session.leave('closing');
      await settle();
      expect(lms.kept()?.state).toBe(`${how}.0`);
    }
  });

  test('a network that is away for a while loses nothing, and is said', async () => {
    const { lms, page } = await open();
    await settle();
    lms.failNext(0, 3);
    page.session.report(report({ code: 'a' }));
    page.clock.pass(1_500);
    await settle();
    expect(page.saved.at(-1)).toBe('failing');
    for (let tries = 0; tries < 4; tries++) {
      page.clock.pass(60_000);
      await settle();
    }
    expect(page.saved.at(-1)).toBe('saved');
    expect(lms.kept()?.state).toBe('a.0');
  });

  test('back online everything is written again, under a changed code', async () => {
    const { lms, page } = await open();
    page.session.report(report({ code: 'a' }));
    page.clock.pass(1_500);
    await settle();
    page.session.resend();
    await settle();
    expect(lms.kept()?.state).toBe('a.1');
  });

  test('after the end nothing is sent', async () => {
    const { lms, page } = await open();
    page.session.report(report({ code: 'a' }));
    await leave(page);
    const count = lms.requests.length;
    page.session.report(report({ code: 'b' }));
    page.session.record(interaction());
    page.session.pause();
    page.session.resend();
    page.session.save();
    page.session.leave('closing');
    page.clock.pass(700_000);
    await settle();
    expect(lms.requests).toHaveLength(count);
  });

  test('without its parameters nothing is sent, and the lesson works', async () => {
    const lms = newLms();
    const window = windowOf(lms, '?lang=es', newTab());
    const around = { clock: fakeClock(), visible: () => true, models: [MODEL] };
    const session = await driver.open(window, around);
    session.report(report());
    expect(session.leave('finish')).toBe('not-recorded');
    expect(lms.requests).toEqual([]);
  });
});
