import type { LanguageMap, QuestionDefinition } from './definitions.ts';
import { shortIdentifier } from './identifiers.ts';
import type { QuestionModel } from './model.ts';
import type { InteractionType } from './session.ts';

/** One option in a statement (xAPI-Data 2.4.4.1): stores refuse it without a description. */
export interface Component {
  readonly id: string;
  readonly description: LanguageMap;
}

/** Definition of an activity or interaction in a statement. */
export interface InteractionDefinition {
  readonly type: string;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly interactionType?: InteractionType;
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly Component[];
  readonly scale?: readonly Component[];
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
  readonly steps?: readonly Component[];
}

type Components = Pick<InteractionDefinition, 'choices' | 'scale' | 'source' | 'target' | 'steps'>;

/**
 * The component lists of a question, under the ids that its responses use. Where a description is
 * missing the id stands for it, in `locale`.
 */
export function componentsOf(
  question: QuestionModel,
  words: QuestionDefinition | undefined,
  locale: string,
): Components {
  const list = (
    options: readonly { readonly id: string }[],
    texts: Readonly<Record<string, LanguageMap>> | undefined,
  ): readonly Component[] =>
    options.map(({ id }) => ({
      id: shortIdentifier(id),
      description: texts?.[id] ?? { [locale]: id },
    }));
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ordering':
      return { choices: list(question.options, words?.options) };
    case 'rating':
      return { scale: list(question.options, words?.options) };
    case 'matching':
      return {
        source: list(question.sources, words?.sources),
        target: list(question.targets, words?.targets),
      };
    case 'scenario':
      return { steps: list(question.steps, words?.steps) };
    default:
      return {};
  }
}
