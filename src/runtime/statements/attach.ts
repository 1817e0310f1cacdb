import type { Agent, StatementFrame } from '../../tracking/statements.ts';
import { toStatement } from '../../tracking/statements.ts';
import type { Clock } from '../clock.ts';
import type { StatementsContext } from '../global.ts';
import { sha256 } from './hash.ts';
import { uuid } from './names.ts';
import { createOutbox } from './outbox.ts';
import { createSender, type Deliver, type Sender } from './sender.ts';

/**
 * Takes over the waiting events and turns each into a statement that is sent in order. Undefined,
 * with the events dropped, where there is no activity or nobody to speak of.
 */
export function attach(
  context: StatementsContext,
  deliver: Deliver,
  clock: Clock,
  jitter: () => number = Math.random,
): Sender | undefined {
  const actor = actorOf(context);
  if (!actor) {
    context.events.drop();
    return undefined;
  }
  const { grouping } = context;
  const { registration, activityId } = context.store;
  const frame: StatementFrame = {
    actor,
    ...(registration === undefined ? {} : { registration }),
    attempt: context.attempt,
    ...(activityId === undefined ? {} : { scoIri: activityId }),
    ...(grouping === undefined ? {} : { grouping: [{ objectType: 'Activity', id: grouping }] }),
    ...(context.outsideScorm && { outsideScorm: true }),
    models: context.models,
    definitions: context.definitions,
  };
  const outbox = createOutbox();
  const sender = createSender(outbox, deliver, clock, jitter);
  context.events.take((event) => {
    const statement = toStatement(event, uuid(), frame);
    if (!statement) return;
    outbox.put(statement);
    // After these the page may be gone within the second.
    if (event.type === 'suspended' || event.type === 'terminated') sender.flush();
    else sender.wake();
  });
  return sender;
}

/**
 * The launch's actor, else an account with a pseudonym: a hash of the LMS's learner id and the
 * course, so that courses can't be joined. Who knows the learner ids can still find them out.
 */
function actorOf(context: StatementsContext): Agent | undefined {
  if (context.store.actor) return context.store.actor;
  const course = context.models[0]?.course.iri;
  const learner = context.learner ?? context.attempt;
  if (course === undefined || learner === '') return undefined;
  const homePage = context.accountHomePage ?? course;
  const name = sha256(`${course}\n${learner}`).slice(0, 32);
  return { objectType: 'Agent', account: { homePage, name } };
}
