import type { NumberQuestion } from '../course/blocks.ts';
import type { Scope } from './scope.ts';

/**
 * A number in the locale's form and Latin digits, without separators of thousands, which a learner
 * might copy.
 */
export function numberWords(value: number, locale: string): string {
  const options = { maximumFractionDigits: 7, useGrouping: false, numberingSystem: 'latn' };
  return new Intl.NumberFormat(locale, options).format(value);
}

/** What the key says, in words. */
export function keyWords({ answer, min, max }: NumberQuestion, { locale, words }: Scope): string {
  const say = (value: number) => numberWords(value, locale);
  if (answer !== undefined && min !== undefined && max !== undefined && min < max)
    return words.say('number-around', { answer: say(answer), min: say(min), max: say(max) });
  if (answer !== undefined) return say(answer);
  if (min !== undefined && max !== undefined)
    return min === max ? say(min) : words.say('number-range', { min: say(min), max: say(max) });
  if (min !== undefined) return words.say('number-least', { min: say(min) });
  return max === undefined ? '' : words.say('number-most', { max: say(max) });
}
