import type { BrowserContext } from 'playwright-core';
import type { Coursewright, StatementsContext } from '../../src/runtime/global.ts';
import type { TrackedEvent } from '../../src/runtime/statements/events.ts';

/** Something that happened in a page, as the player told it. */
export interface Noted {
  /** The page in which it happened. */
  readonly launch: string;
  readonly learner: string;
  /** Verb, and the last part of the address of what it is about. */
  readonly what: string;
}

/** Notes each event of pages that are opened from now on, whatever becomes of its statement. */
export async function noteEvents(context: BrowserContext, poison: boolean): Promise<Noted[]> {
  const noted: Noted[] = [];
  await context.exposeBinding('note', (_source, one: Noted) => void noted.push(one));
  // Some loaders of TypeScript mark functions with a name of their own, which a page lacks.
  const content = `(() => { const __name = (one) => one; (${listen})(${poison}); })()`;
  await context.addInitScript({ content });
  return noted;
}

interface Noting extends Window {
  note(one: Noted): Promise<void>;
}

/** Runs in the browser: stands between the player and the part that sends statements. */
function listen(poison: boolean): void {
  const launch = String(Math.random());
  let answers = 0;
  const through = (context: StatementsContext, event: TrackedEvent): TrackedEvent => {
    const about =
      event.type === 'experienced'
        ? event.page
        : event.type === 'responded'
          ? event.interaction.question
          : context.models[0]!.id;
    const learner = context.learner ?? '';
    void (window as unknown as Noting).note({ launch, learner, what: `${event.type} ${about}` });
    if (event.type !== 'responded' || ++answers !== 2 || !poison) return event;
    return { ...event, interaction: { ...event.interaction, locale: 'no language' } };
  };
  const noting = (attach: (context: StatementsContext) => void) => (context: StatementsContext) =>
    attach({
      ...context,
      events: {
        ...context.events,
        take: (taker) => context.events.take((event) => taker(through(context, event))),
      },
    });
  let held: Coursewright | undefined;
  const wrapped = new Set<unknown>();
  Object.defineProperty(window, 'coursewright', {
    configurable: true,
    get: () => held,
    set(value: Coursewright | undefined) {
      held = value;
      const attach = value?.attachStatements;
      if (!value || !attach || wrapped.has(attach)) return;
      value.attachStatements = noting(attach);
      wrapped.add(value.attachStatements);
    },
  });
}
