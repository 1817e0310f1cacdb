import type { Events } from '../statements/events.ts';
import { randomName } from '../statements/names.ts';
import { findStore } from '../statements/store.ts';
import { loadScript } from './script.ts';
import type { Stage } from './stage.ts';

/**
 * Loads the part that sends statements, where a store is known; else forgets what waits for it.
 * Nothing here may disturb the lesson: a part that can't be loaded is as good as no store.
 */
export async function attachStatements(stage: Stage, events: Events): Promise<void> {
  const { file, site, session, progress, model } = stage;
  const { recorded, mode } = session.launch;
  const store =
    file.statements && recorded && mode === 'normal'
      ? findStore({
          search: window.location.search,
          site,
          launchData: () => session.launchData(),
        })
      : undefined;
  if (!store || !file.statements) return events.drop();
  try {
    await loadScript(file.statements.definitions);
    await loadScript(file.statements.script);
  } catch {
    return events.drop();
  }
  stage.sending = true;
  if (progress.attempt() === '') progress.nameAttempt(randomName());
  const learner = session.learner();
  window.coursewright?.attachStatements?.({
    store,
    events,
    models: [model],
    definitions: window.coursewright.definitions ?? {},
    attempt: progress.attempt(),
    ...(learner !== undefined && { learner }),
    ...(site.actor !== undefined && { actor: site.actor }),
    ...(site.accountHomePage !== undefined && { accountHomePage: site.accountHomePage }),
  });
}
