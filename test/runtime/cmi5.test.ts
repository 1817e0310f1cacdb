import { afterEach, describe, expect, test } from 'vitest';
import type { Cmi5Lms, Cmi5Options } from '../support/fake-lms/cmi5.ts';
import { leave, newLms, newTab, openAu, settle } from './au.ts';
import { interaction, report } from './support.ts';

let lms: Cmi5Lms;
/** Requests that may be refused without a fault of the content. */
let allowed: RegExp | undefined;
const at = (options: Cmi5Options = {}) => {
  lms = newLms(options);
  return lms;
};
afterEach(() => {
  expect(lms.refused.filter((one) => !allowed?.test(one))).toEqual([]);
  allowed = undefined;
});

const DONE = { progress: 1, completed: true, graded: true } as const;

test('a sitting: first initialized, last terminated, each verb once, in order', async () => {
  const page = await openAu(at({ masteryScore: 0.7 }), lms.launch());
  page.session.report(report({ graded: true }));
  page.session.record(interaction());
  page.session.report(report({ code: 'b', progress: 0.5, graded: true, score: 0.5 }));
  await settle();
  page.session.report(report({ code: 'c', ...DONE, success: true, score: 0.9 }));
  page.session.report(report({ code: 'c', ...DONE, success: true, score: 0.9 }));
  expect(await leave(page)).toBe('may-close');
  expect(lms.verbs()).toEqual([
    'initialized',
    'answered',
    'progressed',
    'completed',
    'passed',
    'terminated',
  ]);
  expect(lms.satisfied()).toBe(true);
  expect(lms.kept()).toEqual({ state: 'c.0', said: ['completed', 'passed'] });
});

test('the parameters of the launch may come in any order; without one nothing is sent', async () => {
  const parameters = at().launch();
  for (const name of ['endpoint', 'fetch', 'actor', 'registration', 'activityId']) {
    const less = new URLSearchParams(parameters);
    less.delete(name);
    const { session } = await openAu(lms, less);
    expect(session.launch).toMatchObject({ recorded: false });
    expect(session.launch.refused).toBeUndefined();
  }
  expect(lms.requests).toEqual([]);
  const turned = new URLSearchParams([...parameters].toReversed());
  const { session } = await openAu(lms, turned);
  expect(session.launch.recorded).toBe(true);
});

test('who fails says so once, with a score below the passing one', async () => {
  const page = await openAu(at({ masteryScore: 0.8 }), lms.launch());
  expect(page.session.launch.passing).toBe(0.8);
  page.session.report(report({ code: 'x', ...DONE, success: false, score: 0.79999 }));
  await leave(page);
  expect(lms.verbs()).toEqual(['initialized', 'completed', 'failed', 'terminated']);
  expect(lms.statements[2]?.result).toMatchObject({ success: false, score: { scaled: 0.79999 } });
  expect(lms.satisfied()).toBe(false);
});

test.each([
  ['passed', true, 0.5],
  ['failed', false, 0.9],
] as const)('%s goes without a score that contradicts it', async (verb, success, score) => {
  const page = await openAu(at({ masteryScore: 0.8 }), lms.launch());
  page.session.report(report({ code: 'x', ...DONE, success, score }));
  await leave(page);
  const said = lms.statements.find(({ verb: { id } }) => id.endsWith(verb));
  expect(said?.result).toEqual({ success, duration: expect.stringMatching(/^PT/) });
});

