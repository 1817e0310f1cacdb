// These two stand alone for the first part of the player, which needs no others.
/** cmi.suspend_data, SCORM 2004 (RTE 4.2.23). */
export const SUSPEND_DATA = 64_000;
/** cmi.location (RTE 4.2.12). */
export const LOCATION = 1_000;

/**
 * Smallest permitted maximums in characters (UTF-16 units) and counts: what every conforming LMS
 * holds, and what we therefore never exceed.
 */
export const LIMITS = {
  suspendData: SUSPEND_DATA,
  /** cmi.suspend_data, SCORM 1.2 (RTE 1.2, 3.4.4). */
  suspendData12: 4_096,
  location: LOCATION,
  /** long_identifier_type (RTE 4.1.1.6). */
  longIdentifier: 4_000,
  /** short_identifier_type (RTE 4.1.1.7). */
  shortIdentifier: 250,
  /** cmi.interactions.n.description (RTE 4.2.9). */
  description: 250,
  /** Options in one choice response (RTE 4.2.9.1). */
  choices: 36,
  /** Pairs in one matching response (RTE 4.2.9.1). */
  pairs: 36,
  /** Texts in one fill-in response (RTE 4.2.9.1). */
  fillIns: 10,
  /** Patterns of a fill-in (RTE 4.2.9.1). */
  fillInPatterns: 5,
  /** Steps in one performance response (RTE 4.2.9.1). */
  steps: 250,
  /** Choices of a scenario's path that are kept: ours, for the state's sake. */
  path: 100,
  /** One text of a fill-in response (RTE 4.2.9.1). */
  fillIn: 250,
  /** A long-fill-in response (RTE 4.2.9.1). */
  longFillIn: 4_000,
  /** cmi.interactions (RTE 4.2.9). */
  interactions: 250,
  /** cmi.objectives (RTE 4.2.17). */
  objectives: 100,
} as const;

/** At most `length` UTF-16 units of `text`, never half a surrogate pair. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
