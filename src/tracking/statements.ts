import { componentsOf, type InteractionDefinition } from './components.ts';
import type { ActivityDefinitions, LanguageMap, ThingDefinition } from './definitions.ts';
import type { OutcomeEvent, TrackedEvent } from './events.ts';
import type { ActivityModel, QuestionModel } from './model.ts';
import { statementPatterns } from './patterns.ts';
import { rawOf } from './scores.ts';
import type { Interaction } from './session.ts';
import { duration, statementTime } from './time.ts';

/** An xAPI Agent (xAPI-Data 2.4.2), as far as we read or write one. */
export interface Agent {
  readonly objectType?: 'Agent';
  readonly name?: string;
  readonly account?: { readonly homePage: string; readonly name: string };
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
}

export interface ActivityObject {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition?: InteractionDefinition;
}

export interface StatementResult {
  readonly score?: {
    readonly scaled: number;
    readonly raw: number;
    readonly min: number;
    readonly max: number;
  };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
}

/** A statement as we send it (xAPI-Data 2.2). */
export interface Statement {
  readonly id: string;
  readonly actor: Agent;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: ActivityObject;
  readonly result?: StatementResult;
  readonly context: {
    readonly registration?: string;
    readonly language?: string;
    readonly contextActivities: {
      readonly parent?: readonly ActivityObject[];
      readonly grouping: readonly ActivityObject[];
      readonly category?: readonly ActivityObject[];
      readonly other?: readonly ActivityObject[];
    };
  };
  readonly timestamp: string;
}

/** What is the same for all statements of a session. */
export interface StatementFrame {
  readonly actor: Agent;
  /** Only if the launch named one. */
  readonly registration?: string;
  /** Name of the attempt (`ScoState.attempt`). */
  readonly attempt: string;
  /** Its launch is not SCORM's: the profile of SCORM does not speak of it. */
  readonly outsideScorm?: true;
  /** What the launch wants named beside the course on every statement. */
  readonly grouping?: readonly ActivityObject[];
  /** IRI of the SCO where the launch overrides the package's. */
  readonly scoIri?: string;
  readonly models: readonly ActivityModel[];
  /** By activity id. */
  readonly definitions: Readonly<Record<string, ActivityDefinitions>>;
}

const ADL = 'http://adlnet.gov/expapi';

/** The xAPI SCORM Profile: on every statement as category (SCORM Profile 3.2, Context). */
const PROFILE: ActivityObject = {
  objectType: 'Activity',
  id: 'https://w3id.org/xapi/scorm',
  definition: { type: `${ADL}/activities/profile` },
};

/**
 * The statement of `event` by the xAPI SCORM Profile; `id` is its UUID. Undefined where the event
 * speaks of an activity or a question that the frame does not know.
 */
export function toStatement(
  event: TrackedEvent,
  id: string,
  frame: StatementFrame,
): Statement | undefined {
  const sco = scoOf(frame);
  if (!sco) return undefined;
  switch (event.type) {
    case 'responded':
      return responded(event.interaction, event.at, id, frame, sco);
    case 'experienced':
      return experienced(event, id, frame, sco);
    case 'initialized':
    case 'resumed':
      return whole(event, id, frame, sco, sco);
    default:
      return { ...whole(event, id, frame, sco, sco), result: outcome(event) };
  }
}

/** The SCO: its activity, or the course's part where it holds several. */
function scoOf(frame: StatementFrame): ActivityObject | undefined {
  const model = frame.models[0];
  if (!model) return undefined;
  if (frame.models.length > 1) {
    const course = frame.definitions[model.id]?.course;
    return thing(frame.scoIri ?? `${model.course.iri}/activities`, 'lesson', course);
  }
  const definition = frame.definitions[model.id]?.activity;
  return thing(frame.scoIri ?? model.iri, 'lesson', definition);
}

/** The IRI below which the parts of an activity stand. */
function baseOf(model: ActivityModel, frame: StatementFrame): string {
  return frame.models.length === 1 ? (frame.scoIri ?? model.iri) : model.iri;
}

/** An activity of ADL's vocabulary, with its words where they are known. */
export function thing(
  id: string,
  type: string,
  words: ThingDefinition | undefined,
): ActivityObject {
  return {
    objectType: 'Activity',
    id,
    definition: {
      type: `${ADL}/activities/${type}`,
      ...(words ? { name: words.name } : {}),
      ...(words?.description ? { description: words.description } : {}),
    },
  };
}

type Common = {
  readonly type: TrackedEvent['type'];
  readonly at: number;
  readonly locale: string;
};

