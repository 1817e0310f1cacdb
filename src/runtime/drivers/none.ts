import type { Session } from '../../tracking/session.ts';

/**
 * The session where no LMS answers, or one is there and `refused` to open: the lesson works,
 * nothing is stored.
 */
export function openNone(refused = false): Session {
  const nothing = () => undefined;
  return {
    launch: {
      recorded: false,
      ...(refused && { refused }),
      mode: 'normal',
      resumed: false,
      state: '',
    },
    learner: nothing,
    learnerName: nothing,
    launchData: nothing,
    record: nothing,
    report: nothing,
    save: nothing,
    pause: nothing,
    resend: nothing,
    leave: () => 'not-recorded',
    onSaved: nothing,
  };
}
