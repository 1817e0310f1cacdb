import { LIMITS } from '../../tracking/limits.ts';
import type { ActivityModel, ScoState } from '../../tracking/model.ts';
import type { Report, SaveState, Session } from '../../tracking/session.ts';
import { decodeState, encodeState, type StateProblem } from '../../tracking/state.ts';
import { mustPass, type Summary, summarise, summariseSco } from '../../tracking/summary.ts';

/** What a SCO of several activities remembers, in the one session that it has with the LMS. */
export interface Records {
  /** Why the stored state was set aside. */
  readonly problem?: StateProblem;
  state(): ScoState;
  /** How an activity stands. */
  summary(activity: number): Summary | undefined;
  whole(): Summary;
  saved(): SaveState;
  /** The activity that was open last, in this launch or the one before. */
  last(): number | undefined;
  /** The learner chose a locale. */
  chooseLocale(locale: string): void;
  /**
   * A session of `activity` alone: its player speaks to it as to an LMS. One is open at a time;
   * what an earlier one says then counts no more. Undefined where there is no such activity.
   */
  open(activity: string): Session | undefined;
}

/** What the page hears of. */
export interface Heard {
  /** Something changed that the menu shows. */
  changed(): void;
  /** The learner finished the activity that is open. */
  finished(activity: number): void;
}

/** Reads what `session` holds, and reports it as a player does that has just started. */
export function createRecords(
  session: Session,
  models: readonly ActivityModel[],
  heard: Heard,
): Records {
  const { unread, stateLimit, ...launch } = session.launch;
  const decoded = decodeState(launch.state, models);
  const problem = unread ? 'damaged' : decoded.problem;
  const watched = launch.mode !== 'normal';
  let sco = decoded.state;
  let untouched = problem !== undefined;
  let place = (launch.resumed && session.location?.()) || 'menu';
  let saved: SaveState = 'saved';
  let current: { readonly listeners: ((saved: SaveState) => void)[] } | undefined;

  session.onSaved((next) => {
    saved = next;
    for (const listener of current?.listeners ?? []) listener(next);
    heard.changed();
  });
  // An LMS that resumes has it already, and it is not written again. Any other needs a state at once:
  // an attempt that goes on without one would look as if it could not be read.
  report();

  function report(): void {
    if (watched) return;
    const now = sco;
    session.report({
      location: place,
      state: untouched
        ? () => launch.state
        : (retries) => encodeState({ ...now, retries: now.retries + retries }, models, stateLimit),
      graded: models.some(mustPass),
      ...whole(),
    });
  }

  function whole(): Summary {
    return summariseSco(models, sco, launch.passing);
  }
  function summary(model: ActivityModel): Summary | undefined {
    const state = sco.activities.get(model.number);
    return state && summarise(model, state, launch.passing ?? model.passing);
  }

  /** What the LMS keeps less what the other activities take. */
  function roomFor(model: ActivityModel): number {
    const others = new Map(sco.activities);
    others.delete(model.number);
    const taken = encodeState({ ...sco, activities: others }, models).length;
    return Math.max(0, (stateLimit ?? LIMITS.suspendData) - taken);
  }

  function take(model: ActivityModel, told: Report): void {
    place = `${model.id}.${told.location}`;
    const code = told.state(0);
    // An empty code stands for what the LMS holds and could not be read: it stays.
    if (code !== '') {
      untouched = false;
      const { locale, attempt, activities } = decodeState(code, [model]).state;
      const own = activities.get(model.number);
      sco = {
        ...sco,
        ...(locale !== '' && { locale }),
        ...(attempt !== '' && { attempt }),
        ...(own && { activities: new Map(sco.activities).set(model.number, own) }),
      };
    }
    report();
  }

  function open(id: string): Session | undefined {
    const model = models.find((one) => one.id === id);
    if (!model) return undefined;
    const own = sco.activities.get(model.number);
    const activities = new Map(own ? [[model.number, own]] : []);
    const room = roomFor(model);
    const here = { listeners: [] as ((saved: SaveState) => void)[] };
    let left: ReturnType<Session['leave']> | undefined;
    current = here;
    const dead = () => left !== undefined || current !== here;
    return {
      launch: {
        ...launch,
        state: untouched ? '' : encodeState({ ...sco, activities }, [model]),
        resumed: own !== undefined,
        ...(untouched && { unread: true }),
        // Where there is plenty nothing is said of it.
        ...((stateLimit !== undefined || room < LIMITS.longFillIn) && { stateLimit: room }),
      },
      learner: session.learner,
      learnerName: session.learnerName,
      launchData: session.launchData,
      record(interaction) {
        if (!dead()) session.record(interaction);
      },
      report(told) {
        if (dead() || watched) return;
        const before = summary(model)?.completed ?? false;
        take(model, told);
        if ((summary(model)?.completed ?? false) !== before) session.save();
        heard.changed();
      },
      save() {
        if (!dead()) session.save();
      },
      // The menu's own page follows the life of the window that both are in.
      pause: () => undefined,
      resend: () => undefined,
      leave(how) {
        if (left) return left;
        const alone = watched || !launch.recorded;
        if (!alone && current === here) session.save();
        const kept = alone ? 'not-recorded' : saved === 'failing' ? 'not-saved' : 'may-close';
        if (kept !== 'not-saved' || how === 'closing') left = kept;
        if (how === 'finish' && left && current === here) heard.finished(model.number);
        return kept;
      },
      onSaved(listener) {
        here.listeners.push(listener);
        listener(saved);
      },
    };
  }

  return {
    ...(problem && { problem }),
    state: () => sco,
    summary(activity) {
      const model = models.find(({ number }) => number === activity);
      return model && summary(model);
    },
    whole,
    saved: () => saved,
    last: () => models.find(({ id }) => place.startsWith(`${id}.`))?.number,
    chooseLocale(locale) {
      untouched = false;
      sco = { ...sco, locale };
      report();
    },
    open,
  };
}
