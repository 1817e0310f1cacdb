import type {
  Block,
  Discuss,
  MatchingQuestion,
  Outcome,
  Question,
  Scenario,
  Worksheet,
} from '../course/blocks.ts';
import type { Activity, CourseFacts } from '../course/course.ts';
import { activityIri } from '../course/iris.ts';
import { skippable } from '../course/skippable.ts';
import { blocksDeep } from '../course/visible.ts';
import type { ActivityModel, OptionModel, QuestionModel } from '../tracking/model.ts';
import { blankModels } from './blanks.ts';
import { promptWords } from './prompt-words.ts';
import { targetOf, targetsOf } from './targets.ts';
import { formModel } from './worksheet.ts';

/** SCORM 2004 allows 250 characters of description (RTE 4.2.9). */
const DESCRIPTION_LIMIT = 250;

const OPTIONAL = { optional: true } as const;

/**
 * What the player knows of `activity`; its texts give the descriptions. `editions`: the activity in
 * all locales of the package, whose words blanks accept.
 */
export function activityModel(
  facts: CourseFacts,
  activity: Activity,
  locales: readonly string[],
  editions: readonly Activity[] = [activity],
): ActivityModel {
  const skips = skippable(activity.pages);
  const questions = questionModels(activity, editions, skips);
  return {
    id: activity.id,
    number: activity.number,
    iri: activityIri(facts, activity.id),
    course: { id: facts.id, iri: facts.iri },
    version: facts.version,
    locales,
    kind: activity.facts.kind,
    completion: activity.facts.completion,
    passing: activity.facts.passing,
    pages: activity.pages.map((page) => ({
      id: page.id,
      number: page.number,
      ...(skips.pages.has(page) && OPTIONAL),
    })),
    objectives: activity.objectives.map(({ id }) => id),
    questions,
    ...checkModel(activity, questions),
    ...(activity.facts.confidence && { confidence: true }),
  };
}

function questionModels(
  activity: Activity,
  editions: readonly Activity[],
  skips: ReturnType<typeof skippable>,
): readonly QuestionModel[] {
  const all = activity.pages.flatMap((page) =>
    blocksDeep(page.blocks).flatMap((block): readonly QuestionModel[] => {
      const optional = skips.blocks.has(block) ? OPTIONAL : {};
      if (block.type === 'question')
        return [{ ...questionModel(block, page.number, editions), ...optional }];
      if (block.type === 'scenario') return [{ ...scenarioModel(block, page.number), ...optional }];
      if (block.type === 'worksheet')
        return [{ ...promptModel(block, page.number), ...worksheetModel(block), ...optional }];
      return block.type === 'discuss'
        ? [{ ...promptModel(block, page.number), ...discussModel(block), ...optional }]
        : [];
    }),
  );
  // In a knowledge check attempts are those of the whole: each question is answered once in each.
  const check = activity.facts.kind === 'knowledge-check';
  return check ? all.map((question) => ({ ...question, attempts: 1 })) : all;
}

function checkModel(
  { facts, pages }: Activity,
  questions: readonly QuestionModel[],
): Pick<ActivityModel, 'check'> {
  const { kind, draw = {}, attempts = 0, feedback = 'end' } = facts;
  if (kind !== 'knowledge-check') return {};
  const pools = pages.map(({ id, number }) => ({
    number,
    draw: draw[id] ?? questions.filter(({ page }) => page === number).length,
  }));
  return { check: { pools, attempts, feedback } };
}

/** What the player knows of one question; `editions`: its activity in all locales of the package. */
export function questionModel(
  question: Question,
  page: number,
  editions: readonly Activity[],
): QuestionModel {
  const { id, number, graded, weight, attempts, objective } = question;
  const base = {
    id,
    number,
    page,
    description: description(question.prompt),
    private: question.private,
    graded,
    weight,
    attempts,
    ...(objective !== undefined && { objective }),
  };
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return {
        ...base,
        kind: question.kind,
        options: question.options.map((option) => ({
          id: option.id,
          number: option.number,
          ...(option.key && { key: true }),
        })),
        credit: question.credit,
        shuffle: question.shuffle,
      };
    case 'true-false':
      return { ...base, kind: question.kind, answer: question.answer };
    case 'matching':
      return { ...base, ...matchingModel(question) };
    case 'ordering':
      return {
        ...base,
        kind: question.kind,
        options: question.items.map(optionModel),
        credit: question.credit,
        shuffle: question.shuffle,
      };
    case 'rating':
      return { ...base, kind: question.kind, options: question.levels.map(optionModel) };
    case 'blank':
      return {
        ...base,
        kind: question.kind,
        blanks: blankModels(question, editions),
        caseMatters: question.caseMatters,
        credit: question.credit,
      };
    case 'number': {
      const { kind, min, max } = question;
      return {
        ...base,
        kind,
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      };
    }
    case 'written':
      return { ...base, kind: question.kind, minWords: question.minWords };
  }
}

function matchingModel(question: MatchingQuestion) {
  return {
    kind: question.kind,
    sources: question.pairs.flatMap(({ left, right }) =>
      left === undefined
        ? []
        : [{ ...optionModel(left), target: targetOf(question, right).number }],
    ),
    targets: targetsOf(question).map(optionModel),
    shuffle: question.shuffle,
  };
}

function discussModel({ sides }: Discuss) {
  return { kind: 'discuss' as const, ...(sides.length > 0 && { sides: sides.map(optionModel) }) };
}

function worksheetModel(worksheet: Worksheet) {
  return { kind: 'worksheet' as const, ...formModel(worksheet) };
}

/** Of what only ever asks, never scores. */
function promptModel(block: Discuss | Worksheet, page: number) {
  const { id, number } = block;
  return {
    id,
    number,
    page,
    description: description(block.prompt),
    private: block.private,
    graded: false,
    weight: 1,
    attempts: 0,
  };
}

/** What an outcome is worth where its step does not say. */
const WORTH: Readonly<Record<Outcome, number>> = { good: 1, fair: 0.5, poor: 0 };

function scenarioModel(scenario: Scenario, page: number): QuestionModel {
  const { id, number, graded, weight, attempts, objective, noReturn, steps } = scenario;
  const numbers = new Map(steps.map((step) => [step.id, step.number]));
  return {
    kind: 'scenario',
    id,
    number,
    page,
    description: description(scenarioPrompt(scenario)),
    private: scenario.private,
    graded,
    weight,
    attempts,
    ...(objective !== undefined && { objective }),
    noReturn,
    steps: steps.map((step) => ({
      id: step.id,
      number: step.number,
      choices: step.choices.map((choice) => ({
        ...optionModel(choice),
        to: numbers.get(choice.to) ?? 0,
      })),
      ...(step.outcome && { outcome: step.outcome, score: step.score ?? WORTH[step.outcome] }),
    })),
  };
}

/** What stands for a scenario in a record: its opening, else how its first step begins. */
export function scenarioPrompt({ prompt, steps }: Scenario): readonly Block[] {
  const [first] = steps;
  if (prompt.length > 0 || !first) return prompt;
  return [{ type: 'paragraph', text: first.title, place: first.place }, ...first.blocks];
}

function optionModel({ id, number }: OptionModel): OptionModel {
  return { id, number };
}

/** The words of a prompt on one line, cut at a word's end where they are too long. */
function description(prompt: readonly Block[]): string {
  const text = promptWords(prompt).words;
  if (text.length <= DESCRIPTION_LIMIT) return text;
  const cut = text.slice(0, DESCRIPTION_LIMIT - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), DESCRIPTION_LIMIT / 2))}…`;
}
