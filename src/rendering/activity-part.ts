import type { LocaleTexts, PackageEntry, RenderedActivity } from '../course/package.ts';
import { plain } from '../course/text.ts';
import type { ActivityFile } from '../tracking/activity-file.ts';
import { piecesOf } from '../tracking/locale-changes.ts';
import type { ActivityModel } from '../tracking/model.ts';
import { STATE_FORM } from '../tracking/state.ts';
import { mustPass } from '../tracking/summary.ts';
import { activityBody, activityTitle, definitionsShown, dialogsHtml } from './activity.ts';
import { type Assets, assetEntries, createPlayer, type Player, sendsStatements } from './assets.ts';
import { activityDefinitions } from './definitions.ts';
import {
  type DocumentParts,
  documentHtml,
  inLanguages,
  languageLinks,
  pageName,
} from './document.ts';
import { attributes, scriptData } from './html.ts';
import type { Translated } from './language-map.ts';
import { changesTo } from './locale-changes.ts';
import { contentHash, hashed } from './media.ts';
import { activityModel } from './model.ts';
import { mediaOf, type Part, type PartSources, scopeOf, textEntry, usesOf } from './part.ts';
import { recalledIn, recalledQuestions, recallModels, recallWriter } from './recall.ts';
import type { Scope } from './scope.ts';

/** An activity in one locale, written. */
interface Written {
  readonly translated: Translated;
  readonly scope: Scope;
  readonly title: string;
  readonly body: string;
  readonly dialogs: string;
}

/** An activity, and what its player knows of it. */
export interface ActivityPart extends Part<RenderedActivity> {
  readonly model: ActivityModel;
}

/**
 * One activity in all locales: the launch file in the default locale, a static page and a script
 * for each other locale, and the words for statements.
 */
export function renderActivity(
  translated: readonly Translated[],
  unit: string,
  sources: PartSources,
): ActivityPart {
  const { facts, toolkit, assets } = sources;
  const locales = translated.map(({ edition }) => edition.locale);
  const recalled = recalledIn(translated);
  const written = translated.map((one): Written => {
    const scope = scopeOf(one.edition, sources);
    const languages = languageLinks(scope.locale, locales, toolkit.strings);
    const recall = recallWriter(recalled, one);
    const body = inLanguages(
      activityBody(one.activity, one.edition, languages, scope, recall),
      scope,
    );
    const dialogs = inLanguages(
      dialogsHtml(one.activity, one.edition, languages, facts.version, scope),
      scope,
    );
    return {
      translated: one,
      scope,
      body,
      dialogs,
      title: activityTitle(one.activity, one.edition),
    };
  });
  const [first, ...others] = written;
  if (first === undefined) throw new Error('an activity stands in at least one edition');
  const { activity } = first.translated;

  const definitions =
    sendsStatements(assets) &&
    hashed(activity.id, 'definitions', 'js', definitionsScript(activity.id, translated));
  const model = {
    ...activityModel(
      facts,
      activity,
      locales,
      translated.map((one) => one.activity),
    ),
    ...recallModels(recalled, translated),
  };
  const player = createPlayer(toolkit, first.scope.locale, activity, model, {
    besides: [
      ...definitionsShown(first.translated.edition.texts.glossary, first.scope),
      ...recalledQuestions(recalled, first.translated),
    ],
    dialogs: Object.fromEntries(written.map(({ scope, dialogs }) => [scope.locale, dialogs])),
    ...(facts.theme && { theme: facts.theme }),
    ...(assets.protocol && { protocol: assets.protocol }),
  });
  const own = { ...assets, css: player.css };
  const scripts = others.map((one) => localeScript(activity.id, one, first.body, player));
  const file: ActivityFile = {
    // Descriptions come with what records an answer.
    model: { ...model, questions: model.questions.map((one) => ({ ...one, description: '' })) },
    site: sources.site,
    content: contentOf(written, [...assetEntries(own), player.first, player.later]),
    ...(STATE_FORM > 1 && { stateForm: STATE_FORM }),
    later: fileName(player.later),
    scripts: Object.fromEntries(
      others.map(({ scope }, index) => [scope.locale, fileName(scripts[index])]),
    ),
    ...(assets.scorm12 && { scorm12: `../${assets.scorm12.path}` }),
    ...(definitions && assets.protocol && { definitions: fileName(definitions) }),
    ...(definitions &&
      assets.statements && {
        statements: { definitions: fileName(definitions), script: `../${assets.statements.path}` },
      }),
  };
  const script = `../${player.first.path}`;
  const tail = [
    `<script type="application/json" id="activity">${scriptData(file)}</script>`,
    `<script${attributes({ src: script })}></script>`,
  ].join('\n');
  const pages = written.map((one, index) => {
    const path = `${activity.id}/${pageName(one.scope.locale, locales)}`;
    return textEntry(path, pageHtml(one, own, index === 0 ? { script, tail } : { tail: '' }));
  });
  const shared = [player.css, player.first, ...mediaOf(written.map(({ scope }) => scope))];
  return {
    shared,
    model: file.model,
    part: {
      id: activity.id,
      unit,
      kind: activity.facts.kind,
      minutes: activity.facts.minutes,
      ...passing(translated, file),
      ...(mustPass(file.model) && { mustPass: true as const }),
      launch: `${activity.id}/index.html`,
      entries: [...pages, ...scripts, player.later, ...(definitions ? [definitions] : [])],
      uses: usesOf([...assetEntries(own), ...shared]),
      title: texts(translated, (one) => plain(one.activity.title)),
      description: texts(translated, ({ activity: { description } }) =>
        description ? plain(description) : '',
      ),
      objectives: activity.objectives.map(({ id }) => ({
        id,
        text: texts(translated, (one) => {
          const objective = one.activity.objectives.find((other) => other.id === id);
          return objective ? plain(objective.text) : '';
        }),
      })),
    },
  };
}

