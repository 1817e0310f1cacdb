/**
 * How the LMS behaves. `slow`: opening, committing and ending take long, and the page stands still,
 * as in LMSs that send synchronously. `failing`: commits are refused. `lying`: commits answer
 * `true` and store nothing, as where a session at the LMS has run out.
 */
export const BEHAVIOURS = ['sound', 'slow', 'failing', 'lying'] as const;

export type Behaviour = (typeof BEHAVIOURS)[number];

/** The behaviour with this name; `sound` where there is none. */
export function behaviourOf(name: string): Behaviour {
  return BEHAVIOURS.find((one) => one === name) ?? 'sound';
}
