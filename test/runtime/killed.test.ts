import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DRIVERS } from './benches.ts';
import { around, fakeClock, interaction, report, START } from './support.ts';

type Step =
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'answer'; readonly question: number }
  | { readonly do: 'turn' | 'pause' | 'save' | 'resend' | 'finish' };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(4_000) }) },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('answer' as const), question: fc.nat(5) }),
    },
    fc.record({ do: fc.constantFrom('turn' as const, 'pause' as const, 'save' as const) }),
    fc.record({ do: fc.constantFrom('resend' as const) }),
  ),
  { maxLength: 60 },
);

const RECORDING = Object.entries(DRIVERS).filter(([, { records }]) => records);
const WHAT =
  'a tab that dies loses at most what came after the last true commit, 1.5 s old at most';

test.each(RECORDING)(`%s: ${WHAT}`, (_name, bench) => {
  fc.assert(
    fc.property(steps, fc.nat(3), fc.boolean(), (doings, fails, completes) => {
      const clock = fakeClock();
      const lms = bench.open({ commitFails: fails }, around(clock));
      const { session } = lms;
      let said = 0;
      /** When each state was said, and how many calls had been made before. */
      const times: number[] = [START];
      const places: number[] = [-1];
      for (const [at, step] of doings.entries()) {
        switch (step.do) {
          case 'wait':
            clock.pass(step.ms);
            break;
          case 'answer':
            session.record(interaction({ question: `q-${step.question}`, at: clock.now() }));
            break;
          case 'turn':
            break;
          case 'pause':
            session.pause();
            break;
          case 'save':
            session.save();
            break;
          case 'resend':
            session.resend();
            break;
        }
        if (step.do === 'answer' || step.do === 'turn') {
          said++;
          times[said] = clock.now();
          places[said] = lms.calls.length;
          const done = completes && at === doings.length - 1;
          session.report(
            report({
              code: `${said}`,
              location: `p${said}`,
              completed: done,
              progress: done ? 1 : 0,
            }),
          );
        }
      }
      // The tab dies here: only what the server has counts.
      const { calls } = lms;
      const record = lms.record!;
      const stored = Number.parseInt(record.values['cmi.suspend_data'] ?? '0', 10) || 0;
      const last = calls.findLastIndex(
        ({ name, result }) => name === 'Commit' && result === 'true',
      );
      expect(stored).toBe(
        Math.max(
          0,
          places.findLastIndex((place) => place < last),
        ),
      );
      const failing = calls.findLast(({ name }) => name === 'Commit')?.result === 'false';
      if (!failing && stored < said) {
        expect(clock.now() - times[stored + 1]!).toBeLessThan(1_500);
      }
      const answers = Object.keys(record.values).filter((name) =>
        /interactions\.\d+\.id$/.test(name),
      );
      const whole = Object.keys(record.values).filter((name) =>
        name.endsWith(`.${bench.response}`),
      );
      expect(whole.length).toBe(answers.length);
    }),
    { numRuns: 300 },
  );
});
