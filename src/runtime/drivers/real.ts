export { real } from '../../tracking/real.ts';

/** A number that an LMS gave, or undefined. */
export function readReal(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
