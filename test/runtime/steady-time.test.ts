import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openScorm2004 } from '../../src/runtime/drivers/scorm2004.ts';
import { steadyTime } from '../../src/runtime/steady-time.ts';
import { createScorm2004Lms } from '../support/fake-lms/scorm2004.ts';
import { fakeClock, report, START } from './support.ts';

const HOUR = 3_600_000;

/** What a steady time says while the device's clock says `clock`. */
function said(clock: readonly number[]): readonly number[] {
  const left = [...clock];
  const now = steadyTime(() => left.shift() ?? 0);
  return clock.map(() => now());
}

test.each<[string, readonly number[], readonly number[]]>([
  ['goes on', [1, 2, 5], [1, 2, 5]],
  ['is set back an hour', [HOUR, 0, 3, 9], [HOUR, HOUR, HOUR + 3, HOUR + 9]],
  ['is set back and forward again', [HOUR, 0, 2 * HOUR], [HOUR, HOUR, 2 * HOUR]],
  ['jumps a day ahead', [1, 24 * HOUR, 24 * HOUR + 1], [1, 24 * HOUR, 24 * HOUR + 1]],
])('a clock that %s', (_what, clock, expected) => {
  expect(said(clock)).toEqual(expected);
});

test('whatever a clock does, records keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 10 * HOUR })), (clock) => {
      const times = said(clock);
      expect([...times].sort((a, b) => a - b)).toEqual(times);
    }),
  );
});

test.each([
  ['forward a day', 24 * HOUR],
  ['back an hour', -HOUR],
])('the session lasts as long as it lasts: the clock jumps %s', (_what, jump) => {
  const clock = fakeClock();
  let jumped = 0;
  const lms = createScorm2004Lms({}, { now: () => START });
  const jumping = { ...clock, now: () => clock.now() + jumped };
  const session = openScorm2004(lms.api, { clock: jumping, visible: () => true })!;
  session.report(report());
  clock.pass(90_000);
  jumped = jump;
  session.leave('closing');
  expect(lms.record.values['cmi.session_time']).toBe('PT90S');
});
