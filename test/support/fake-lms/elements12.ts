/** The data model of SCORM 1.2 (RTE 1.2, 3.4) as a table, in the words of that of 2004. */
import {
  decimal,
  identifier,
  integer,
  result,
  score,
  string,
  TYPES12,
  time,
  timespan,
  word,
} from './data-types12.ts';
import type { Collection, Element } from './elements.ts';

const STATUSES = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

function scores(prefix: string): Record<string, Element> {
  return Object.fromEntries(
    ['raw', 'min', 'max'].map((name): [string, Element] => [
      `${prefix}.${name}`,
      { access: 'rw', type: score, initial: '' },
    ]),
  );
}

/** Elements by name, with `n` and `m` for indexes. What was never set says nothing, without error. */
export const ELEMENTS12: Readonly<Record<string, Element>> = {
  'cmi._version': { access: 'r', initial: '3.4' },
  'cmi.core.student_id': { access: 'r' },
  'cmi.core.student_name': { access: 'r' },
  'cmi.core.lesson_location': { access: 'rw', type: string(255) },
  'cmi.core.credit': { access: 'r', initial: 'credit' },
  'cmi.core.lesson_status': { access: 'rw', type: word(...STATUSES), initial: 'not attempted' },
  'cmi.core.entry': { access: 'r' },
  ...scores('cmi.core.score'),
  'cmi.core.total_time': { access: 'r', initial: '0000:00:00.00' },
  'cmi.core.lesson_mode': { access: 'r', initial: 'normal' },
  'cmi.core.exit': { access: 'w', type: word('time-out', 'suspend', 'logout', '') },
  'cmi.core.session_time': { access: 'w', type: timespan },
  'cmi.suspend_data': { access: 'rw', type: string(4096) },
  'cmi.launch_data': { access: 'r' },
  'cmi.comments': { access: 'rw', type: string(4096) },
  'cmi.comments_from_lms': { access: 'r' },
  'cmi.objectives.n.id': { access: 'rw', type: identifier },
  ...scores('cmi.objectives.n.score'),
  'cmi.objectives.n.status': { access: 'rw', type: word(...STATUSES, 'not attempted') },
  'cmi.student_data.mastery_score': { access: 'r' },
  'cmi.student_data.max_time_allowed': { access: 'r' },
  'cmi.student_data.time_limit_action': { access: 'r' },
  'cmi.student_preference.audio': { access: 'rw', type: integer(-1, 100), initial: '0' },
  'cmi.student_preference.language': { access: 'rw', type: string(255) },
  'cmi.student_preference.speed': { access: 'rw', type: integer(-100, 100), initial: '0' },
  'cmi.student_preference.text': { access: 'rw', type: integer(-1, 1), initial: '0' },
  'cmi.interactions.n.id': { access: 'w', type: identifier },
  'cmi.interactions.n.objectives.m.id': { access: 'w', type: identifier },
  'cmi.interactions.n.time': { access: 'w', type: time },
  'cmi.interactions.n.type': { access: 'w', type: word(...TYPES12) },
  // Their form hangs on the type: see model12.ts.
  'cmi.interactions.n.correct_responses.m.pattern': { access: 'w' },
  'cmi.interactions.n.weighting': { access: 'w', type: decimal(-100, 100) },
  'cmi.interactions.n.student_response': { access: 'w' },
  'cmi.interactions.n.result': { access: 'w', type: result },
  'cmi.interactions.n.latency': { access: 'w', type: timespan },
};

export const COLLECTIONS12: Readonly<Record<string, Collection>> = {
  'cmi.objectives': { children: ['id', 'score', 'status'], spm: Infinity },
  'cmi.interactions': {
    children: [
      'id',
      'objectives',
      'time',
      'type',
      'correct_responses',
      'weighting',
      'student_response',
      'result',
      'latency',
    ],
    spm: Infinity,
  },
  'cmi.interactions.n.objectives': { children: [], spm: Infinity },
  'cmi.interactions.n.correct_responses': { children: [], spm: Infinity },
};

/** What _children says of a group that is no collection. */
export const GROUPS12: Readonly<Record<string, readonly string[]>> = {
  'cmi.core': [
    'student_id',
    'student_name',
    'lesson_location',
    'credit',
    'lesson_status',
    'entry',
    'score',
    'total_time',
    'lesson_mode',
    'exit',
    'session_time',
  ],
  'cmi.core.score': ['raw', 'min', 'max'],
  'cmi.objectives.n.score': ['raw', 'min', 'max'],
  'cmi.student_data': ['mastery_score', 'max_time_allowed', 'time_limit_action'],
  'cmi.student_preference': ['audio', 'language', 'speed', 'text'],
};
