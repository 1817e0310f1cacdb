import {
  answeredStatement,
  type Cmi5Frame,
  type DefinedVerb,
  definedStatement,
  progressedStatement,
} from '../../../tracking/cmi5-statements.ts';
import type { ActivityDefinitions } from '../../../tracking/definitions.ts';
import type { Interaction, Report } from '../../../tracking/session.ts';
import type { Surroundings } from '../../clock.ts';
import { uuid } from '../../statements/names.ts';
import type { Work } from '../lrs/work.ts';
import type { KeptSessions } from './kept-session.ts';
import { isOutcome, outcomeId, outcomesDue } from './outcomes.ts';

/** Says what cmi5 defines and allows, each at its time (cmi5 9.3, 10.2.2). */
export interface Speaker {
  defined(verb: DefinedVerb): void;
  answered(interaction: Interaction): void;
  reported(report: Report): void;
  /** The learner leaves: what waited for the end. */
  leaving(): void;
}

export interface SpeakerOptions {
  readonly frame: Cmi5Frame;
  readonly moveOn: string;
  readonly work: Pick<Work, 'say'>;
  readonly kept: KeptSessions;
  readonly around: Surroundings;
  readonly words: Readonly<Record<string, ActivityDefinitions>>;
  /** Outcomes that the store has confirmed in this registration. */
  readonly confirmed: () => readonly string[];
  /** An earlier launch told of the progress that the first report restates. */
  readonly resumed: boolean;
}

export function createSpeaker(options: SpeakerOptions): Speaker {
  const { frame, moveOn, work, kept, around, words, confirmed } = options;
  const { clock, models = [] } = around;
  const started = kept.read().started ?? clock.now();
  // What the pages before a reload took.
  const earlier = Math.max(0, clock.now() - started);
  const opened = clock.elapsed();
  let last: Report | undefined;
  let percent = options.resumed ? undefined : 0;

  function defined(verb: DefinedVerb, score?: number): void {
    const said = [...(kept.read().said ?? []), verb];
    kept.change({ said, started });
    const id = isOutcome(verb) ? outcomeId(frame.registration, frame.activityId, verb) : uuid();
    const outcome = {
      at: clock.now(),
      seconds: (earlier + clock.elapsed() - opened) / 1000,
      ...(score !== undefined && { score }),
    };
    work.say(definedStatement(verb, id, outcome, frame));
  }

  /** Only what is more than was said before; the whole is what `completed` says. */
  function progressed(report: Report): void {
    const now = Math.floor(report.progress * 100);
    const before = percent ?? now;
    percent = Math.max(before, now);
    if (now > before && now < 100 && !report.completed) {
      work.say(progressedStatement(now, uuid(), clock.now(), frame));
    }
  }

  function tell(report: Report, leaves: boolean): void {
    const now = kept.read().said ?? [];
    for (const verb of outcomesDue(report, confirmed(), now, moveOn, leaves)) {
      defined(verb, verb === 'completed' ? undefined : report.score);
    }
  }

  return {
    defined: (verb) => defined(verb),
    answered(interaction) {
      const statement = answeredStatement(interaction, uuid(), frame, models, words);
      if (statement) work.say(statement);
    },
    reported(report) {
      last = report;
      progressed(report);
      tell(report, false);
    },
    leaving() {
      if (last) tell(last, true);
    },
  };
}
