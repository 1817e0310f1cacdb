/**
 * The data types of SCORM 1.2 (RTE 1.2, 3.4; CMI001 3.4 behind it), as strict as the strictest LMS
 * that was seen. A check gives 0, or the error number with which the value is refused.
 */
import { hasLineBreak, type TypeCheck } from './data-types.ts';

const OK = 0;
const MISMATCH = 405;

function matching(pattern: RegExp): TypeCheck {
  return (value) => (pattern.test(value) ? OK : MISMATCH);
}

/** CMIVocabulary: one of its words. */
export function word(...words: string[]): TypeCheck {
  return (value) => (words.includes(value) ? OK : MISMATCH);
}

/** CMIString255 and CMIString4096. */
export function string(length: number): TypeCheck {
  return (value) => (value.length <= length ? OK : MISMATCH);
}

/** CMIIdentifier: 255 printable characters, no blank. */
export const identifier = matching(/^[\u0021-\u007e]{1,255}$/);

/** CMIDecimal; Moodle takes three digits before the point at most. */
export function decimal(min: number, max: number): TypeCheck {
  return (value) => {
    if (!/^-?\d{1,3}(\.\d+)?$/.test(value)) return MISMATCH;
    return Number(value) < min || Number(value) > max ? MISMATCH : OK;
  };
}

/** CMISInteger. */
export function integer(min: number, max: number): TypeCheck {
  return (value) => {
    if (!/^-?\d+$/.test(value)) return MISMATCH;
    return Number(value) < min || Number(value) > max ? MISMATCH : OK;
  };
}

/** CMITime: HH:MM:SS.SS. */
export const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

/** CMITimespan: HHHH:MM:SS.SS, two digits of hours at least. */
export const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

/** A score may be taken back by CMIBlank. */
export const score: TypeCheck = (value, rules) =>
  value === '' ? OK : decimal(0, 100)(value, rules);

export const result: TypeCheck = (value, rules) =>
  word('correct', 'wrong', 'unanticipated', 'neutral')(value, rules) === OK
    ? OK
    : decimal(-999, 999)(value, rules);

export const TYPES12 = [
  'true-false',
  'choice',
  'fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
] as const;

export type Type12 = (typeof TYPES12)[number];

const list = (one: string) => new RegExp(`^(?:${one}(?:,${one})*|\\{${one}(?:,${one})*\\})$`);
const CHARACTER = '[0-9a-z]';
const text: TypeCheck = (value, rules) =>
  rules.refuseLineBreaks && hasLineBreak(value) ? MISMATCH : string(255)(value, rules);

/** CMIFeedback: the forms of student_response and of pattern, by the type of the interaction. */
const FEEDBACK: Readonly<Record<Type12, TypeCheck>> = {
  'true-false': matching(/^[01tf]$/),
  choice: matching(list(CHARACTER)),
  'fill-in': text,
  matching: matching(list(`${CHARACTER}\\.${CHARACTER}`)),
  performance: text,
  sequencing: matching(list(CHARACTER)),
  likert: matching(/^[0-9a-z]?$/),
  numeric: matching(/^-?\d+(\.\d+)?$/),
};

/** 405 too where the type was not set before. */
export function feedback(type: string | undefined): TypeCheck {
  const known = TYPES12.find((name) => name === type);
  return known ? FEEDBACK[known] : () => MISMATCH;
}
