import type { Since } from '../../course/comparison.ts';
import type { Activity, Edition, Site } from '../../course/course.ts';
import type { PackagePlan } from '../../course/package.ts';
import { plain } from '../../course/text.ts';
import { blocksDeep } from '../../course/visible.ts';
import { fill } from '../../diagnostics/wording/wording.ts';
import type { ActorCase, AdminWords, TestStep } from './admin-words.ts';
import { changesPart } from './changes.ts';
import { type Family, sheetOf } from './settings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';

export interface AdminInput {
  readonly plans: readonly PackagePlan[];
  /** All packages together, in bytes. */
  readonly size: number;
  readonly edition: Edition;
  readonly site: Site;
  readonly version: string;
  readonly language: string;
  readonly since?: Since;
}

const WORDS: Readonly<Record<string, AdminWords>> = { en, es, fr };

/** The words for administrators in `language`, else the English ones. */
export function adminWords(language: string): AdminWords {
  return WORDS[language] ?? en;
}

/** What an administrator has to know, for the template of the report. */
export function adminPart(input: AdminInput) {
  const { plans, edition, site, version, language } = input;
  const words = adminWords(language);
  const built = new Set(plans.flatMap(({ activities }) => activities));
  const activities = edition.activities.filter(({ id }) => built.has(id));
  const profiles = [...new Set(plans.map(({ profile }) => profile))];
  const families = [...new Set(plans.map((plan) => sheetOf(plan).family))];
  const graded = activities.filter(isGraded);
  const checks = activities.filter(({ facts }) => facts.kind === 'knowledge-check');
  return {
    a: words,
    total: fill(words.total, { count: plans.length, size: megabytes(input.size) }),
    sheets: profiles.flatMap((profile) => {
      const plan = plans.find((one) => one.profile === profile);
      return plan ? [sheet(plan, words)] : [];
    }),
    graded: graded.length === 0 ? words.noneGraded : fill(words.graded, { names: names(graded) }),
    since: input.since && changesPart(input.since, words, language),
    steps: steps(activities, graded, plans, version, words),
    again: families.map((family) => words.families[family]),
    checks:
      checks.length === 0
        ? ''
        : fill(words.checks, { names: checks.map(attemptsOf(words)).join(', ') }),
    actors: actorCases(site, families).map((one) =>
      fill(words.actors[one], { address: site.tokenService ?? site.store ?? '' }),
    ),
  };
}

function sheet(plan: PackagePlan, words: AdminWords) {
  const { family, settings } = sheetOf(plan);
  const { title, how } = words.families[family];
  return { profile: plan.profile, title, how, rows: settings.map((key) => words.settings[key]) };
}

function steps(
  activities: readonly Activity[],
  graded: readonly Activity[],
  plans: readonly PackagePlan[],
  version: string,
  words: AdminWords,
): readonly string[] {
  // A check begins with a screen of its own: a first try is easier elsewhere.
  const first = activities.find(({ facts }) => facts.kind !== 'knowledge-check') ?? activities[0];
  const last = graded.at(-1);
  const all: readonly (readonly [TestStep, Activity | undefined] | undefined)[] = [
    ['enrol', undefined],
    ['open', first],
    ['answer', first],
    ['close', first],
    plans.some(({ locales }) => locales.length > 1) ? ['language', first] : undefined,
    ['finish', first],
    last && ['graded', last],
    ['report', undefined],
    ['delete', undefined],
  ];
  return all.flatMap((step) => {
    if (!step) return [];
    const [name, activity] = step;
    return [fill(words.steps[name], { activity: activity ? plain(activity.title) : '', version })];
  });
}

function actorCases(site: Site, families: readonly Family[]): readonly ActorCase[] {
  const named: ActorCase = site.tokenService
    ? 'token-service'
    : !site.store
      ? 'none'
      : site.actor === 'learner-id'
        ? 'learner-id'
        : 'launch-only';
  const isLaunched = families.some((family) => family === 'cmi5' || family === 'xapi');
  return [
    named,
    ...(site.tokenService && site.actor === 'learner-id' ? (['learner-id'] as const) : []),
    ...(isLaunched ? (['launch'] as const) : []),
    'lms',
    'name',
  ];
}

/** Whether an activity sends a score: what has no key never does. */
function isGraded({ pages }: Activity): boolean {
  return pages
    .flatMap((page) => blocksDeep(page.blocks))
    .some(
      (block) =>
        (block.type === 'scenario' ||
          (block.type === 'question' && block.kind !== 'rating' && block.kind !== 'written')) &&
        block.graded &&
        !block.private,
    );
}

const attemptsOf =
  (words: AdminWords) =>
  ({ title, facts: { attempts = 0 } }: Activity): string =>
    `${plain(title)} (${attempts === 0 ? words.withoutLimit : attempts})`;

function names(activities: readonly Activity[]): string {
  return activities.map(({ title }) => plain(title)).join(', ');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
