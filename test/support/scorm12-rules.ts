/**
 * What a strict SCORM 1.2 LMS accepts and refuses, as data: [element, value, error]. A value of
 * undefined is an LMSGetValue. Each row starts in a fresh session that has the elements of
 * `GIVEN12`.
 */
import type { Row } from './scorm2004-rules.ts';

const type = (name: string): [string, string][] => [
  ['cmi.interactions.0.id', 'q1'],
  ['cmi.interactions.0.type', name],
];

/** Elements that are set first, by the name of the table. */
export const GIVEN12: Readonly<Record<string, readonly [string, string][]>> = {
  interactions: [['cmi.interactions.0.id', 'q1']],
  objectives: [['cmi.objectives.0.id', 'obj-1']],
  'true-false': type('true-false'),
  choice: type('choice'),
  'fill-in': type('fill-in'),
  likert: type('likert'),
  matching: type('matching'),
  performance: type('performance'),
  sequencing: type('sequencing'),
  numeric: type('numeric'),
};

const RESPONSE = 'cmi.interactions.0.student_response';
const PATTERN = 'cmi.interactions.0.correct_responses.0.pattern';

const rows = (element: string, values: Readonly<Record<string, string>>): Row[] =>
  Object.entries(values).map(([value, error]): Row => [element, value, error]);

