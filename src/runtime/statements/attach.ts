import type { Agent, StatementFrame } from '../../tracking/statements.ts';
import { toStatement } from '../../tracking/statements.ts';
import type { Clock } from '../clock.ts';
import type { StatementsContext } from '../global.ts';
import { type Credentials, givenCredentials, tokenCredentials } from './credentials.ts';
import { createDeliver } from './deliver.ts';
import { sha256 } from './hash.ts';
import { uuid } from './names.ts';
import { createOutbox } from './outbox.ts';
import { createSender, type Sender } from './sender.ts';
import type { Shelf } from './shelf.ts';
import type { TakeTurns } from './turns.ts';

/** What the browser gives, or a test. */
export interface Tools {
  readonly fetcher: typeof fetch;
  /** Where unsent statements outlive the page, where they can. */
  readonly shelf?: Shelf;
  readonly turns: TakeTurns;
  readonly clock: Clock;
  /** 0 to 1; random by default. */
  readonly jitter?: () => number;
}

/** Stands where nobody is named yet: an entry has its actor put in when it is first sent. */
const NOBODY: Agent = { objectType: 'Agent' };

/**
 * Takes over the waiting events and turns each into a statement that is sent in order, after what
 * earlier launches of this learner left. Undefined, with the events dropped, where there is no
 * activity or nobody to speak of.
 */
export async function attach(
  context: StatementsContext,
  tools: Tools,
): Promise<Sender | undefined> {
  const { clock, shelf, fetcher, turns, jitter = Math.random } = tools;
  const { store, events, models, definitions, attempt, grouping } = context;
  const credentials = credentialsOf(context, fetcher, clock);
  if (!credentials) {
    events.drop();
    return undefined;
  }
  const frame: StatementFrame = {
    actor: NOBODY,
    ...(store.registration === undefined ? {} : { registration: store.registration }),
    attempt,
    ...(store.activityId === undefined ? {} : { scoIri: store.activityId }),
    ...(grouping === undefined ? {} : { grouping: [{ objectType: 'Activity', id: grouping }] }),
    ...(context.outsideScorm && { outsideScorm: true }),
    models,
    definitions,
  };
  const box = boxOf(context);
  const outbox = createOutbox({ box, now: clock.now, ...(shelf && { shelf }) });
  const sender = createSender({
    outbox,
    credentials,
    deliver: createDeliver(fetcher, clock),
    turn: (job) => turns(box, job),
    clock,
    jitter,
  });
  // First what earlier launches left: it happened before.
  await outbox.refresh();
  events.take((event) => {
    const statement = toStatement(event, uuid(), frame);
    if (!statement) return;
    const { actor: _, ...draft } = statement;
    outbox.put(draft);
    // After these the page may be gone within the second.
    if (event.type === 'suspended' || event.type === 'terminated') sender.flush();
    else sender.wake();
  });
  sender.wake();
  return sender;
}

/**
 * The launch's actor, else the pseudonym that the token service issues, else the LMS's learner id,
 * where the site says so: in many LMSs it is the user name.
 */
function credentialsOf(
  { store, models, learner, attempt, actor, accountHomePage }: StatementsContext,
  fetcher: typeof fetch,
  clock: Clock,
): Credentials | undefined {
  const course = models[0]?.course.iri;
  if (course === undefined) return undefined;
  const { endpoint, auth } = store;
  const given = { endpoint, ...(auth === undefined ? {} : { auth }) };
  if (store.actor) return givenCredentials({ ...given, actor: store.actor });
  if (store.service) {
    // An LMS that does not say who is there: one person an attempt.
    const someone = learner ?? attempt;
    if (someone === '') return undefined;
    return tokenCredentials({ service: endpoint, learner: someone, course }, fetcher, clock);
  }
  if (actor !== 'learner-id' || learner === undefined) return undefined;
  const account = { homePage: accountHomePage ?? course, name: learner };
  return givenCredentials({ ...given, actor: { objectType: 'Agent', account } });
}

/**
 * Whose unsent statements these are. All who use this browser share its storage, so nothing there
 * tells who they are, and nobody sends what another one did.
 */
function boxOf({ store, models, learner, attempt }: StatementsContext): string {
  const who = [learner ?? (store.actor ? '' : attempt), store.actor ?? ''];
  return sha256(JSON.stringify([who, models[0]?.course.iri, store.endpoint]));
}
