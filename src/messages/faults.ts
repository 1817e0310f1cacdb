import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { compileMessages } from './compile.ts';

/**
 * What is wrong with a message as the translation of another: it is not ICU or not supported, has
 * other arguments, or other plural forms than the locale.
 */
export function messageFaults(text: string, english: string, locale: string): string[] {
  try {
    compileMessages({ message: text });
  } catch (error) {
    return [error instanceof Error ? error.message.replace(/^message message: /, '') : ''];
  }
  const elements = parse(text, { ignoreTag: true });
  const [own, expected] = [elements, parse(english, { ignoreTag: true })].map((all) =>
    argumentsOf(all).join(', '),
  );
  const faults = own === expected ? [] : [`it has the arguments “${own}”, not “${expected}”`];
  for (const { categories, type } of pluralsOf(elements)) {
    const wanted = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
    const forms = [...wanted].sort().join(', ');
    if (categories.sort().join(', ') !== forms)
      faults.push(`it has the forms ${categories.join(', ')}; ${locale} has ${forms}`);
  }
  return faults;
}

/** The arguments of a message in the order of their names. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
        return [element.value];
      case TYPE.select:
      case TYPE.plural:
        return [
          element.value,
          ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value)),
        ];
      default:
        return [];
    }
  });
  return [...new Set(found)].sort();
}

function pluralsOf(
  elements: readonly MessageFormatElement[],
): { categories: string[]; type: Intl.PluralRuleType }[] {
  return elements.flatMap((element) =>
    element.type === TYPE.plural
      ? [
          {
            categories: Object.keys(element.options).filter((name) => !name.startsWith('=')),
            type: element.pluralType ?? 'cardinal',
          },
          ...Object.values(element.options).flatMap(({ value }) => pluralsOf(value)),
        ]
      : [],
  );
}
