/**
 * Formats of cmi.interactions.n.learner_response and correct_responses.m.pattern per type
 * (RTE 4.2.9.1, 4.2.9.2). Both give a boolean: fits or not.
 */
import {
  hasLineBreak,
  real,
  shortIdentifier,
  type TypeRules,
  withoutLanguage,
} from './data-types.ts';

export const INTERACTION_TYPES = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'likert',
  'matching',
  'performance',
  'sequencing',
  'numeric',
  'other',
] as const;

export type InteractionType = (typeof INTERACTION_TYPES)[number];

type Format = (value: string, rules: TypeRules) => boolean;

interface ResponseFormat {
  readonly response: Format;
  readonly pattern: Format;
  /** How many correct_responses there may be: one, or so many at the least (SPM). */
  readonly patterns: { readonly max: number } | { readonly spm: number };
  /** The same set may not stand in two patterns. */
  readonly distinct?: 'set' | 'text';
}

function isShort(value: string, rules: TypeRules): boolean {
  return shortIdentifier(value, rules) === 0;
}

function within(count: number, spm: number, rules: TypeRules): boolean {
  return !rules.refuseOverSpm || count <= spm;
}

function isReal(value: string, rules: TypeRules): boolean {
  return real()(value, rules) === 0;
}

/** Takes `{case_matters=}` and `{order_matters=}` off, each once and in any order. */
function withoutFlags(value: string, names: readonly string[]): string | undefined {
  let rest = value;
  const left = new Set(names);
  for (;;) {
    const flag = /^\{(case_matters|order_matters)=([^}]*)\}/.exec(rest);
    const name = flag?.[1];
    if (!flag || !name || !left.has(name)) return rest;
    if (flag[2] !== 'true' && flag[2] !== 'false') return undefined;
    left.delete(name);
    rest = rest.slice(flag[0].length);
  }
}

function fillInText(value: string, spm: number, rules: TypeRules): boolean {
  const body = withoutLanguage(value);
  if (body === undefined) return false;
  return within(body.length, spm, rules) && !(rules.refuseLineBreaks && hasLineBreak(body));
}

const fillIn: Format = (value, rules) => {
  const parts = value.split('[,]');
  return within(parts.length, 10, rules) && parts.every((part) => fillInText(part, 250, rules));
};

/** A set (choice) or a list (sequencing) of identifiers. The empty set is URI-land only. */
function identifiers(distinct: boolean): Format {
  return (value, rules) => {
    if (value === '') return distinct && !rules.refuseHyphens;
    const ids = value.split('[,]');
    if (distinct && new Set(ids).size !== ids.length) return false;
    return within(ids.length, 36, rules) && ids.every((id) => isShort(id, rules));
  };
}

const matching: Format = (value, rules) => {
  if (value === '') return !rules.refuseHyphens;
  const pairs = value.split('[,]').map((pair) => pair.split('[.]'));
  return (
    within(pairs.length, 36, rules) &&
    pairs.every((pair) => pair.length === 2 && pair.every((id) => isShort(id, rules)))
  );
};

/** `<min>[:]<max>`; both bounds may be missing, the delimiter may not. */
const numericRange: Format = (value, rules) => {
  const bounds = value.split('[:]');
  if (bounds.length !== 2) return false;
  const [min = '', max = ''] = bounds;
  if (![min, max].every((bound) => bound === '' || isReal(bound, rules))) return false;
  return min === '' || max === '' || Number(min) <= Number(max);
};

/** `step[.]answer`; either side may be missing, not both (RTE 4.2.9.1, performance). */
function steps(answer: Format): Format {
  return (value, rules) => {
    const records = value.split('[,]').map((record) => record.split('[.]'));
    return (
      within(records.length, 250, rules) &&
      records.every((record) => {
        if (record.length !== 2) return false;
        const [name = '', reply = ''] = record;
        if (name === '' && reply === '') return false;
        return (name === '' || isShort(name, rules)) && (reply === '' || answer(reply, rules));
      })
    );
  };
}

const shortText: Format = (value, rules) => within(value.length, 250, rules);
const freeText: Format = (value, rules) => within(value.length, 4000, rules);

function flagged(names: readonly string[], format: Format): Format {
  return (value, rules) => {
    const rest = withoutFlags(value, names);
    return rest !== undefined && format(rest, rules);
  };
}

const trueFalse: Format = (value) => value === 'true' || value === 'false';
const longText: Format = (value, rules) => fillInText(value, 4000, rules);

const FORMATS: Readonly<Record<InteractionType, ResponseFormat>> = {
  'true-false': { response: trueFalse, pattern: trueFalse, patterns: { max: 1 } },
  choice: {
    response: identifiers(true),
    pattern: identifiers(true),
    patterns: { spm: 10 },
    distinct: 'set',
  },
  'fill-in': {
    response: fillIn,
    pattern: flagged(['case_matters', 'order_matters'], fillIn),
    patterns: { spm: 5 },
  },
  'long-fill-in': {
    response: longText,
    pattern: flagged(['case_matters'], longText),
    patterns: { spm: 5 },
  },
  likert: { response: isShort, pattern: isShort, patterns: { max: 1 } },
  matching: { response: matching, pattern: matching, patterns: { spm: 5 } },
  performance: {
    response: steps(shortText),
    pattern: flagged(
      ['order_matters'],
      steps((value, rules) =>
        value.includes('[:]') ? numericRange(value, rules) : shortText(value, rules),
      ),
    ),
    patterns: { spm: 5 },
  },
  sequencing: {
    response: identifiers(false),
    pattern: identifiers(false),
    patterns: { spm: 5 },
    distinct: 'text',
  },
  numeric: { response: isReal, pattern: numericRange, patterns: { max: 1 } },
  other: { response: freeText, pattern: freeText, patterns: { max: 1 } },
};

export function responseFits(type: InteractionType, value: string, rules: TypeRules): boolean {
  return FORMATS[type].response(value, rules);
}

export function patternFits(type: InteractionType, value: string, rules: TypeRules): boolean {
  return FORMATS[type].pattern(value, rules);
}

/** Whether an interaction may have a correct response at this index (RTE 4.2.9.1). */
export function patternIndexFits(type: InteractionType, index: number, rules: TypeRules): boolean {
  const { patterns } = FORMATS[type];
  return 'max' in patterns ? index < patterns.max : within(index + 1, patterns.spm, rules);
}

/** Whether two patterns of a type say the same (RTE 4.2.9.1: each shall be unique). */
export function samePattern(type: InteractionType, one: string, other: string): boolean {
  const { distinct } = FORMATS[type];
  if (distinct === 'text') return one === other;
  if (distinct !== 'set') return false;
  const sorted = (value: string) => value.split('[,]').sort().join('[,]');
  return sorted(one) === sorted(other);
}
