import type { Session } from '../../../tracking/session.ts';
import type { Surroundings } from '../../clock.ts';
import { findStore } from '../../statements/store.ts';
import type { Driver } from '../driver.ts';
import { lrsSession } from '../lrs/lrs-session.ts';
import { createRequests } from '../lrs/requests.ts';
import { createStateDocument } from '../lrs/state-document.ts';
import { createWork } from '../lrs/work.ts';
import { openNone } from '../none.ts';

/**
 * Content that is launched by parameters (`endpoint`, `auth`, `actor`, `registration`,
 * `activity_id`). The state stands in the store; statements are those that also go beside SCORM,
 * and the part that sends them reads the same parameters.
 */
export const tincan: Driver = { open };

async function open(window: Window, around: Surroundings): Promise<Session> {
  const store = findStore({ search: window.location.search });
  if (!store?.actor) return openNone();
  const { auth, actor, registration } = store;
  const activityId = store.activityId ?? around.models?.[0]?.iri;
  if (activityId === undefined) return openNone();
  const fetcher: typeof fetch = (input, init) => window.fetch(input, init);
  const requests = createRequests(store.endpoint, auth ?? '', fetcher, around.clock);
  const document = createStateDocument(requests, {
    activityId,
    agent: JSON.stringify(actor),
    ...(registration !== undefined && { registration }),
  });
  const stored = await document.read();
  const state = stored?.state ?? '';
  return lrsSession(
    {
      recorded: true,
      mode: 'normal',
      resumed: state !== '',
      state,
      ...(!stored && { unread: true }),
    },
    createWork({ requests, document, clock: around.clock }),
    {
      learner: JSON.stringify(actor),
      ...(actor.name !== undefined && { learnerName: actor.name }),
    },
    () => [],
  );
}
