import { z } from 'zod';
import { COLOUR_PATTERN } from './colour.ts';
import { ACTIVITY_KINDS, COMPLETIONS, FEEDBACKS } from './course.ts';
import { GRAINS, NAVIGATIONS, SPLITS, TARGET_NAMES } from './delivery.ts';
import { CORNERS, FONTS } from './theme.ts';
import { UNSHOWABLE } from './unshowable.ts';

/** Whether the parts of the tag stand in an order that means something (BCP 47): not `en-GB-US`. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Ids of activities, units, pages, questions, options, terms and objectives. */
export const ID_PATTERN = /^[a-z][a-z0-9-]{0,49}$/;

const id = z
  .string()
  .regex(ID_PATTERN, 'a-z, 0-9 and -, at most 50, begins with a letter')
  .meta({ description: 'a-z, 0-9 and -, at most 50, begins with a letter' });
const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'en | es | pt-BR ...')
  .refine(isLanguageTag, 'en | es | pt-BR ...')
  .meta({ description: 'a language tag such as en, es or pt-BR' });
const text = z
  .string()
  .min(1)
  .refine((value) => value.search(UNSHOWABLE) === -1, 'text without control characters');
const scaled = z.number().min(0).max(1);
const colour = (description: string) =>
  z.string().regex(COLOUR_PATTERN, '"#0b5c6b"').optional().meta({ description });

/** The look of a course; colours in which text can't be read are refused (CW801). */
const themeSchema = z.strictObject({
  accent: colour('links, buttons and what is chosen: "#0b5c6b", in quotes'),
  accentDark: colour('the accent on a dark ground; made of `accent` when left out'),
  highlight: colour('where the reader is, cases, key points'),
  highlightDark: colour('the highlight on a dark ground; made of `highlight` when left out'),
  font: z.enum(FONTS).optional().meta({
    description: 'mixed: titles with serifs, text without; sans: none; serif: all',
  }),
  corners: z.enum(CORNERS).optional().meta({ description: 'of buttons and boxes' }),
});

/** A delivery profile of the course's own. */
const profileSchema = z.strictObject({
  name: id.meta({ description: 'for `for:` and `--for`; it goes into the names of packages' }),
  extends: text.meta({
    description:
      'the profile whose choices hold where none stands here: one of the tool, or one above',
  }),
  target: z.enum(TARGET_NAMES).optional().meta({ description: 'the package format' }),
  split: z.enum(SPLITS).optional().meta({ description: 'one zip per ...' }),
  sco: z.enum(GRAINS).optional().meta({
    description: 'package: the platform starts one menu over all activities of the zip',
  }),
  navigation: z.enum(NAVIGATIONS).optional().meta({
    description: 'how such a menu leads through them; what `navigation` says when left out',
  }),
  completionThreshold: z.boolean().optional().meta({
    description: 'SCORM 2004: the manifest says from which progress on an activity is complete',
  }),
  savesEarly: z.boolean().optional().meta({
    description: 'SCORM: the player saves as soon as the page is about to go, too',
  }),
});

/** course.yaml: what is the same in every language. */
export const courseSchema = z
  .strictObject({
    id: id.meta({ description: 'names the course and its packages: a-z, 0-9 and -' }),
    iri: z.url({ protocol: /^https?$/ }).meta({
      description:
        'an address that you own, base of every xAPI id; it need not open, and never changes once learners have started',
    }),
    version: z
      .string()
      .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/, '"1.0.0"')
      .meta({ description: 'text, so in quotes: "1.0.0"' }),
    locales: z.array(locale).min(1).meta({
      description: 'the languages; the first is the source, which owns structure, ids and answers',
    }),
    passing: scaled
      .meta({ description: 'the share of the score that passes, 0 to 1, in graded activities' })
      .default(0.7),
    navigation: z
      .enum(NAVIGATIONS)
      .meta({
        description:
          'free: any activity at any time; linear: one after the other; gated-units: a unit opens when the one before is complete. Kept where a package is one SCO with a menu (`sco: package`)',
      })
      .default('free'),
    gate: z.enum(['completed', 'passed']).optional().meta({
      description:
        'what opens the next activity or unit, where `navigation` is not free: that the one before is complete (as when left out), or passed where it is graded',
    }),
    units: z
      .array(
        z.strictObject({
          id: id.meta({ description: 'the folder of the unit below each language' }),
          activities: z.array(id).min(1).meta({
            description: 'the activities in their order: names of files, without .md',
          }),
        }),
      )
      .min(1)
      .meta({ description: 'the units in their order; titles stand in course.md' }),
    packages: z
      .array(
        z.strictObject({
          for: text.meta({ description: 'a delivery profile, such as clikc or generic-2004' }),
          locales: z.array(locale).min(1).optional().meta({
            description: 'languages of the package, the first is its default; all when left out',
          }),
          split: z.enum(SPLITS).optional().meta({
            description: 'one package per ...; as the profile has it when left out',
          }),
          sco: z.enum(GRAINS).optional().meta({
            description:
              'activity: the platform lists the activities and starts each; package: it starts one menu, which has them all',
          }),
        }),
      )
      .meta({ description: 'what `coursewright build` makes without options' })
      .default([]),
    profiles: z
      .array(profileSchema)
      .meta({ description: 'delivery profiles of your own, each another one with changes' })
      .default([]),
    theme: themeSchema.optional().meta({
      description: 'colours, font and corners; colours must be readable, in the light and the dark',
    }),
  })
  .meta({ title: 'course.yaml', description: 'What is the same in every language of a course' });

/** site.yaml, and site.json in a package: what differs per installation. */
export const siteSchema = z
  .strictObject({
    forum: z
      .record(locale, z.url({ protocol: /^https?$/ }))
      .meta({ description: 'where learners write: a language to the address of its forum' })
      .default({}),
    support: z
      .record(locale, text)
      .meta({ description: 'whom to ask for help: a language to one short line' })
      .default({}),
    tokenService: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({
        description: 'a service that lets learners write statements to a store (LRS)',
      }),
    store: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({
        description: 'a statement store (LRS) that needs no credentials from the package',
      }),
    actor: z.literal('learner-id').optional().meta({
      description:
        'learner-id: statements name learners by the id that the LMS has for them, often the user name, where neither the launch nor a token service gives a pseudonym',
    }),
    accountHomePage: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({
        description: 'home page of the learner accounts that statements name',
      }),
  })
  .meta({ title: 'site.yaml', description: 'Facts of one installation' });

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
