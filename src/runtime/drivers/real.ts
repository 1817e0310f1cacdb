/** real(10,7) (RTE 4.1.1.5): at most seven decimals, never an exponent. */
export function real(value: number): string {
  return value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

/** A number that an LMS gave, or undefined. */
export function readReal(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
