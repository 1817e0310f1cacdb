import { openScorm2004 } from '../../src/runtime/drivers/scorm2004.ts';
import type { SaveState, Session } from '../../src/tracking/session.ts';
import type { Call, LmsOptions, ScoRecord } from '../support/fake-lms/options.ts';
import { createScorm2004Lms } from '../support/fake-lms/scorm2004.ts';
import { around, type FakeClock, fakeClock, interaction, report } from './support.ts';

/** A driver on a fake LMS, and what it did there. */
export interface Running {
  readonly session: Session;
  readonly clock: FakeClock;
  readonly calls: readonly Call[];
  readonly record: ScoRecord;
  readonly saved: SaveState[];
  set(element: string): readonly string[];
  count(name: string): number;
}

/** One launch; `record` is what the LMS has from earlier ones. */
export function launch(
  options: LmsOptions = {},
  record?: ScoRecord,
  visible = () => true,
): Running {
  const clock = fakeClock();
  const lms = createScorm2004Lms(options, { now: clock.now, ...(record ? { record } : {}) });
  const session = openScorm2004(lms.api, around(clock, visible))!;
  const saved: SaveState[] = [];
  session.onSaved((state) => saved.push(state));
  return {
    session,
    clock,
    calls: lms.calls,
    record: lms.record,
    saved,
    set: (element) =>
      lms.calls
        .filter(({ name, args }) => name === 'SetValue' && args[0] === element)
        .map(({ args }) => args[1] ?? ''),
    count: (name) => lms.calls.filter((call) => call.name === name).length,
  };
}

/** A first launch that answers a question and leaves. */
export function studied(options: LmsOptions = {}): ScoRecord {
  const first = launch(options);
  first.session.report(report({ code: 'first', progress: 0.5, location: 'two' }));
  first.session.record(interaction());
  first.session.leave('finish');
  return first.record;
}
