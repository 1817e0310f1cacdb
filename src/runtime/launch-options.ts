import type { ScoState } from '../tracking/model.ts';
import type { Session } from '../tracking/session.ts';
import type { OpenOptions } from './open-session.ts';
import { chooseLocale } from './player/choose-locale.ts';
import { loadScript } from './player/script.ts';

/** A parameter of the launch's address. */
const asked = (name: string) => new URLSearchParams(window.location.search).get(name);

/** What the launch's address and the package say of how to open a session. */
export function launchOptions(
  scorm12: string | undefined,
): Pick<OpenOptions, 'loadScorm12' | 'prefer12' | 'savesEarly'> {
  return {
    loadScorm12: () => loadScorm12(scorm12),
    prefer12: asked('scorm') === '1.2',
    savesEarly: asked('save') === 'early',
  };
}

async function loadScorm12(address: string | undefined) {
  if (address) await loadScript(address).catch(() => undefined);
  return window.coursewright?.scorm12;
}

/** The locale for this learner: chosen before, asked for by the launch, or their browser's. */
export function learnersLocale(
  state: ScoState,
  { launch }: Session,
  locales: readonly string[],
): string {
  return chooseLocale(
    [
      state.locale,
      asked('lang'),
      // An LMS may name several, in their order (cmi5 11.1).
      ...(launch.language?.split(',') ?? []),
      ...navigator.languages,
    ],
    locales,
  );
}
