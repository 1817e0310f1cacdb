import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import {
  answer,
  finish,
  modelOf,
  nextPage,
  scoFrame,
  shownPage,
  switchTo,
} from '../support/learner.ts';
import { ACTOR, ENDPOINT } from '../support/routed-store.ts';
import { statementErrors } from '../support/statement-errors.ts';
import { routedStore } from '../support/store-bench.ts';

interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: {
    readonly id: string;
    readonly definition: {
      readonly name?: Readonly<Record<string, string>>;
      readonly description?: Readonly<Record<string, string>>;
      readonly correctResponsesPattern?: readonly string[];
    };
  };
  readonly actor: { readonly account: { readonly name: string } };
  readonly result?: {
    readonly response?: string;
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly score?: { readonly scaled: number };
  };
  readonly timestamp: string;
}

const bench = activityBench();
const store = routedStore(bench);

/** Opens the activity below the LMS, with or without a store in its launch parameters. */
async function open(activity: string, parameters: string) {
  const lms = await bench.serve(activity);
  const page = await bench.context.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(lms.url({ href: `${activity}/index.html${parameters}` }));
  return { page, frame: await scoFrame(bench.context), hosts };
}

const launchParameters = () =>
  `?${new URLSearchParams({ endpoint: ENDPOINT, auth: store().auth, actor: ACTOR })}`;

async function play(activity: string, parameters: string) {
  const { page, frame, hosts } = await open(activity, parameters);
  const model = await modelOf(frame);
  const switched = model.pages.length > 1 ? model.pages[1]!.number : 0;
  do {
    const shown = await shownPage(frame);
    if (shown === switched) await switchTo(frame, 'es');
    for (const question of model.questions.filter((one) => one.page === shown))
      await answer(frame, question, question.number !== 1);
  } while (await nextPage(frame));
  await finish(frame);
  return { page, model, hosts };
}

/** In the order of their timestamps. */
async function statements(): Promise<Statement[]> {
  const all = (await store().statements()) as unknown as Statement[];
  return [...all].sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
}

const verb = ({ verb: { id } }: Statement) => id.replace('http://adlnet.gov/expapi/verbs/', '');

test.each(['graded', 'practice', 'private-work', 'talk', 'story', 'plan'])(
  '%s: every statement is accepted, none is missing, none comes twice',
  async (activity) => {
    const { model } = await play(activity, launchParameters());
    const responded = model.questions.filter((one) => !one.private && one.kind !== 'discuss');
    await expect.poll(async () => (await statements()).map(verb)).toContain('terminated');
    const all = await statements();
    expect(store().refused()).toEqual([]);
    expect(all.flatMap((one) => statementErrors(one as never))).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(verb)[0]).toBe('initialized');
    expect(all.map(verb).at(-1)).toBe('terminated');
    expect(all.map(verb).filter((one) => one === 'completed')).toHaveLength(1);
    expect(
      all
        .filter((one) => verb(one) === 'responded')
        .map(({ object }) => object.id)
        .sort(),
    ).toEqual(responded.map(({ id }) => `${model.iri}/interactions/${id}`).sort());
    for (const one of all) {
      expect(one.actor.account.name).toBe('pseudonym-7');
      expect(one.verb.display.en).toBe(verb(one));
      expect(JSON.stringify(one)).not.toContain('One practice of ours');
    }
    for (const { object } of all.filter((one) => verb(one) === 'responded'))
      expect(Object.keys(object.definition.description ?? object.definition.name ?? {})).toEqual([
        'en',
        'es',
      ]);
  },
);

test('the last statement says what the LMS holds', async () => {
  await play('graded', launchParameters());
  await expect.poll(async () => (await statements()).map(verb)).toContain('terminated');
  const { values } = bench.lms.record();
  const last = (await statements()).at(-1)!;
  expect(last.result?.completion).toBe(values['cmi.completion_status'] === 'completed');
  expect(last.result?.success).toBe(values['cmi.success_status'] === 'passed');
  expect(last.result?.score?.scaled).toBeCloseTo(Number(values['cmi.score.scaled']), 5);
});

test('responses and right answers are in the form of xAPI-Data', async () => {
  await play('graded', launchParameters());
  await expect.poll(async () => (await statements()).map(verb)).toContain('terminated');
  const all = await statements();
  const about = (question: string) => {
    const one = all.find(({ object }) => object.id.endsWith(`/interactions/${question}`))!;
    return [one.object.definition.correctResponsesPattern, one.result?.response];
  };
  expect(about('year')).toEqual([['b'], 'c']);
  expect(about('harms')).toEqual([['a[,]b'], 'a[,]b']);
  expect(about('binding')).toEqual([['false'], 'false']);
  expect(about('pairs')).toEqual([['s1[.]t1[,]s2[.]t2[,]s3[.]t3'], 's1[.]t1[,]s2[.]t2[,]s3[.]t3']);
});

test('without a store nothing is asked of anyone, and the sending part is not loaded', async () => {
  const { page, hosts } = await play('graded', '');
  expect([...hosts]).toEqual([new URL(bench.lms.origin).host]);
  const loaded = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].flatMap((frame) =>
      (frame.contentWindow?.performance.getEntriesByType('resource') ?? []).map(({ name }) => name),
    ),
  );
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((name) => /xapi|definitions/.test(name))).toEqual([]);
  expect(await statements()).toEqual([]);
});

test('site.json names the store too, and says what names the learner', async () => {
  const { writeFileSync, readFileSync } = await import('node:fs');
  const site = `${bench.folderOf('talk')}/site.json`;
  const before = readFileSync(site, 'utf8');
  const added = { store: ENDPOINT, actor: 'learner-id' };
  writeFileSync(site, JSON.stringify({ ...JSON.parse(before), ...added }));
  try {
    const { frame } = await open('talk', '');
    const model = await modelOf(frame);
    await answer(frame, model.questions[0]!);
    await finish(frame);
    await expect.poll(async () => (await statements()).map(verb)).toContain('terminated');
    for (const { actor } of await statements()) expect(actor.account.name).toBe('learner-1');
  } finally {
    writeFileSync(site, before);
  }
});

test('a closed tab leaves "suspended" behind, and the next launch is "resumed"', async () => {
  // A request that outlives its page can't be intercepted: here the store is the LMS's neighbour.
  const lms = await bench.serve('graded', {}, store().endpoint);
  const endpoint = `${lms.origin}/store/`;
  const search = new URLSearchParams({ endpoint, auth: store().auth, actor: ACTOR });
  const url = lms.url({ href: `graded/index.html?${search}` });
  const page = await bench.context.newPage();
  await page.goto(url);
  const frame = await scoFrame(bench.context);
  await expect.poll(async () => (await statements()).map(verb)).toContain('initialized');
  const model = await modelOf(frame);
  await answer(frame, model.questions[0]!);
  await expect.poll(async () => (await statements()).map(verb)).toContain('responded');
  await page.close({ runBeforeUnload: true });
  await expect.poll(async () => (await statements()).map(verb)).toContain('suspended');
  const again = await bench.context.newPage();
  await again.goto(url);
  await expect.poll(async () => (await statements()).map(verb)).toContain('resumed');
  const verbs = (await statements()).map(verb);
  expect(verbs.filter((one) => one === 'initialized')).toHaveLength(1);
  expect(verbs.filter((one) => one === 'responded')).toHaveLength(1);
});
