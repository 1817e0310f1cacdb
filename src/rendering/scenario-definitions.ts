import type { Scenario } from '../course/blocks.ts';
import { plain } from '../course/text.ts';
import type { QuestionDefinition } from '../tracking/definitions.ts';
import { languageMap, type Translated } from './language-map.ts';
import { scenarioPrompt } from './model.ts';
import { promptWords } from './prompt-words.ts';
import { blocksDeep } from './questions.ts';

/** The words that statements carry about the scenarios of an activity, without private ones. */
export function scenarioDefinitions(
  translated: readonly Translated[],
): Readonly<Record<string, QuestionDefinition>> {
  const [first] = translated;
  return Object.fromEntries(
    (first ? scenariosOf(first) : [])
      .filter((scenario) => !scenario.private)
      .map((scenario) => {
        const same = (one: Translated) => scenariosOf(one).find(({ id }) => id === scenario.id);
        const description = languageMap(translated, (one) => {
          const other = same(one);
          return other && promptWords(scenarioPrompt(other));
        });
        const steps = scenario.steps.map(({ id }) => {
          const title = languageMap(translated, (one) => {
            const text = same(one)?.steps.find((step) => step.id === id)?.title;
            return text && { words: plain(text), lang: text.lang };
          });
          return [id, title] as const;
        });
        return [scenario.id, { description, steps: Object.fromEntries(steps) }];
      }),
  );
}

function scenariosOf({ activity }: Translated): readonly Scenario[] {
  return activity.pages
    .flatMap((page) => blocksDeep(page.blocks))
    .filter((block) => block.type === 'scenario');
}