test('passed waits for its final score, or for the learner to leave', async () => {
  const page = await openAu(at({ masteryScore: 0.6 }), lms.launch());
  page.session.report(
    report({ code: 'a', progress: 0.5, graded: true, success: true, score: 0.6 }),
  );
  await settle();
  expect(lms.verbs()).toEqual(['initialized', 'progressed']);
  page.session.report(report({ code: 'b', ...DONE, success: true, score: 0.9 }));
  await settle();
  expect(lms.statements.at(-1)?.result?.score).toEqual({ scaled: 0.9 });

  const other = await openAu(at({ masteryScore: 0.6 }), lms.launch());
  other.session.report(report({ code: 'a', progress: 0, graded: true, success: true, score: 0.6 }));
  await leave(other);
  expect(lms.verbs()).toEqual(['initialized', 'passed', 'terminated']);
  expect(lms.kept()?.said).toEqual(['passed']);

  const third = await openAu(at({ moveOn: 'CompletedOrPassed' }), lms.launch());
  third.session.report(report({ code: 'a', graded: true, success: true, score: 0.6 }));
  await settle();
  expect(lms.verbs()).toEqual(['initialized', 'passed']);
});

test('a reload goes on with the session: no second token, no verb twice', async () => {
  const parameters = at().launch();
  const tab = newTab();
  const before = await openAu(lms, parameters, tab);
  before.session.report(report({ code: 'a', progress: 0.4 }));
  before.session.record(interaction());
  before.session.leave('closing');
  await settle();
  before.clock.pass(30_000);
  const after = await openAu(lms, parameters, tab, before.clock);
  expect(after.session.launch).toMatchObject({ recorded: true, resumed: true, state: 'a.0' });
  after.session.report(report({ code: 'a', progress: 0.4 }));
  after.session.report(report({ code: 'b', ...DONE, success: true, score: 1 }));
  await leave(after);
  expect([...lms.fetches.values()]).toEqual([1]);
  expect(lms.verbs().filter((verb) => verb === 'initialized')).toHaveLength(1);
  expect(lms.verbs().slice(-3)).toEqual(['completed', 'passed', 'terminated']);
  const duration = lms.statements.at(-1)?.result?.duration ?? '';
  expect(Number(/^PT([\d.]+)S$/.exec(duration)?.[1])).toBeGreaterThanOrEqual(30);
});

test('what a page could not send is sent by the one after it', async () => {
  const parameters = at().launch();
  const tab = newTab();
  const before = await openAu(lms, parameters, tab);
  before.session.report(report({ code: 'a' }));
  await settle();
  lms.failNext(0, 1_000);
  before.session.record(interaction());
  before.session.report(report({ code: 'b', ...DONE, success: true, score: 1 }));
  before.session.leave('closing');
  await settle();
  lms.failNext(0, 0);
  const after = await openAu(lms, parameters, tab);
  await settle();
  expect(lms.verbs()).toEqual(['initialized', 'answered', 'completed', 'passed']);
  after.session.report(report({ code: 'b', ...DONE, success: true, score: 1 }));
  await leave(after);
  expect(lms.verbs().at(-1)).toBe('terminated');
  expect(new Set(lms.statements.map(({ id }) => id)).size).toBe(lms.statements.length);
});

test('a token that was asked for and lost is not asked for again', async () => {
  const parameters = at({ refusesToken: true }).launch();
  const tab = newTab();
  for (let page = 0; page < 2; page++) {
    const { session } = await openAu(lms, parameters, tab);
    expect(session.launch).toMatchObject({ recorded: false, refused: true });
  }
  expect([...lms.fetches.values()]).toEqual([1]);
  expect(lms.requests).toEqual([]);
});

test('after the end nothing is said any more, by a reload neither, and nothing is kept', async () => {
  const parameters = at().launch();
  const tab = newTab();
  const page = await openAu(lms, parameters, tab);
  page.session.report(report({ code: 'a', ...DONE, success: true, score: 1 }));
  await leave(page);
  const count = lms.requests.length;
  page.session.record(interaction());
  page.session.report(report({ code: 'z' }));
  page.session.pause();
  page.session.resend();
  page.session.leave('closing');
  page.clock.pass(600_000);
  await settle();
  const again = await openAu(lms, parameters, tab);
  expect(again.session.launch).toMatchObject({ recorded: false, refused: true });
  expect(lms.requests).toHaveLength(count);
  expect([...tab.storage.values()]).toEqual(['{"ended":true}']);
});

