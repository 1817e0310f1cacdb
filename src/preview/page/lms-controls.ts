import { type Behaviour, behaviourOf } from '../bench/behaviour.ts';
import { byId } from './dom.ts';

/** What can be done to an attempt from outside the lesson. */
export interface AttemptActions {
  /** The learner leaves and comes back. */
  readonly onReturn: () => void;
  /** The attempt is opened for review. */
  readonly onReview: () => void;
  /** The tab dies: the LMS hears nothing more of it. */
  readonly onKill: () => void;
  /** The attempt is given up for a new one. */
  readonly onReset: () => void;
}

/** Wires the buttons; gives how the LMS shall behave, as it is chosen at each call. */
export function createLmsControls(actions: AttemptActions): () => Behaviour {
  byId('return').addEventListener('click', actions.onReturn);
  byId('review').addEventListener('click', actions.onReview);
  byId('kill').addEventListener('click', actions.onKill);
  byId('reset').addEventListener('click', actions.onReset);
  const behaviour = byId<HTMLSelectElement>('behaviour');
  return () => behaviourOf(behaviour.value);
}
