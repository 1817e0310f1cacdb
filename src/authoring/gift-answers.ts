import type { GiftNote } from './gift-notes.ts';
import { type GiftFormat, type GiftText, toText } from './gift-text.ts';

export interface WeightedAnswer {
  readonly text: GiftText;
  /** Percent of the mark, -100 to 100. */
  readonly weight: number;
  readonly feedback?: GiftText;
}

/** What stands between the braces of a question. */
export type GiftAnswer =
  | { readonly type: 'essay' }
  | {
      readonly type: 'choice';
      /** Several may be chosen. */
      readonly many: boolean;
      readonly options: readonly WeightedAnswer[];
    }
  | {
      readonly type: 'true-false';
      readonly answer: boolean;
      readonly wrong?: GiftText;
      readonly right?: GiftText;
    }
  | { readonly type: 'short' | 'number'; readonly answers: readonly WeightedAnswer[] }
  | {
      readonly type: 'matching';
      readonly pairs: readonly { readonly left: GiftText; readonly right: GiftText }[];
    };

const WEIGHT = /^%(-?\d{1,3}(?:\.\d*)?)%/;

/**
 * Reads what stands between the braces (escapes protected, general feedback taken off), telling the
 * kinds apart as Moodle's importer does: `#` first is a number, any `~` a choice, `=` and `->`
 * matching, then true or false, else a short answer; nothing is an essay.
 */
export function readAnswer(text: string, format: GiftFormat): GiftAnswer | GiftNote {
  if (text === '') return { type: 'essay' };
  if (text.startsWith('#')) return readNumber(text.slice(1), format);
  if (text.includes('~')) return readChoice(text, format);
  if (text.includes('=') && text.includes('->')) return readMatching(text, format);
  return readTrueFalse(text, format) ?? readShort(text, format);
}

function readChoice(text: string, format: GiftFormat): GiftAnswer | GiftNote {
  const [before = '', ...answers] = text
    .split(/(?=[~=])/)
    .flatMap((part, index) => (index === 0 && /^[~=]/.test(part) ? ['', part] : [part]));
  const options = answers
    // Moodle writes `~=` for `=` in places.
    .filter((part, index) => !(part.trim() === '~' && answers[index + 1]?.startsWith('=')))
    .map((part) => weighted(part.slice(1), part.startsWith('=') ? 100 : 0, format));
  if (before.trim() !== '' || options.length < 2 || options.some(isEmpty))
    return { code: 'answers' };
  if (!options.some(({ weight }) => weight > 0)) return { code: 'no-key' };
  return { type: 'choice', many: !text.includes('='), options };
}

function readMatching(text: string, format: GiftFormat): GiftAnswer | GiftNote {
  const [before = '', ...parts] = text.split('=');
  const pairs = parts.flatMap((part) => {
    const arrow = part.indexOf('->');
    if (arrow === -1) return [];
    const [left, right] = [part.slice(0, arrow), part.slice(arrow + 2)];
    return [{ left: toText(left, format), right: toText(right, format) }];
  });
  const whole = pairs.filter(({ left, right }) => left.value !== '' && right.value !== '');
  const broken = pairs.length < parts.length || pairs.some(({ right }) => right.value === '');
  if (before.trim() !== '' || broken || whole.length < 2) return { code: 'pairs' };
  return { type: 'matching', pairs };
}

function readTrueFalse(text: string, format: GiftFormat): GiftAnswer | undefined {
  const [word = '', wrong = '', ...right] = text.split('#');
  const value = /^(?:(T|TRUE)|F|FALSE)$/i.exec(word.trim());
  if (!value) return undefined;
  const texts = { wrong: toText(wrong, format), right: toText(right.join('#'), format) };
  return {
    type: 'true-false',
    answer: value[1] !== undefined,
    ...(texts.wrong.value === '' ? {} : { wrong: texts.wrong }),
    ...(texts.right.value === '' ? {} : { right: texts.right }),
  };
}

function readShort(text: string, format: GiftFormat): GiftAnswer | GiftNote {
  const parts = text.split('=');
  const [before = ''] = parts;
  // Only a single answer may stand without its equals sign.
  if (before.trim() !== '' && parts.length > 1) return { code: 'answers' };
  const answers = (parts.length > 1 ? parts.slice(1) : parts).map((part) =>
    weighted(part, 100, format),
  );
  return answers.some(isEmpty) ? { code: 'answers' } : { type: 'short', answers };
}

function readNumber(text: string, format: GiftFormat): GiftAnswer | GiftNote {
  const [right = '', ...wrong] = text.split('~');
  const parts = right.split('=');
  const [before = ''] = parts;
  if (before.trim() !== '' && parts.length > 1) return { code: 'answers' };
  const answers = (parts.length > 1 ? parts.slice(1) : parts).map((part) =>
    weighted(part, 100, format),
  );
  const number = '[-+]?(?:\\d+[.,]?\\d*|[.,]\\d+)(?:[eE][-+]?\\d+)?';
  const known = new RegExp(`^${number}\\s*(?:(?::|\\.\\.)\\s*${number})?$`);
  if (answers.some(({ text: { value } }) => !known.test(value))) return { code: 'answers' };
  const others = wrong.map((part) => weighted(part, 0, format));
  return { type: 'number', answers: [...answers, ...others] };
}

/** `%50%text#feedback` */
function weighted(part: string, otherwise: number, format: GiftFormat): WeightedAnswer {
  const text = part.trim();
  const weight = WEIGHT.exec(text);
  const [answer = '', ...feedback] = text.slice(weight?.[0].length ?? 0).split('#');
  const said = toText(feedback.join('#'), format);
  return {
    text: toText(answer, format),
    weight: weight ? Number(weight[1]) : otherwise,
    ...(said.value === '' ? {} : { feedback: said }),
  };
}

function isEmpty({ text }: WeightedAnswer): boolean {
  return text.value === '';
}
