import type { TypeRules } from './data-types.ts';
import { feedback } from './data-types12.ts';
import { collectionsOf, elementValues, KEYWORD, parseName } from './element-values.ts';
import { COLLECTIONS12, ELEMENTS12, GROUPS12 } from './elements12.ts';
import { fail, type Outcome, ok } from './errors.ts';
import type { Model } from './model.ts';

/**
 * The data of one running SCO with the rules of SCORM 1.2 (RTE 1.2, 3.3 and 3.4). `absent`: groups
 * that this LMS does not implement (401).
 */
export function createModel12(
  initial: Readonly<Record<string, string>>,
  rules: TypeRules,
  absent: readonly string[],
): Model {
  const values = elementValues(initial);
  const { count, keep, outOfRange } = values;

  const isAbsent = (element: string) =>
    absent.some((group) => element === group || element.startsWith(`${group}.`));

  function getKeyword(base: string, keyword: string): Outcome {
    const { template } = parseName(base);
    const collection = COLLECTIONS12[template];
    const children = GROUPS12[template] ?? collection?.children ?? [];
    if (!collection && !GROUPS12[template] && !ELEMENTS12[template]) {
      return fail(201, `no element ${base}`);
    }
    if (outOfRange(base)) return fail(201, `${base}: index out of range`);
    if (keyword === '_count') {
      return collection ? ok(String(count(base))) : fail(203, `${base} is no array`);
    }
    return children.length > 0 ? ok(children.join(',')) : fail(202, `${base} has no children`);
  }

  function get(element: string): Outcome {
    if (isAbsent(element)) return fail(401, `${element} is not implemented`);
    const keyword = KEYWORD.exec(element);
    if (keyword && element !== 'cmi._version') {
      return getKeyword(keyword[1] ?? '', keyword[2] ?? '');
    }
    const entry = ELEMENTS12[parseName(element).template];
    if (!entry) return fail(201, `no element ${element}`);
    if (entry.access === 'w') return fail(404, `${element} is write only`);
    if (outOfRange(element)) return fail(201, `${element}: index out of range`);
    return ok(values.get(element) ?? entry.initial ?? '');
  }

  function typeError(element: string, template: string, value: string): number {
    const type = values.get(element.replace(/^(cmi\.interactions\.\d+)\..*$/, '$1.type'));
    const hangsOnType = template.endsWith('.student_response') || template.endsWith('.pattern');
    const check = hangsOnType ? feedback(type) : ELEMENTS12[template]?.type;
    return check?.(value, rules) ?? 0;
  }

  function set(element: string, value: string): Outcome {
    if (isAbsent(element)) return fail(401, `${element} is not implemented`);
    const keyword = KEYWORD.exec(element);
    if (keyword) {
      const base = parseName(keyword[1] ?? '').template;
      const known = base === 'cmi' || COLLECTIONS12[base] || GROUPS12[base];
      return known ? fail(402, `${element} is a keyword`) : fail(201, `no element ${element}`);
    }
    const { template } = parseName(element);
    const entry = ELEMENTS12[template];
    if (!entry) return fail(201, `no element ${element}`);
    if (entry.access === 'r') return fail(403, `${element} is read only`);
    const gap = collectionsOf(element).find(({ path, index }) => index > count(path));
    if (gap) return fail(201, `${gap.path}: index ${gap.index} leaves a gap`);
    const refused = typeError(element, template, value);
    if (refused) return fail(refused, `${element}: ${JSON.stringify(value.slice(0, 80))}`);
    keep(element, value);
    return ok();
  }

  return { get, set, values: values.all };
}
