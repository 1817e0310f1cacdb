import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { CompiledMessages, Message, MessagePart } from './message.ts';

/**
 * Compiles the ICU messages of one locale to data for `format`.
 *
 * Supported: literal text, `{argument}`, `{n, number}`, `{n, number, percent}`, `plural`,
 * `selectordinal` and `select`. Dates, tags and plural offsets are refused.
 *
 * @throws an Error that names the key of the first message that is not ICU or not supported.
 */
export function compileMessages(source: Readonly<Record<string, string>>): CompiledMessages {
  const keys = Object.keys(source).sort();
  return Object.fromEntries(keys.map((key) => [key, compileMessage(key, source[key] ?? '')]));
}

function compileMessage(key: string, text: string): Message {
  try {
    return message(parse(text, { ignoreTag: true }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`message ${key}: ${reason}`, { cause: error });
  }
}

function message(elements: readonly MessageFormatElement[]): Message {
  const parts = elements.map(part);
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  return rest.length === 0 && typeof first === 'string' ? first : parts;
}

function part(element: MessageFormatElement): MessagePart {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return 0;
    case TYPE.argument:
      return [element.value];
    case TYPE.number: {
      const style = element.style ?? 'number';
      if (style !== 'number' && style !== 'percent') throw new Error('unsupported number style');
      return [element.value, style];
    }
    case TYPE.select:
      return [element.value, 'select', choices(element.options)];
    case TYPE.plural:
      if (element.offset !== 0) throw new Error('a plural offset is not supported');
      return [
        element.value,
        element.pluralType === 'ordinal' ? 'ordinal' : 'plural',
        choices(element.options),
      ];
    default:
      throw new Error('dates, times and tags are not supported');
  }
}

function choices(
  options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>,
): Record<string, Message> {
  const compiled = Object.entries(options).map(
    ([name, option]) => [name, message(option.value)] as const,
  );
  // `format` takes `other` where a form is not there: what says the same need not be loaded twice.
  const other = JSON.stringify(compiled.find(([name]) => name === 'other')?.[1]);
  return Object.fromEntries(
    compiled.filter(([name, one]) => name === 'other' || JSON.stringify(one) !== other),
  );
}
