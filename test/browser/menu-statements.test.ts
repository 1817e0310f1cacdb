import { expect, test } from 'vitest';
import { answer, finish, goToPage, modelOf, nextPage, shownQuestions } from '../support/learner.ts';
import { menuBench } from '../support/menu-bench.ts';
import { SPECIMEN } from '../support/packages.ts';
import { ACTOR, ENDPOINT } from '../support/routed-store.ts';
import { statementErrors } from '../support/statement-errors.ts';
import { routedStore } from '../support/store-bench.ts';

interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly context: {
    readonly contextActivities: {
      readonly parent?: readonly { readonly id: string }[];
      readonly grouping: readonly { readonly id: string }[];
    };
  };
  readonly timestamp: string;
}

const bench = menuBench({ course: SPECIMEN, profile: 'clikc' });
const store = routedStore(bench);

const IRI = 'https://learning.example.gov/courses/specimen';
const verb = (one: Statement) => one.verb.id.replace('http://adlnet.gov/expapi/verbs/', '');

test('each activity of a SCO says what it says as a SCO of its own, in one attempt', async () => {
  const query = `?${new URLSearchParams({
    endpoint: ENDPOINT,
    auth: store().auth,
    actor: ACTOR,
    activity_id: 'https://learning.example.gov/the-whole-sco',
  })}`;
  const open = await bench.launch('unit-1', { query });
  const models = [];
  for (const activity of ['graded', 'practice']) {
    const player = await open.open(activity);
    const model = await modelOf(player);
    models.push(model);
    await goToPage(player, model.pages[0]!.number);
    do for (const one of await shownQuestions(player, model)) await answer(player, one);
    while (await nextPage(player));
    if (activity === 'practice') await finish(player);
    // An activity that is left by the menu alone ends too.
    await open.back();
  }
  const all = async () =>
    [...((await store().statements()) as unknown as Statement[])].sort((a, b) =>
      a.timestamp < b.timestamp ? -1 : 1,
    );
  await expect
    .poll(async () => (await all()).map(verb).filter((one) => one === 'terminated'))
    .toHaveLength(2);
  const said = await all();
  expect(store().refused()).toEqual([]);
  expect(said.flatMap((one) => statementErrors(one))).toEqual([]);
  expect(new Set(said.map(({ id }) => id)).size).toBe(said.length);

  for (const model of models) {
    const own = said.filter(({ object }) => object.id.startsWith(model.iri));
    const names = own.map(verb);
    expect(names[0]).toBe('initialized');
    expect(names.at(-1)).toBe('terminated');
    expect(names.filter((one) => one === 'completed')).toHaveLength(1);
    const answered = own.filter((one) => verb(one) === 'responded');
    expect(answered.length).toBeGreaterThan(0);
    for (const { object, context } of answered) {
      expect(object.id).toMatch(new RegExp(`^${model.iri}/interactions/`));
      expect(context.contextActivities.parent?.map(({ id }) => id)).toEqual([model.iri]);
    }
    for (const { context } of own)
      expect(context.contextActivities.grouping.map(({ id }) => id)).toContain(IRI);
  }
  // Nothing else was spoken of, and all in the attempt that the state names.
  expect(said.filter(({ object }) => !object.id.startsWith(IRI))).toEqual([]);
  const attempts = said.flatMap(({ context }) =>
    context.contextActivities.grouping.flatMap(({ id }) => /attemptId=(.+)$/.exec(id)?.[1] ?? []),
  );
  expect(new Set(attempts).size).toBe(1);
});
