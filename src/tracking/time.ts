/**
 * time(second,10,0) (RTE 4.1.1.9) of `ms` milliseconds since 1970: `2026-11-24T06:30:00.0Z`.
 * LMSs refuse a zone without a fraction, and three decimals.
 */
export function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}.0Z`;
}

/**
 * timeinterval(second,10,2) (RTE 4.1.1.8) and ISO 8601 duration (xAPI-Data 4.6) of `seconds`:
 * seconds alone with at most two decimals, `PT95.5S`. Nothing or less than nothing is `PT0S`.
 */
export function duration(seconds: number): string {
  const hundredths = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 100)) : 0;
  return `PT${hundredths / 100}S`;
}

/** RFC 3339 in UTC with milliseconds, for statements (xAPI-Data 2.4.7). */
export function statementTime(ms: number): string {
  return new Date(ms).toISOString();
}
