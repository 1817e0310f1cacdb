import type { Scenario } from '../course/blocks.ts';
import type { Since } from '../course/comparison.ts';
import type { Activity, Course, Edition } from '../course/course.ts';
import { LOSSES, type Loss } from '../course/delivery.ts';
import type { Finding } from '../course/finding.ts';
import { OUTCOME_SIGNS } from '../course/outcome-signs.ts';
import type { PackagePlan } from '../course/package.ts';
import { plain, type Text } from '../course/text.ts';
import { blocksDeep } from '../course/visible.ts';
import { describe } from '../diagnostics/describe.ts';
import { describeFinding } from '../diagnostics/describe-finding.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { adminPart } from './admin/admin.ts';
import { plainText } from './plain-text.ts';
import { scenarioPicture } from './scenario-picture.ts';
import type { ReportWords } from './words/report-words.ts';
import { reportWords } from './words/words.ts';

export interface ReportInput {
  readonly course: Course;
  /** What was built, localised; the first is that of the first package's default. */
  readonly editions: readonly Edition[];
  readonly diagnostics: readonly Diagnostic[];
  readonly packages: readonly {
    readonly plan: PackagePlan;
    readonly bytes: Uint8Array;
    readonly sha256: string;
    readonly findings: readonly Finding[];
    readonly losses: readonly Loss[];
  }[];
  /** The language of the report itself. */
  readonly language: string;
  /** The tool and its version. */
  readonly tool: string;
  /** The packages beside those of an earlier build, where there is one. */
  readonly since?: Since;
}

/**
 * What was built, as one HTML page without any other file: packages and their checks, titles,
 * remarks, the text for the course page, a picture of each scenario. Pure: the same input gives
 * the same bytes. `template` fills templates/report.hbs.
 */
export function reportHtml(
  input: ReportInput,
  template: (name: string, context: object) => string,
): string {
  const { course, editions, language } = input;
  const words = reportWords(language);
  // Titles and stories in the language of the report, where the course speaks it.
  const shown = editions.find(({ locale }) => locale.split('-')[0] === language) ?? editions[0];
  if (!shown) throw new Error('a package has at least one locale');
  const plans = input.packages.map(({ plan }) => plan);
  const { version } = course.facts;
  return template('report', {
    w: words,
    admin: adminPart({
      plans,
      size: input.packages.reduce((sum, { bytes }) => sum + bytes.length, 0),
      edition: shown,
      site: course.site,
      version,
      language,
      ...(input.since && { since: input.since }),
    }),
    language,
    locale: shown.locale,
    title: plain(shown.texts.title),
    facts: course.facts,
    locales: editions.map(({ locale }) => locale).join(', '),
    tool: input.tool,
    packages: input.packages.map((one) => packageRow(one, shown, words)),
    losses: lossRows(input, words),
    editions: editions.map(({ locale }) => ({ locale })),
    activities: activityRows(course, editions, words),
    remarks: remarks(input),
    coursePages: editions.map((edition) => ({
      locale: edition.locale,
      text: coursePage(edition),
    })),
    scenarios: shown.activities.flatMap((activity) => scenarios(activity, words)),
  });
}

function packageRow(
  { plan, bytes, sha256, findings }: ReportInput['packages'][number],
  edition: Edition,
  words: ReportWords,
) {
  const [only, ...others] = plan.activities;
  const activity = edition.activities.find(({ id }) => id === only);
  return {
    name: plan.name,
    target: `${plan.profile} (${plan.target})`,
    locales: plan.locales.join(' '),
    holds:
      others.length === 0 && activity
        ? plain(activity.title)
        : `${plan.activities.length} ${words.activities}`,
    files: plan.entries.length,
    size: `${(bytes.length / 1000).toFixed(1)} kB`,
    checks: findings.length === 0 ? words.passed : `${findings.length} ${words.warnings}`,
    sha256,
  };
}

/** What packages can't hold, each with the profiles of those that can't. */
function lossRows({ packages }: ReportInput, words: ReportWords) {
  return LOSSES.flatMap((loss) => {
    const of = packages.filter(({ losses }) => losses.includes(loss));
    const profiles = [...new Set(of.map(({ plan }) => plan.profile))].join(', ');
    return of.length === 0 ? [] : [{ profiles, text: words.losses[loss] }];
  });
}

/** Each activity with its title in every language, as course pages may need it. */
function activityRows(course: Course, editions: readonly Edition[], words: ReportWords) {
  return course.facts.units.flatMap(({ id: unit, activities }) =>
    activities.flatMap((id) => {
      const own = editions.map(({ activities }) => activities.find((one) => one.id === id));
      const first = own.find((one) => one !== undefined);
      if (!first) return [];
      const { kind, minutes, completion } = first.facts;
      return [
        {
          unit,
          titles: own.map((one, index) => ({
            locale: one?.title.lang ?? editions[index]?.locale ?? '',
            text: one ? plain(one.title) : '–',
          })),
          kind: words.kinds[kind],
          minutes,
          completion: words.completions[completion],
        },
      ];
    }),
  );
}

function remarks({ course, diagnostics, packages, language }: ReportInput) {
  return [
    ...diagnostics.map((one) => {
      const { file, line, column, code, message } = describe(one, course.sources, language);
      return { where: `${file}:${line}:${column}`, code, message };
    }),
    ...packages.flatMap(({ plan, findings }) =>
      findings.map((finding) => {
        const { title, remedy } = describeFinding(finding, language);
        const where = [plan.name, finding.path].filter((part) => part !== '').join(': ');
        return { where, code: finding.code, message: `${title} ${remedy}`.trim() };
      }),
    ),
  ];
}

function coursePage({ texts }: Edition): string {
  const words = (text: Text | undefined) => (text ? plain(text) : '');
  const { title, description, audience, welcome, notice } = texts;
  return [...[title, description, audience].map(words), plainText(welcome), words(notice)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function scenarios(activity: Activity, words: ReportWords) {
  return activity.pages
    .flatMap((page) => blocksDeep(page.blocks))
    .filter((block): block is Scenario => block.type === 'scenario')
    .map((scenario) => {
      const { id, steps } = scenario;
      const name = `${plain(activity.title)}: ${steps[0] ? plain(steps[0].title) : id}`;
      const anchor = (step: string) => `${activity.id}-${id}-${step}`;
      const picture = scenarioPicture(scenario, words, `${words.scenarios}: ${name}`);
      return {
        name,
        picture: picture ?? '',
        steps: steps.map((step) => ({
          anchor: anchor(step.id),
          title: plain(step.title),
          outcome: step.outcome ?? '',
          verdict: step.outcome
            ? `${OUTCOME_SIGNS[step.outcome]} ${words.outcomes[step.outcome]}`
            : '',
          choices: step.choices.map((choice) => ({
            text: plain(choice.text),
            href: anchor(choice.to),
            to: plain(steps.find(({ id }) => id === choice.to)?.title ?? []),
          })),
        })),
      };
    });
}
