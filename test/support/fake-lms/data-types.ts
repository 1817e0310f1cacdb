/**
 * The data types of RTE 4.1.1, as ADL's test suite takes them. A check gives 0, or the error
 * number with which the value is refused.
 */

export interface TypeRules {
  /** Values over the smallest permitted maximum are refused. */
  readonly refuseOverSpm: boolean;
  readonly refuseHyphens: boolean;
  readonly refuseLineBreaks: boolean;
}

export type TypeCheck = (value: string, rules: TypeRules) => number;

const OK = 0;
const MISMATCH = 406;
const RANGE = 407;

function inLength(value: string, spm: number, rules: TypeRules): boolean {
  return !rules.refuseOverSpm || value.length <= spm;
}

/** characterstring with its smallest permitted maximum (RTE 4.1.1.1). */
export function text(spm: number): TypeCheck {
  return (value, rules) => (inLength(value, spm, rules) ? OK : MISMATCH);
}

/** One of a set of state tokens (RTE 4.1.1.4). */
export function oneOf(...tokens: string[]): TypeCheck {
  return (value) => (tokens.includes(value) ? OK : MISMATCH);
}

/**
 * real(10,7) (RTE 4.1.1.5), no exponent. More than 7 decimals, or more than 5 digits before the
 * point (Moodle's limit), are over the smallest permitted maximum.
 */
export function real(min = -Infinity, max = Infinity): TypeCheck {
  return (value, rules) => {
    const digits = /^-?(\d+)(?:\.(\d+))?$/.exec(value);
    if (!digits) return MISMATCH;
    const over = (digits[1] ?? '').length > 5 || (digits[2] ?? '').length > 7;
    if (over && rules.refuseOverSpm) return MISMATCH;
    const number = Number(value);
    return number < min || number > max ? RANGE : OK;
  };
}

const LANGUAGE = /^(?:[A-Za-z]{2,3}|[ix])(?:-[A-Za-z0-9]{1,8})*$/;

/** language_type (RTE 4.1.1.2); the empty string is allowed where `empty` says so. */
export function isLanguage(value: string): boolean {
  return LANGUAGE.test(value) && value.length <= 250;
}

export const languageOrNone: TypeCheck = (value) =>
  value === '' || isLanguage(value) ? OK : MISMATCH;

/**
 * Takes a leading `{lang=xx}` off a localized_string_type (RTE 4.1.1.3). Undefined when the
 * delimiter is there and its language is not one. Other braces are text.
 */
export function withoutLanguage(value: string): string | undefined {
  const prefix = /^\{lang=([^}]*)\}/.exec(value);
  if (!prefix) return value;
  return isLanguage(prefix[1] ?? '') ? value.slice(prefix[0].length) : undefined;
}

export function hasLineBreak(value: string): boolean {
  return /[\r\n]/.test(value);
}

export function localized(spm: number, lineBreaks: 'allowed' | 'by-rule' = 'allowed'): TypeCheck {
  return (value, rules) => {
    const body = withoutLanguage(value);
    if (body === undefined || !inLength(body, spm, rules)) return MISMATCH;
    if (lineBreaks === 'by-rule' && rules.refuseLineBreaks && hasLineBreak(body)) return MISMATCH;
    return OK;
  };
}

// RFC 3986: unreserved, reserved and percent-encoded.
const URI = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const URN = /^urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:\S+$/;

function isUri(value: string): boolean {
  if (!URI.test(value)) return false;
  return /^urn:/i.test(value) ? URN.test(value) : true;
}

/** long_identifier_type: a URI, 4000 characters (RTE 4.1.1.6). */
export const longIdentifier: TypeCheck = (value, rules) =>
  isUri(value) && inLength(value, 4000, rules) ? OK : MISMATCH;

/** short_identifier_type: a URI, 250 characters (RTE 4.1.1.7); Moodle and Totara take less. */
export const shortIdentifier: TypeCheck = (value, rules) => {
  const shape = rules.refuseHyphens ? /^[A-Za-z0-9_.]+$/.test(value) : isUri(value);
  return shape && inLength(value, 250, rules) ? OK : MISMATCH;
};

const DURATION =
  /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/;

/** timeinterval(second,10,2): no weeks, a fraction only in seconds, two decimals (RTE 4.1.1.8). */
export const timeInterval: TypeCheck = (value) => (DURATION.test(value) ? OK : MISMATCH);

const TIME =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(\.\d{1,2}(?:Z|[+-]\d{2}(?::\d{2})?)?)?)?)?)?)?)?$/;

/** time(second,10,0): 1970 to 2038, two decimals, a zone only after a fraction (RTE 4.1.1.9). */
export const time: TypeCheck = (value) => {
  const parts = TIME.exec(value);
  if (!parts) return MISMATCH;
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part, index) => Number(part ?? (index === 1 || index === 2 ? 1 : 0)));
  const numbers = [year, month, day, hour, minute, second] as number[];
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = numbers;
  const daysInMonth = new Date(Date.UTC(y, mo, 0)).getUTCDate();
  const fits =
    y >= 1970 &&
    y <= 2038 &&
    mo >= 1 &&
    mo <= 12 &&
    d >= 1 &&
    d <= daysInMonth &&
    h <= 23 &&
    mi <= 59 &&
    s <= 59;
  const zone = /[+-](\d{2})(?::(\d{2}))?$/.exec(parts[7] ?? '');
  const zoneFits = !zone || (Number(zone[1]) <= 23 && Number(zone[2] ?? 0) <= 59);
  return fits && zoneFits ? OK : MISMATCH;
};

/** An interaction's result: a token or a real (RTE 4.2.9). */
export const interactionResult: TypeCheck = (value, rules) => {
  if (oneOf('correct', 'incorrect', 'unanticipated', 'neutral')(value, rules) === OK) return OK;
  return real()(value, rules);
};
