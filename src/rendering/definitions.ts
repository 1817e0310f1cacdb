import type { MatchingQuestion, Option, Question } from '../course/blocks.ts';
import type { Activity } from '../course/course.ts';
import { plain, type Text } from '../course/text.ts';
import type {
  ActivityDefinitions,
  LanguageMap,
  QuestionDefinition,
} from '../tracking/definitions.ts';
import { languageMap, type Translated } from './language-map.ts';
import { promptWords } from './prompt-words.ts';
import { blocksDeep, questionsOf } from './questions.ts';
import { scenarioDefinitions } from './scenario-definitions.ts';
import { targetsOf } from './targets.ts';

/** The words that statements carry about an activity, without those of private questions. */
export function activityDefinitions(translated: readonly Translated[]): ActivityDefinitions {
  const [first] = translated;
  if (first === undefined) throw new Error('an activity stands in at least one edition');
  const map = (words: (translated: Translated) => Text | undefined): LanguageMap =>
    languageMap(translated, (one) => {
      const text = words(one);
      return text && { words: plain(text), lang: text.lang };
    });
  const things = <T extends { readonly id: string }>(
    list: (activity: Activity) => readonly T[],
    words: (item: T) => Text,
  ) =>
    Object.fromEntries(
      list(first.activity).map(({ id }) => {
        const name = map(({ activity }) => {
          const item = list(activity).find((other) => other.id === id);
          return item && words(item);
        });
        return [id, { name }];
      }),
    );
  return {
    course: {
      name: map(({ edition }) => edition.texts.title),
      description: map(({ edition }) => edition.texts.description),
    },
    activity: {
      name: map(({ activity }) => activity.title),
      description: map(({ activity }) => activity.description),
    },
    pages: things(
      (activity) => activity.pages,
      (page) => page.title,
    ),
    objectives: things(
      (activity) => activity.objectives,
      (objective) => objective.text,
    ),
    questions: {
      ...questionDefinitions(translated),
      ...promptDefinitions(translated),
      ...scenarioDefinitions(translated),
    },
  };
}

function questionDefinitions(
  translated: readonly Translated[],
): Readonly<Record<string, QuestionDefinition>> {
  const [first] = translated;
  const questions = first === undefined ? [] : questionsOf(first.activity);
  const byId = new Map(
    translated.map((one) => [
      one,
      new Map(questionsOf(one.activity).map((question) => [question.id, question])),
    ]),
  );
  return Object.fromEntries(
    questions
      .filter((question) => !question.private)
      .map((question) => {
        const same = (one: Translated) => byId.get(one)?.get(question.id);
        const options = (list: (question: Question) => readonly Option[]) =>
          Object.fromEntries(
            list(question).map(({ id }) => {
              const words = languageMap(translated, (one) => {
                const other = same(one);
                const text = other && list(other).find((option) => option.id === id)?.text;
                return text && { words: plain(text), lang: text.lang };
              });
              return [id, words];
            }),
          );
        const description = languageMap(translated, (one) => {
          const other = same(one);
          return other && promptWords(other.prompt);
        });
        return [question.id, { description, ...parts(question, options) }];
      }),
  );
}

function parts(
  question: Question,
  options: (list: (question: Question) => readonly Option[]) => Record<string, LanguageMap>,
): Partial<QuestionDefinition> {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'rating':
    case 'ordering':
      return { options: options(optionsOf) };
    case 'matching':
      return {
        sources: options(
          ofMatching((matching) => matching.pairs.flatMap(({ left }) => left ?? [])),
        ),
        targets: options(ofMatching(targetsOf)),
      };
    default:
      return {};
  }
}

function optionsOf(question: Question): readonly Option[] {
  if (question.kind === 'rating') return question.levels;
  if (question.kind === 'ordering') return question.items;
  return 'options' in question ? question.options : [];
}

function ofMatching(list: (question: MatchingQuestion) => readonly Option[]) {
  return (question: Question) => (question.kind === 'matching' ? list(question) : []);
}

/** Discussions and worksheets, of which only the prompt is told. */
function promptDefinitions(
  translated: readonly Translated[],
): Readonly<Record<string, QuestionDefinition>> {
  const prompts = ({ activity }: Translated) =>
    activity.pages
      .flatMap((page) => blocksDeep(page.blocks))
      .filter((block) => block.type === 'discuss' || block.type === 'worksheet')
      .filter((block) => !block.private);
  const [first] = translated;
  return Object.fromEntries(
    (first === undefined ? [] : prompts(first)).map(({ id }) => {
      const description = languageMap(translated, (one) => {
        const other = prompts(one).find((block) => block.id === id);
        return other && promptWords(other.prompt);
      });
      return [id, { description }];
    }),
  );
}
