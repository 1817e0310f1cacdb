import type { ActivityDefinitions } from './definitions.ts';
import type { ActivityModel } from './model.ts';
import type { Interaction } from './session.ts';
import { type ActivityObject, answerResult, interactionDefinition, thing } from './statements.ts';
import { duration, statementTime } from './time.ts';

/** A context as the LMS hands it out, and as it goes back (cmi5 10.2.1). */
export type Cmi5Context = Readonly<Record<string, unknown>>;

/** What is the same for all statements of a session. */
export interface Cmi5Frame {
  /** As the launch gave it. */
  readonly actor: Readonly<Record<string, unknown>>;
  readonly activityId: string;
  readonly registration: string;
  readonly contextTemplate: Cmi5Context;
  /** Scaled; only where the launch names one. */
  readonly masteryScore?: number;
}

export interface Cmi5Statement {
  readonly id: string;
  readonly actor: Cmi5Frame['actor'];
  readonly verb: { readonly id: string; readonly display: { readonly en: string } };
  readonly object: ActivityObject;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly context: Cmi5Context;
  readonly timestamp: string;
}

/** The verbs that cmi5 defines for content (cmi5 9.3). */
export type DefinedVerb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

const VERBS = 'http://adlnet.gov/expapi/verbs';
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** What a defined statement says beside its verb. */
export interface Outcome {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Seconds since `initialized`. */
  readonly seconds: number;
  /** Scaled, 0 to 1; of `passed` and `failed` alone. */
  readonly score?: number;
}

/**
 * A statement that cmi5 defines (cmi5 9.3 to 9.6). A score that contradicts the verb under the
 * launch's passing score is left out: `passed` needs one from there on, `failed` one below.
 */
export function definedStatement(
  verb: DefinedVerb,
  id: string,
  { at, seconds, score }: Outcome,
  frame: Cmi5Frame,
): Cmi5Statement {
  const { masteryScore } = frame;
  const judged = verb === 'passed' || verb === 'failed';
  const moves = judged || verb === 'completed';
  const fits =
    score !== undefined &&
    (masteryScore === undefined || score >= masteryScore === (verb === 'passed'));
  const result = {
    ...(verb === 'completed' && { completion: true }),
    ...(judged && { success: verb === 'passed' }),
    ...(judged && fits && { score: { scaled: Math.round(score * 1e7) / 1e7 } }),
    ...(verb !== 'initialized' && { duration: duration(seconds) }),
  };
  return {
    ...common(verb, id, at, frame),
    object: { objectType: 'Activity', id: frame.activityId },
    ...(verb !== 'initialized' && { result }),
    context: contextOf(frame, {
      category: [
        { objectType: 'Activity', id: `${CATEGORY}/cmi5` },
        // cmi5 9.6.2.2: on results that decide whether the learner moves on, and on no other.
        ...(moves ? [{ objectType: 'Activity' as const, id: `${CATEGORY}/moveon` }] : []),
      ],
      ...(judged && masteryScore !== undefined && { extensions: { [MASTERY]: masteryScore } }),
    }),
  };
}

/** An answer: a statement that cmi5 allows (cmi5 7.1.3). Undefined for an unknown question. */
export function answeredStatement(
  interaction: Interaction,
  id: string,
  frame: Cmi5Frame,
  models: readonly ActivityModel[],
  definitions: Readonly<Record<string, ActivityDefinitions>>,
): Cmi5Statement | undefined {
  const model = models.find((one) => one.id === interaction.activity);
  const question = model?.questions.find((one) => one.id === interaction.question);
  if (!model || !question) return undefined;
  const words = definitions[model.id];
  const { objective } = question;
  return {
    ...common('answered', id, interaction.at, frame),
    object: {
      objectType: 'Activity',
      id: `${frame.activityId}/test/${model.id}/question/${question.id}`,
      definition: interactionDefinition(interaction, question, words, model.locales[0]),
    },
    // Scores stand on `passed` and `failed` alone (cmi5 9.5.1).
    result: { ...answerResult(interaction) },
    context: contextOf(frame, {
      parent:
        objective === undefined
          ? []
          : [
              thing(
                `${frame.activityId}/objectives/${objective}`,
                'objective',
                words?.objectives[objective],
              ),
            ],
      language: interaction.locale,
    }),
  };
}

/** How far the learner is, from 1 to 99 percent (cmi5 9.5.5.1): an allowed statement. */
export function progressedStatement(
  percent: number,
  id: string,
  at: number,
  frame: Cmi5Frame,
): Cmi5Statement {
  return {
    ...common('progressed', id, at, frame),
    object: { objectType: 'Activity', id: frame.activityId },
    result: { extensions: { [PROGRESS]: percent } },
    context: contextOf(frame, {}),
  };
}

function common(verb: string, id: string, at: number, { actor }: Cmi5Frame) {
  return {
    id,
    actor,
    verb: { id: `${VERBS}/${verb}`, display: { en: verb } },
    timestamp: statementTime(at),
  };
}

interface ContextAdditions {
  readonly category?: readonly ActivityObject[];
  readonly parent?: readonly ActivityObject[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly language?: string;
}

/** The LMS's context with ours added and nothing of it replaced (cmi5 10.2.1). */
function contextOf(frame: Cmi5Frame, more: ContextAdditions): Cmi5Context {
  const { contextTemplate, registration } = frame;
  const given = recordOf(contextTemplate.contextActivities);
  const activities: Record<string, unknown> = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, listOf(value)]),
  );
  for (const key of ['category', 'parent'] as const) {
    const added = more[key] ?? [];
    if (added.length > 0) activities[key] = [...listOf(given[key]), ...added];
  }
  const extensions = { ...recordOf(contextTemplate.extensions), ...more.extensions };
  return {
    ...(more.language !== undefined && { language: more.language }),
    ...contextTemplate,
    registration,
    ...(Object.keys(activities).length > 0 && { contextActivities: activities }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** An LMS may give one activity in place of a list, which stores want (xAPI-Data 2.4.6.2). */
function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
