import { z } from 'zod';
import type { ActivityModel } from '../tracking/model.ts';

/**
 * The data in a launch file, as far as a comparison asks for it. Anyone's zip may be given, so
 * nothing is taken on trust; keys that a later version of the tool adds are passed over.
 */
const word = z.string().max(4000);
const whole = z.int().min(0);
const thing = z.object({ id: word, number: whole });
const option = thing.extend({ key: z.boolean().exactOptional() });
const credit = z.enum(['partial', 'all']);
const shuffle = z.boolean();

const base = thing.extend({
  page: whole,
  description: word,
  private: z.boolean(),
  graded: z.boolean(),
  weight: z.number().min(0),
  attempts: whole,
  objective: word.exactOptional(),
  optional: z.literal(true).exactOptional(),
});

const question = z.discriminatedUnion('kind', [
  base.extend({
    kind: z.enum(['single', 'multiple']),
    options: z.array(option),
    credit,
    shuffle,
  }),
  base.extend({ kind: z.literal('true-false'), answer: z.boolean() }),
  base.extend({
    kind: z.literal('matching'),
    sources: z.array(thing.extend({ target: whole })),
    targets: z.array(option),
    shuffle,
  }),
  base.extend({ kind: z.literal('ordering'), options: z.array(option), credit, shuffle }),
  base.extend({ kind: z.literal('rating'), options: z.array(option) }),
  base.extend({
    kind: z.literal('blank'),
    blanks: z.array(z.object({ accepted: z.record(word, z.array(word)) })),
    caseMatters: z.boolean(),
    credit,
  }),
  base.extend({
    kind: z.literal('number'),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
  }),
  base.extend({ kind: z.literal('written'), minWords: whole }),
  base.extend({ kind: z.literal('discuss'), sides: z.array(option).exactOptional() }),
  base.extend({
    kind: z.literal('scenario'),
    noReturn: z.boolean(),
    steps: z.array(
      thing.extend({
        choices: z.array(thing.extend({ to: whole })),
        outcome: z.enum(['good', 'fair', 'poor']).exactOptional(),
        score: z.number().exactOptional(),
      }),
    ),
  }),
  base.extend({
    kind: z.literal('worksheet'),
    fields: z.array(option),
    rows: z.array(thing.extend({ open: z.array(whole) })).exactOptional(),
    most: whole.exactOptional(),
  }),
]);

const model = thing.extend({
  iri: word,
  course: z.object({ id: word, iri: word }),
  version: word,
  locales: z.array(word).min(1),
  kind: word,
  completion: z.enum(['visited', 'answered', 'submitted', 'passed']),
  passing: z.number(),
  pages: z.array(thing.extend({ optional: z.literal(true).exactOptional() })),
  objectives: z.array(word),
  questions: z.array(question),
  check: z
    .object({
      pools: z.array(z.object({ number: whole, draw: whole })),
      attempts: whole,
      feedback: z.enum(['each', 'end']),
    })
    .exactOptional(),
}) satisfies z.ZodType<ActivityModel>;

export const activityFileSchema = z.object({
  model,
  content: word,
  definitions: word.exactOptional(),
  statements: z.object({ definitions: word }).exactOptional(),
  stateForm: whole.exactOptional(),
});

const maps = z.record(word, z.record(word, z.string()));

/** The words of questions and options, in a file that statements load. */
export const definitionsSchema = z.record(
  word,
  z.object({
    questions: z.record(
      word,
      z.object({
        description: z.record(word, z.string()),
        options: maps.exactOptional(),
        sources: maps.exactOptional(),
        targets: maps.exactOptional(),
      }),
    ),
  }),
);
