/** The data model of RTE 4.2 as a table: which elements there are, who may use them, their type. */
import {
  interactionResult,
  languageOrNone,
  localized,
  longIdentifier,
  oneOf,
  real,
  type TypeCheck,
  text,
  time,
  timeInterval,
} from './data-types.ts';
import { INTERACTION_TYPES } from './responses.ts';

export interface Element {
  /** r: read only, w: write only, rw: both. */
  readonly access: 'r' | 'w' | 'rw';
  readonly type?: TypeCheck;
  /** What it says before anybody sets it; without one, 403. */
  readonly initial?: string;
}

export interface Collection {
  readonly children: readonly string[];
  readonly spm: number;
  /** Only the LMS adds to it (comments_from_lms). */
  readonly readOnly?: boolean;
}

const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const success = oneOf('passed', 'failed', 'unknown');
const anyReal = real();
const scaled = real(-1, 1);
const share = real(0, 1);

function score(prefix: string): Record<string, Element> {
  return {
    [`${prefix}.scaled`]: { access: 'rw', type: scaled },
    [`${prefix}.raw`]: { access: 'rw', type: anyReal },
    [`${prefix}.min`]: { access: 'rw', type: anyReal },
    [`${prefix}.max`]: { access: 'rw', type: anyReal },
  };
}

/** Elements by name, with `n` and `m` for indexes. */
export const ELEMENTS: Readonly<Record<string, Element>> = {
  'cmi._version': { access: 'r', initial: '1.0' },
  'cmi.comments_from_learner.n.comment': { access: 'rw', type: localized(4000) },
  'cmi.comments_from_learner.n.location': { access: 'rw', type: text(250) },
  'cmi.comments_from_learner.n.timestamp': { access: 'rw', type: time },
  'cmi.comments_from_lms.n.comment': { access: 'r' },
  'cmi.comments_from_lms.n.location': { access: 'r' },
  'cmi.comments_from_lms.n.timestamp': { access: 'r' },
  'cmi.completion_status': { access: 'rw', type: completion, initial: 'unknown' },
  'cmi.completion_threshold': { access: 'r' },
  'cmi.credit': { access: 'r', initial: 'credit' },
  'cmi.entry': { access: 'r', initial: '' },
  'cmi.exit': { access: 'w', type: oneOf('time-out', 'suspend', 'logout', 'normal', '') },
  'cmi.interactions.n.id': { access: 'rw', type: longIdentifier },
  'cmi.interactions.n.type': { access: 'rw', type: oneOf(...INTERACTION_TYPES) },
  'cmi.interactions.n.objectives.m.id': { access: 'rw', type: longIdentifier },
  'cmi.interactions.n.timestamp': { access: 'rw', type: time },
  'cmi.interactions.n.correct_responses.m.pattern': { access: 'rw' },
  'cmi.interactions.n.weighting': { access: 'rw', type: anyReal },
  'cmi.interactions.n.learner_response': { access: 'rw' },
  'cmi.interactions.n.result': { access: 'rw', type: interactionResult },
  'cmi.interactions.n.latency': { access: 'rw', type: timeInterval },
  'cmi.interactions.n.description': { access: 'rw', type: localized(250, 'by-rule') },
  'cmi.launch_data': { access: 'r' },
  'cmi.learner_id': { access: 'r' },
  'cmi.learner_name': { access: 'r' },
  'cmi.learner_preference.audio_level': { access: 'rw', type: real(0), initial: '1' },
  'cmi.learner_preference.language': { access: 'rw', type: languageOrNone, initial: '' },
  'cmi.learner_preference.delivery_speed': { access: 'rw', type: real(0), initial: '1' },
  'cmi.learner_preference.audio_captioning': {
    access: 'rw',
    type: oneOf('-1', '0', '1'),
    initial: '0',
  },
  'cmi.location': { access: 'rw', type: text(1000) },
  'cmi.max_time_allowed': { access: 'r' },
  'cmi.mode': { access: 'r', initial: 'normal' },
  'cmi.objectives.n.id': { access: 'rw', type: longIdentifier },
  ...score('cmi.objectives.n.score'),
  'cmi.objectives.n.success_status': { access: 'rw', type: success, initial: 'unknown' },
  'cmi.objectives.n.completion_status': { access: 'rw', type: completion, initial: 'unknown' },
  'cmi.objectives.n.progress_measure': { access: 'rw', type: share },
  'cmi.objectives.n.description': { access: 'rw', type: localized(250, 'by-rule') },
  'cmi.progress_measure': { access: 'rw', type: share },
  'cmi.scaled_passing_score': { access: 'r' },
  ...score('cmi.score'),
  'cmi.session_time': { access: 'w', type: timeInterval },
  'cmi.success_status': { access: 'rw', type: success, initial: 'unknown' },
  'cmi.suspend_data': { access: 'rw', type: text(64000) },
  'cmi.time_limit_action': { access: 'r', initial: 'continue,no message' },
  'cmi.total_time': { access: 'r', initial: 'PT0H0M0S' },
};

const SCORE_CHILDREN = ['scaled', 'raw', 'min', 'max'];

/** Collections: they have _count and _children, and grow one at a time. */
export const COLLECTIONS: Readonly<Record<string, Collection>> = {
  'cmi.comments_from_learner': { children: ['comment', 'location', 'timestamp'], spm: 250 },
  'cmi.comments_from_lms': {
    children: ['comment', 'location', 'timestamp'],
    spm: 100,
    readOnly: true,
  },
  'cmi.interactions': {
    children: [
      'id',
      'type',
      'objectives',
      'timestamp',
      'correct_responses',
      'weighting',
      'learner_response',
      'result',
      'latency',
      'description',
    ],
    spm: 250,
  },
  'cmi.interactions.n.objectives': { children: [], spm: 10 },
  // The limit depends on the interaction's type: see responses.ts.
  'cmi.interactions.n.correct_responses': { children: [], spm: Infinity },
  'cmi.objectives': {
    children: [
      'id',
      'score',
      'success_status',
      'completion_status',
      'progress_measure',
      'description',
    ],
    spm: 100,
  },
};

/** What _children says of a group that is no collection. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'cmi.learner_preference': ['audio_level', 'language', 'delivery_speed', 'audio_captioning'],
  'cmi.objectives.n.score': SCORE_CHILDREN,
  'cmi.score': SCORE_CHILDREN,
};
