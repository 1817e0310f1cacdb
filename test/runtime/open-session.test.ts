import { describe, expect, test } from 'vitest';
import { scorm12 } from '../../src/runtime/drivers/scorm12.ts';
import { openSession } from '../../src/runtime/open-session.ts';
import { createScorm12Lms } from '../support/fake-lms/scorm12.ts';
import { createScorm2004Lms } from '../support/fake-lms/scorm2004.ts';
import { fakeClock, report } from './support.ts';

interface FakeWindow extends EventTarget {
  parent: unknown;
  opener: null;
  document: EventTarget & { visibilityState: string };
}

/** A window without anything but what a session needs of it. */
function fakeWindow(api?: object): FakeWindow {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const made = Object.assign(new EventTarget(), { opener: null, document, parent: {} });
  made.parent = api ? { API_1484_11: api } : made;
  return made;
}

async function opened(options = {}) {
  const clock = fakeClock();
  const lms = createScorm2004Lms(options, { now: clock.now });
  const window = fakeWindow(lms.api);
  const session = await openSession(window as unknown as Window, { clock });
  session.report(report());
  const count = (name: string) => lms.calls.filter((call) => call.name === name).length;
  return { window, session, lms, count, clock };
}

const pagehide = (persisted: boolean) => Object.assign(new Event('pagehide'), { persisted });

test('what stands around the driver hears of the end too', async () => {
  const lms = createScorm2004Lms({}, { now: fakeClock().now });
  const window = fakeWindow(lms.api);
  const heard: string[] = [];
  await openSession(window as unknown as Window, {
    clock: fakeClock(),
    decorate: (driver) => ({
      ...driver,
      leave(how) {
        heard.push(how);
        return driver.leave(how);
      },
    }),
  });
  window.dispatchEvent(pagehide(false));
  expect(heard).toEqual(['closing']);
});

test('hidden: a commit, and the session goes on', async () => {
  const { window, count, lms } = await opened();
  window.document.visibilityState = 'hidden';
  window.document.dispatchEvent(new Event('visibilitychange'));
  expect([count('Commit'), count('Terminate')]).toEqual([1, 0]);
  expect(lms.record.values).toMatchObject({ 'cmi.suspend_data': 'code.0' });
});

test('shown again: nothing', async () => {
  const { window, lms } = await opened();
  const before = lms.calls.length;
  window.document.dispatchEvent(new Event('visibilitychange'));
  expect(lms.calls.length).toBe(before);
});

test('the page goes away: the session ends, once', async () => {
  const { window, session, count } = await opened({ throwsAfterTerminate: true });
  window.dispatchEvent(pagehide(false));
  window.dispatchEvent(pagehide(false));
  window.document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('online'));
  expect(session.leave('finish')).toBe('may-close');
  expect(count('Terminate')).toBe(1);
});

test('the page may come back: all is sent, the session stays open', async () => {
  const { window, session, count } = await opened();
  window.dispatchEvent(pagehide(true));
  expect([count('Commit'), count('Terminate')]).toEqual([1, 0]);
  session.report(report({ code: 'later' }));
  session.save();
  expect(count('Commit')).toBe(2);
});

test('back online: everything again', async () => {
  const { window, lms } = await opened();
  window.dispatchEvent(new Event('online'));
  expect(lms.record.values).toMatchObject({ 'cmi.suspend_data': 'code.1' });
});

test.each([
  ['no LMS', undefined, {}],
  ['an LMS that refuses', createScorm2004Lms({ initializeFails: true }).api, { refused: true }],
  ['an API that is none', {}, { refused: true }],
])('%s: the lesson works, nothing is recorded', async (_name, api, more) => {
  const window = fakeWindow(api);
  const session = await openSession(window as unknown as Window);
  session.report(report());
  window.dispatchEvent(pagehide(false));
  expect(session.launch).toEqual({
    recorded: false,
    mode: 'normal',
    resumed: false,
    state: '',
    ...more,
  });
  expect(session.leave('finish')).toBe('not-recorded');
});

describe('an LMS that took the package for the other version', () => {
  const both = () => {
    const lms12 = createScorm12Lms();
    const lms2004 = createScorm2004Lms();
    const window = fakeWindow();
    return { lms12, lms2004, window };
  };

  test('only SCORM 1.2: its script is loaded, and the session is followed', async () => {
    const { lms12, window } = both();
    window.parent = { API: lms12.api };
    const session = await openSession(window as unknown as Window, {
      clock: fakeClock(),
      loadScorm12: async () => scorm12,
    });
    expect(session.launch.recorded).toBe(true);
    session.report(report());
    window.dispatchEvent(pagehide(false));
    expect(lms12.record.values).toMatchObject({ 'cmi.suspend_data': 'code.0' });
    expect(lms12.calls.at(-1)?.name).toBe('LMSFinish');
  });

  test.each([false, true])(
    'both APIs: the own one, without the other (1.2: %s)',
    async (prefer12) => {
      const { lms12, lms2004, window } = both();
      window.parent = { API: lms12.api, API_1484_11: lms2004.api };
      let loads = 0;
      await openSession(window as unknown as Window, {
        clock: fakeClock(),
        prefer12,
        loadScorm12: async () => {
          loads++;
          return scorm12;
        },
      });
      expect([lms12.calls.length > 0, lms2004.calls.length > 0, loads]).toEqual(
        prefer12 ? [true, false, 1] : [false, true, 0],
      );
    },
  );

  test.each([
    ['can’t be loaded', { loadScorm12: async () => undefined }],
    ['is not in the package', {}],
  ])('a script that %s: the lesson works and says so', async (_name, options) => {
    const { lms12, window } = both();
    window.parent = { API: lms12.api };
    const session = await openSession(window as unknown as Window, options);
    expect(session.launch).toMatchObject({ recorded: false, refused: true });
  });
});