test('killed before the outcome is stored: the next session issues what is missing', async () => {
  const first = await openAu(at(), lms.launch());
  first.session.report(report({ code: 'a' }));
  await settle();
  // The state arrives, `passed` does not; then the tab is gone.
  lms.failNext(0, 1_000, ({ body }) => body.includes('/passed'));
  first.session.report(report({ code: 'b', ...DONE, success: true, score: 1 }));
  first.session.pause();
  await settle();
  lms.failNext(0, 0);
  const before = lms.verbs();
  expect(before).not.toContain('passed');
  const second = await openAu(lms, lms.launch());
  second.session.report(report({ code: 'b', ...DONE, success: true, score: 1 }));
  await leave(second);
  const verbs = lms.verbs();
  expect(verbs.filter((verb) => verb === 'completed')).toHaveLength(1);
  expect(verbs.filter((verb) => verb === 'passed')).toHaveLength(1);
  expect(lms.satisfied()).toBe(true);
});

test('killed after the outcome is stored and before that is noted: it is not stored twice', async () => {
  const first = await openAu(at(), lms.launch());
  first.session.report(report({ code: 'a', ...DONE, success: true, score: 1 }));
  await settle();
  const kept = lms.kept();
  expect(kept?.said).toEqual(['completed', 'passed']);
  // The state of a tab that died in between.
  lms.handle({
    method: 'POST',
    path: 'activities/state',
    query: lms.requests.findLast(({ method }) => method === 'PUT')!.query,
    headers: lms.requests.findLast(({ method }) => method === 'PUT')!.headers,
    body: JSON.stringify({ said: [] }),
  });
  const second = await openAu(lms, lms.launch());
  second.session.report(report({ code: 'a', ...DONE, success: true, score: 1 }));
  await leave(second);
  expect(lms.verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
  expect(lms.kept()?.said).toEqual(['completed', 'passed']);
});

test('a third launch of what is done says nothing but that it began and ended', async () => {
  at();
  for (let launch = 0; launch < 3; launch++) {
    const page = await openAu(lms, lms.launch());
    page.session.report(report({ code: 'a', ...DONE, success: true, score: 1 }));
    await leave(page);
  }
  expect(lms.verbs()).toEqual([
    ...['initialized', 'completed', 'passed', 'terminated'],
    ...['initialized', 'terminated', 'initialized', 'terminated'],
  ]);
});

describe.each(['Browse', 'Review'] as const)('%s', (launchMode) => {
  test('only initialized and terminated, and no state', async () => {
    const page = await openAu(
      at({ launchMode, returnURL: 'https://lms.example.gov/back' }),
      lms.launch(),
    );
    expect(page.session.launch.mode).toBe(launchMode.toLowerCase());
    page.session.report(report({ ...DONE, success: true, score: 1 }));
    page.session.record(interaction());
    page.session.save();
    await settle();
    expect(await leave(page)).toBe('not-recorded');
    expect(lms.verbs()).toEqual(['initialized', 'terminated']);
    expect(lms.kept()).toBeUndefined();
  });
});

test('goes back to the platform when terminated is stored, and not before', async () => {
  const tab = newTab();
  const page = await openAu(at({ returnURL: 'https://lms.example.gov/back' }), lms.launch(), tab);
  page.session.report(report({ code: 'a' }));
  expect(page.session.leave('finish')).toBe('saving');
  expect(tab.went).toBeUndefined();
  await settle();
  expect(lms.verbs().at(-1)).toBe('terminated');
  expect(tab.went).toBe('https://lms.example.gov/back');
  expect(page.session.leave('finish')).toBe('returns');
});

test('an address that would run as a script is not gone to; the window closes itself', async () => {
  const tab = newTab();
  const page = await openAu(at({ returnURL: 'javascript:alert(1)' }), lms.launch(), tab);
  page.session.report(report());
  expect(await leave(page)).toBe('may-close');
  page.clock.pass(2_000);
  expect(tab).toMatchObject({ closed: true });
  expect(tab.went).toBeUndefined();
});

test('a store that fails is asked again, and the learner is told', async () => {
  const page = await openAu(at(), lms.launch());
  page.session.report(report({ code: 'a' }));
  await settle();
  lms.failNext(503, 3);
  page.session.record(interaction());
  await settle();
  expect(page.saved.at(-1)).toBe('failing');
  expect(page.session.leave('finish')).toBe('not-saved');
  for (let tries = 0; tries < 6; tries++) {
    page.clock.pass(60_000);
    await settle();
  }
  expect(page.saved.at(-1)).toBe('saved');
  expect(lms.verbs()).toEqual(['initialized', 'answered', 'terminated']);
});

test('one statement that is refused for good blocks no other', async () => {
  allowed = /^400/;
  const page = await openAu(at(), lms.launch());
  lms.failNext(400, 1);
  page.session.record(interaction());
  page.session.record(interaction({ question: 'q-2' }));
  page.session.report(report({ code: 'a', ...DONE, success: true, score: 1 }));
  await leave(page);
  expect(lms.verbs()).toEqual(['initialized', 'answered', 'completed', 'passed', 'terminated']);
});

describe.each([true, false])('the state, where the ETag can be read: %s', (readable) => {
  test('is written as the store wants it, and comes back', async () => {
    at({ hidesEtag: !readable });
    for (const code of ['a', 'b', 'c']) {
      const page = await openAu(lms, lms.launch());
      page.session.report(report({ code: `${code}1` }));
      page.clock.pass(2_000);
      await settle();
      page.session.report(report({ code: `${code}2`, location: 'two' }));
      page.clock.pass(2_000);
      await settle();
      expect(lms.kept()?.state).toBe(`${code}2.0`);
    }
    const { session } = await openAu(lms, lms.launch());
    expect(session.launch.state).toBe('c2.0');
  });
});

test('a state that another window wrote meanwhile is written over, as with SCORM', async () => {
  allowed = /^(409|412) PUT state/;
  at();
  const [one, two] = [await openAu(lms, lms.launch()), await openAu(lms, lms.launch())];
  one.session.report(report({ code: 'one' }));
  one.clock.pass(2_000);
  await settle();
  two.session.report(report({ code: 'two' }));
  two.clock.pass(2_000);
  await settle();
  expect(lms.kept()?.state).toBe('two.0');
});

test.each([
  ['es-UY,en', 'es-UY,en'],
  [undefined, undefined],
])('the learner’s languages: %s', async (languagePreference, language) => {
  const options = languagePreference === undefined ? {} : { languagePreference };
  const { session } = await openAu(at(options), lms.launch());
  expect(session.launch.language).toBe(language);
});

test('who completes what has nothing to pass passes, where the LMS waits for it', async () => {
  for (const [moveOn, verbs] of [
    ['Passed', ['initialized', 'completed', 'passed', 'terminated']],
    ['Completed', ['initialized', 'completed', 'terminated']],
  ] as const) {
    const page = await openAu(at({ moveOn }), lms.launch());
    page.session.report(report({ code: 'a', progress: 1, completed: true, graded: false }));
    await leave(page);
    expect(lms.verbs()).toEqual(verbs);
    expect(lms.satisfied()).toBe(true);
  }
});

test('launch parameters and the learner are handed on', async () => {
  const { session } = await openAu(at({ launchParameters: 'a=1' }), lms.launch());
  expect(session.launchData()).toBe('a=1');
  expect(session.learner()).toContain('pseudonym-7');
});

test('no state is lost over what the store did not give at the launch', async () => {
  allowed = /^500/;
  const page = await openAu(at(), lms.launch());
  page.session.report(report({ code: 'precious' }));
  await leave(page);
  const parameters = lms.launch();
  lms.failNext(500, 1, ({ query }) => /coursewright/.test(query.get('stateId') ?? ''));
  const { session } = await openAu(lms, parameters);
  expect(session.launch.unread).toBe(true);
  expect(lms.kept()?.state).toBe('precious.0');
});