export const TABLES12: Readonly<Record<string, readonly Row[]>> = {
  core: [
    ...rows('cmi.core.lesson_status', { passed: '0', failed: '0', completed: '0' }),
    ...rows('cmi.core.lesson_status', { incomplete: '0', browsed: '0', 'not attempted': '405' }),
    ...rows('cmi.core.lesson_status', { unknown: '405', Passed: '405', '': '405' }),
    ...rows('cmi.core.exit', { suspend: '0', 'time-out': '0', logout: '0', '': '0' }),
    ...rows('cmi.core.exit', { normal: '405' }),
    ...rows('cmi.core.session_time', { '0000:01:02.23': '0', '00:00:00': '0', '12:34:56.7': '0' }),
    ...rows('cmi.core.session_time', { PT61S: '405', '0:01:02': '405', '00:61:00': '405' }),
    ...rows('cmi.core.session_time', { '00:00:00.123': '405', '00000:00:00': '405' }),
    ...rows('cmi.core.score.raw', { '0': '0', '100': '0', '66.67': '0', '': '0' }),
    ...rows('cmi.core.score.raw', { '101': '405', '-1': '405', '1e2': '405', many: '405' }),
    ...rows('cmi.core.score.min', { '0': '0' }),
    ['cmi.core.score.scaled', '1', '201'],
    ['cmi.core.lesson_location', 'x'.repeat(255), '0'],
    ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
    ['cmi.core.lesson_location', undefined, '0'],
    ['cmi.core.exit', undefined, '404'],
    ['cmi.core.session_time', undefined, '404'],
    ['cmi.core.student_id', 'me', '403'],
    ['cmi.core.lesson_mode', 'normal', '403'],
    ['cmi.core.total_time', '00:00:01', '403'],
  ],
  texts: [
    ['cmi.suspend_data', 'é'.repeat(4096), '0'],
    ['cmi.suspend_data', 'x'.repeat(4097), '405'],
    ['cmi.suspend_data', 'a\nb\t{"c"}', '0'],
    ['cmi.comments', 'x'.repeat(4096), '0'],
    ['cmi.comments', 'x'.repeat(4097), '405'],
    ['cmi.comments_from_lms', 'x', '403'],
    ['cmi.launch_data', undefined, '0'],
    ['cmi.launch_data', 'x', '403'],
  ],
  names: [
    ['', undefined, '201'],
    ['cmi', undefined, '201'],
    ['cmi.core', undefined, '201'],
    ['cmi.mode', undefined, '201'],
    ['cmi.learner_id', undefined, '201'],
    ['cmi.completion_status', 'completed', '201'],
    ['cmi._version', undefined, '0'],
    ['cmi._version', '3.4', '402'],
    ['cmi.core._children', undefined, '0'],
    ['cmi.core._children', 'x', '402'],
    ['cmi.core._count', undefined, '203'],
    ['cmi.core.score._children', undefined, '0'],
    ['cmi.suspend_data._children', undefined, '202'],
    ['cmi.suspend_data._count', undefined, '203'],
    ['cmi.interactions._count', undefined, '0'],
    ['cmi.interactions._count', '1', '402'],
    ['cmi.student_data.mastery_score', undefined, '0'],
    ['cmi.student_data.mastery_score', '80', '403'],
    ['cmi.student_preference.language', 'es', '0'],
    ['cmi.student_preference.audio', '101', '405'],
  ],
  objectives: [
    ['cmi.objectives.0.status', 'passed', '0'],
    ['cmi.objectives.0.status', 'not attempted', '0'],
    ['cmi.objectives.0.status', 'satisfied', '405'],
    ['cmi.objectives.0.score.raw', '50', '0'],
    ['cmi.objectives.0.id', undefined, '0'],
    ['cmi.objectives.1.id', undefined, '201'],
    ['cmi.objectives.1.id', 'obj-2', '0'],
    ['cmi.objectives.2.id', 'obj-3', '201'],
    ['cmi.objectives.0.success_status', 'passed', '201'],
    ['cmi.objectives._count', undefined, '0'],
  ],
  interactions: [
    ...rows('cmi.interactions.0.type', { choice: '0', numeric: '0', 'long-fill-in': '405' }),
    ...rows('cmi.interactions.0.type', { other: '405' }),
    ...rows('cmi.interactions.0.result', { correct: '0', wrong: '0', neutral: '0', '0.5': '0' }),
    ...rows('cmi.interactions.0.result', { incorrect: '405' }),
    ...rows('cmi.interactions.0.id', { 'a.b-c_d': '0', 'a b': '405', é: '405', '': '405' }),
    ['cmi.interactions.0.id', 'x'.repeat(256), '405'],
    ...rows('cmi.interactions.0.time', { '08:00:05': '0', '23:59:59.99': '0', '24:00:00': '405' }),
    ...rows('cmi.interactions.0.time', { '2026-11-24T08:00:05': '405' }),
    ...rows('cmi.interactions.0.latency', { '0000:00:04.25': '0', 'PT4.25S': '405' }),
    ...rows('cmi.interactions.0.weighting', { '1': '0', '0.5': '0', '101': '405' }),
    ['cmi.interactions.0.id', undefined, '404'],
    ['cmi.interactions.0.student_response', undefined, '404'],
    ['cmi.interactions.0.objectives._count', undefined, '0'],
    ['cmi.interactions.0.objectives.0.id', 'obj-1', '0'],
    ['cmi.interactions.0.objectives.1.id', 'obj-1', '201'],
    ['cmi.interactions.0.description', 'Why?', '201'],
    ['cmi.interactions.0.timestamp', '08:00:05', '201'],
    ['cmi.interactions.1.id', 'q2', '0'],
    ['cmi.interactions.2.id', 'q3', '201'],
    [RESPONSE, 'a', '405'],
  ],
  'true-false': [...rows(RESPONSE, { t: '0', f: '0', '0': '0', '1': '0', true: '405', '': '405' })],
  choice: [
    ...rows(RESPONSE, { a: '0', 'a,b': '0', '{a,b}': '0', '1,z': '0' }),
    ...rows(RESPONSE, { 'a[,]b': '405', A: '405', 'a, b': '405', opt_1: '405', '{a': '405' }),
    ...rows(PATTERN, { '{a,b}': '0', a: '0', '{}': '405' }),
  ],
  'fill-in': [
    [RESPONSE, 'ñ, a word', '0'],
    [RESPONSE, 'x'.repeat(255), '0'],
    [RESPONSE, 'x'.repeat(256), '405'],
    [RESPONSE, 'a\nb', '405'],
  ],
  likert: [...rows(RESPONSE, { a: '0', '5': '0', '': '0', '10': '405' })],
  matching: [
    ...rows(RESPONSE, { '1.a,2.b': '0', '{1.a}': '0', '1[.]a': '405', '1.a;2.b': '405' }),
    ...rows(PATTERN, { '{1.a,2.b}': '0' }),
  ],
  performance: [...rows(RESPONSE, { 'walk.left, run': '0' })],
  sequencing: [...rows(RESPONSE, { 'b,a,c': '0', 'a[,]b': '405' })],
  numeric: [...rows(RESPONSE, { '12345': '0', '-0.5': '0', '1e5': '405', '5[:]5': '405' })],
};
