import { answerAll } from './fault-bench.ts';
import { killTab } from './kill-tab.ts';
import { finish, goToPage, nextPage, shownPage } from './learner.ts';
import type { BenchOptions, Seat, StatementBench } from './statement-bench.ts';

/** Something that goes wrong between an activity and the store, and what is done meanwhile. */
export interface StatementFault extends BenchOptions {
  readonly name: string;
  /** How many statements the store refuses for good. */
  readonly setAside?: number;
  readonly play: (bench: StatementBench) => Promise<void>;
}

/** Answers all questions, page by page, and finishes. */
async function playThrough(seat: Seat, between: () => Promise<void> | void = () => undefined) {
  await goToPage(seat.frame, seat.model.pages[0]!.number);
  do {
    const shown = await shownPage(seat.frame);
    for (const question of seat.model.questions.filter(({ page }) => page === shown)) {
      await answerAll(seat.frame, [question]);
      await between();
    }
  } while (await nextPage(seat.frame));
  await finish(seat.frame);
}

const firstAnswer = (seat: Seat) => answerAll(seat.frame, seat.model.questions.slice(0, 1));
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** Milliseconds in which storage has written and a last request has failed. */
const SETTLED = 1_000;

/** Closes the tab, and waits until what leaves with it has left. */
async function leave({ page }: Seat): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  await sleep(SETTLED);
}

/** Longer than the longest wait. */
const LONG = 400;

async function throughWith(
  bench: StatementBench,
  fault: Parameters<StatementBench['store']['strike']>,
) {
  const seat = await bench.open();
  let answers = 0;
  await playThrough(seat, () => {
    answers += 1;
    if (answers === 1) bench.store.strike(...fault);
  });
  // Else nothing would be tried here.
  if (bench.store.struck() === 0) throw new Error('the fault has struck nothing');
  bench.store.strike();
  await bench.pass(LONG);
}

export const STATEMENT_FAULTS: readonly StatementFault[] = [
  {
    name: 'nothing goes wrong',
    via: 'launch',
    play: async (bench) => playThrough(await bench.open()),
  },
  {
    name: 'store down for the whole activity',
    via: 'launch',
    async play(bench) {
      bench.store.strike('down');
      const seat = await bench.open();
      await playThrough(seat);
      await leave(seat);
      bench.store.strike();
      await bench.open();
    },
  },
  {
    name: 'store down and up 20 times',
    via: 'launch',
    async play(bench) {
      const seat = await bench.open();
      const [one, two] = seat.model.pages;
      for (let round = 0; round < 20; round++) {
        bench.store.strike('down');
        await goToPage(seat.frame, two!.number);
        await bench.pass(10);
        bench.store.strike();
        await goToPage(seat.frame, one!.number);
        await bench.pass(LONG);
      }
      await playThrough(seat);
    },
  },
  { name: '500 to ten requests', via: 'launch', play: (bench) => throughWith(bench, [500, 10]) },
  {
    name: '429, with the time to wait',
    via: 'launch',
    play: (bench) => throughWith(bench, [429]),
  },
  {
    name: 'a store that never answers',
    via: 'launch',
    play: (bench) => throughWith(bench, ['silent']),
  },
  {
    name: 'CORS refused for a while',
    via: 'launch',
    play: (bench) => throughWith(bench, ['no-cors']),
  },
  {
    name: 'token void in the middle',
    via: 'service',
    async play(bench) {
      const seat = await bench.open();
      let answers = 0;
      await playThrough(seat, async () => {
        answers += 1;
        if (answers === 2) await bench.voidTokens();
      });
      await bench.pass(LONG);
    },
  },
  {
    name: 'one poison statement',
    via: 'launch',
    poison: true,
    setAside: 1,
    play: async (bench) => playThrough(await bench.open()),
  },
  {
    name: 'tab killed while sending',
    via: 'service',
    async play(bench) {
      const seat = await bench.open();
      await firstAnswer(seat);
      bench.store.strike('swallows');
      await goToPage(seat.frame, seat.model.pages[1]!.number);
      while (bench.store.struck() === 0) await sleep(50);
      // The store holds what was swallowed; this one only the browser does.
      await answerAll(seat.frame, [seat.model.questions.at(-1)!]);
      await sleep(SETTLED);
      await killTab(seat.page);
      bench.store.strike();
      const again = await bench.open();
      await answerAll(again.frame, again.model.questions.slice(-2, -1));
      await finish(again.frame);
    },
  },
  {
    name: 'two tabs of one learner',
    via: 'launch',
    async play(bench) {
      const seats = [await bench.open(), await bench.open()];
      bench.store.strike('down');
      for (const [at, question] of seats[0]!.model.questions.entries()) {
        const seat = seats[at % 2]!;
        await goToPage(seat.frame, question.page);
        await answerAll(seat.frame, [question]);
      }
      bench.store.strike();
      await bench.pass(LONG);
      for (const seat of seats) await finish(seat.frame);
    },
  },
  {
    name: 'two learners on one computer',
    via: 'service',
    async play(bench) {
      bench.store.strike('down');
      const first = await bench.open('ana');
      await playThrough(first);
      await leave(first);
      bench.store.strike();
      const ofAna = await bench.kept();
      const second = await bench.open('luis');
      await playThrough(second);
      // Luis does not come back: what the store has not confirmed when he leaves would stay.
      while ((await bench.kept()) > ofAna) await sleep(200);
      await leave(second);
      await bench.open('ana');
    },
  },
  {
    name: 'a plain http origin',
    via: 'launch',
    plain: true,
    play: (bench) => throughWith(bench, ['down', 3]),
  },
];
