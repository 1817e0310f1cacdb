import { z } from 'zod';
import { ACTIVITY_KINDS, COMPLETIONS, FEEDBACKS } from './course.ts';
import { UNSHOWABLE } from './unshowable.ts';

/** Ids of activities, units, pages, questions, options, terms and objectives. */
export const ID_PATTERN = /^[a-z][a-z0-9-]{0,49}$/;

const id = z
  .string()
  .regex(ID_PATTERN, 'a-z, 0-9 and -, at most 50, begins with a letter')
  .meta({ description: 'a-z, 0-9 and -, at most 50, begins with a letter' });
const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'en | es | pt-BR ...')
  .meta({ description: 'a language tag such as en, es or pt-BR' });
const text = z
  .string()
  .min(1)
  .refine((value) => value.search(UNSHOWABLE) === -1, 'text without control characters');
const scaled = z.number().min(0).max(1);

/** course.yaml: what is the same in every language. */
export const courseSchema = z.strictObject({
  id,
  iri: z
    .url({ protocol: /^https?$/ })
    .meta({ description: 'base of every xAPI id; no slash at the end' }),
  version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/, '"1.0.0"'),
  locales: z.array(locale).min(1),
  passing: scaled.default(0.7),
  navigation: z.enum(['free', 'linear', 'gated-units']).default('free'),
  units: z.array(z.strictObject({ id, activities: z.array(id).min(1) })).min(1),
  packages: z
    .array(z.strictObject({ for: text, locales: z.array(locale).min(1).optional() }))
    .default([]),
});

/** site.yaml, and site.json in a package: what differs per installation. */
export const siteSchema = z.strictObject({
  forum: z.record(locale, z.url({ protocol: /^https?$/ })).default({}),
  support: z.record(locale, text).default({}),
  store: z.url({ protocol: /^https?$/ }).optional(),
  accountHomePage: z.url({ protocol: /^https?$/ }).optional(),
});

/** Front matter of course.md. */
export const courseTextsSchema = z.strictObject({
  title: text,
  description: text,
  keywords: z.array(text).default([]),
  audience: text.optional(),
  notice: text.optional(),
  units: z.record(id, text).default({}),
});

/** Front matter of glossary.md. */
export const glossarySchema = z.strictObject({ title: text });

/** Front matter of an activity in the source locale. */
export const activitySchema = z.strictObject({
  title: text,
  description: text.optional(),
  kind: z.enum(ACTIVITY_KINDS),
  minutes: z.number().int().min(1).max(600),
  objectives: z.record(id, text).default({}),
  completion: z.enum(COMPLETIONS).optional(),
  graded: z.boolean().optional(),
  private: z.boolean().optional(),
  passing: scaled.optional(),
  /** Of a knowledge check: how many questions of each pool; all where a pool is not named. */
  draw: z.record(id, z.number().int().min(1).max(250)).optional(),
  /** Of a knowledge check; 0 = without limit. */
  attempts: z.number().int().min(0).max(99).optional(),
  feedback: z.enum(FEEDBACKS).optional(),
  confidence: z.boolean().optional(),
});

/** Front matter of a translated activity: texts; a locale-neutral field may only repeat the source. */
export const translatedActivitySchema = activitySchema.partial();

const entry = z.strictObject({
  id,
  n: z.number().int().min(1),
  text: z.string(),
  retired: z.literal(true).optional(),
});
const questionEntry = entry.extend({
  /** The steps of a scenario; its choices are `options`. */
  steps: z.array(entry).optional(),
  options: z.array(entry).optional(),
});

/** ids.yaml: the permanent names and numbers. */
export const idsSchema = z.strictObject({
  activities: z
    .array(
      z.strictObject({
        id,
        n: z.number().int().min(1),
        retired: z.literal(true).optional(),
        pages: z.array(entry).default([]),
        questions: z.array(questionEntry).default([]),
      }),
    )
    .default([]),
});
export type Ids = z.infer<typeof idsSchema>;
export type ActivityIds = Ids['activities'][number];
export type QuestionIds = ActivityIds['questions'][number];
export type IdEntry = ActivityIds['pages'][number];