function whole(
  event: Common,
  id: string,
  frame: StatementFrame,
  sco: ActivityObject,
  object: ActivityObject,
  other: readonly ActivityObject[] = [],
): Statement {
  const model = frame.models[0];
  const words = model && frame.definitions[model.id];
  const course = model ? [thing(model.course.iri, 'course', words?.course)] : [];
  // SCORM Profile 5.0: a resumed attempt keeps its IRI.
  const attempt = thing(
    `${sco.id}${sco.id.includes('?') ? '&' : '?'}attemptId=${frame.attempt}`,
    'attempt',
    undefined,
  );
  return {
    id,
    actor: frame.actor,
    verb: {
      // The SCORM Profile takes `experienced` from the same vocabulary.
      id: `${ADL}/verbs/${event.type}`,
      display: { en: event.type },
    },
    object,
    context: {
      ...(frame.registration === undefined ? {} : { registration: frame.registration }),
      language: event.locale,
      contextActivities: {
        ...(object === sco ? {} : { parent: [sco] }),
        grouping: [...course, attempt, ...(frame.grouping ?? [])],
        ...(frame.outsideScorm ? {} : { category: [PROFILE] }),
        ...(other.length > 0 ? { other } : {}),
      },
    },
    timestamp: statementTime(event.at),
  };
}

function experienced(
  event: Extract<TrackedEvent, { type: 'experienced' }>,
  id: string,
  frame: StatementFrame,
  sco: ActivityObject,
): Statement | undefined {
  const model = frame.models.find((one) => one.id === event.activity);
  if (!model) return undefined;
  const words = frame.definitions[model.id]?.pages[event.page];
  const page = thing(`${baseOf(model, frame)}/pages/${event.page}`, 'module', words);
  return whole(event, id, frame, sco, page);
}

function responded(
  interaction: Interaction,
  at: number,
  id: string,
  frame: StatementFrame,
  sco: ActivityObject,
): Statement | undefined {
  const model = frame.models.find((one) => one.id === interaction.activity);
  const question = model?.questions.find((one) => one.id === interaction.question);
  if (!model || !question) return undefined;
  const words = frame.definitions[model.id];
  const base = baseOf(model, frame);
  const object: ActivityObject = {
    objectType: 'Activity',
    // SCORM Profile 3.2: `<SCO>/interactions/<path>`.
    id: `${base}/interactions/${question.id}`,
    definition: interactionDefinition(interaction, question, words, model.locales[0]),
  };
  const objective = question.objective;
  const other =
    objective === undefined
      ? []
      : [thing(`${base}/objectives/${objective}`, 'objective', words?.objectives[objective])];
  const event = { type: 'responded', at, locale: interaction.locale } as const;
  return {
    ...whole(event, id, frame, sco, object, other),
    result: {
      ...answerResult(interaction),
      ...(interaction.score === undefined ? {} : { score: scoreOf(interaction.score) }),
    },
  };
}

/** Definition of the interaction that an answer is given to (xAPI-Data 2.4.4.1). */
export function interactionDefinition(
  interaction: Interaction,
  question: QuestionModel,
  words: ActivityDefinitions | undefined,
  locale = 'en',
): InteractionDefinition {
  const patterns = statementPatterns(interaction);
  return {
    type: `${ADL}/activities/cmi.interaction`,
    description: words?.questions[question.id]?.description ?? { [locale]: question.id },
    interactionType: interaction.type,
    // Left out where any answer is right: an empty list says that none is (xAPI-Data 2.4.4.1).
    ...(patterns.length > 0 ? { correctResponsesPattern: patterns } : {}),
    ...componentsOf(question, words?.questions[question.id], locale),
  };
}

/** Result of an answer, without its score. */
export function answerResult(interaction: Interaction): StatementResult {
  return {
    ...(interaction.response === '' ? {} : { response: interaction.response }),
    ...(interaction.result === 'neutral' ? {} : { success: interaction.result === 'correct' }),
    duration: duration(interaction.latency),
  };
}

/** `terminated.result` is the authority on how the SCO stands (SCORM Profile 6). */
function outcome(event: OutcomeEvent): StatementResult {
  return {
    ...(event.score === undefined ? {} : { score: scoreOf(event.score) }),
    ...(event.success === undefined ? {} : { success: event.success }),
    completion: event.completed,
    duration: duration(event.duration),
  };
}

function scoreOf(scaled: number) {
  const seven = Math.round(scaled * 1e7) / 1e7;
  return { scaled: seven, raw: rawOf(scaled), min: 0, max: 100 };
}