function pageHtml(
  one: Written,
  assets: Assets,
  scripts: Pick<DocumentParts, 'script' | 'tail'>,
): string {
  return documentHtml({
    scope: one.scope,
    title: one.title,
    css: `../${assets.css.path}`,
    paperCss: `../${assets.paperCss.path}`,
    statements: sendsStatements(assets),
    body: one.body,
    ...scripts,
  });
}

/** What stands inside the element that holds an activity, as the document has it. */
function courseHtml(body: string): string {
  return `\n${body}\n`;
}

/** A classic script that hands the player another locale: its page and what the player says. */
function localeScript(
  activity: string,
  { scope, title, body }: Written,
  base: string,
  player: Player,
): PackageEntry {
  const { locale, direction } = scope;
  const { lang } = scope.words;
  const words = player.words(locale);
  const changes = changesTo(courseHtml(base), courseHtml(body));
  const pieces = piecesOf(courseHtml(base)).length;
  const data = JSON.stringify({ locale, direction, lang, title, pieces, changes, words });
  return hashed(activity, locale, 'js', `coursewright.player.locale(${data});\n`);
}

function definitionsScript(activity: string, translated: readonly Translated[]): string {
  const data = JSON.stringify({ [activity]: activityDefinitions(translated) });
  return `(window.coursewright=window.coursewright||{}).definitions=${data};\n`;
}

function passing(translated: readonly Translated[], file: ActivityFile): { passing?: number } {
  const graded = file.model.questions.some((question) => question.graded);
  const [first] = translated;
  return graded && first !== undefined ? { passing: first.activity.facts.passing } : {};
}

/** Tells two builds of an activity apart: its pages, and the names of the files that they use. */
function contentOf(written: readonly Written[], shared: readonly PackageEntry[]): string {
  const bodies = written.map(({ body }) => body);
  return contentHash([...bodies, ...shared.map(({ path }) => path)].join('\n'));
}

function fileName(entry: PackageEntry | undefined): string {
  return entry?.path.split('/').at(-1) ?? '';
}

function texts(translated: readonly Translated[], words: (one: Translated) => string): LocaleTexts {
  return Object.fromEntries(translated.map((one) => [one.edition.locale, words(one)]));
}
