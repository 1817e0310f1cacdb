import type { TypeRules } from './data-types.ts';
import { collectionsOf, elementValues, KEYWORD, parseName } from './element-values.ts';
import { COLLECTIONS, ELEMENTS, GROUPS } from './elements.ts';
import { fail, type Outcome, ok } from './errors.ts';
import {
  INTERACTION_TYPES,
  type InteractionType,
  patternFits,
  patternIndexFits,
  responseFits,
  samePattern,
} from './responses.ts';

/** The data of one running SCO: a flat map of elements, with the rules of RTE 4.1 and 4.2. */
export interface Model {
  get(element: string): Outcome;
  set(element: string, value: string): Outcome;
  /** Elements with a value, as they stand. */
  values(): Record<string, string>;
}

export function createModel(initial: Readonly<Record<string, string>>, rules: TypeRules): Model {
  const values = elementValues(initial);
  const { count, keep, outOfRange } = values;

  function getKeyword(base: string, keyword: string): Outcome {
    const { template } = parseName(base);
    const collection = COLLECTIONS[template];
    const children = GROUPS[template] ?? collection?.children ?? [];
    const known = collection ?? GROUPS[template] ?? ELEMENTS[template];
    if (!known) return fail(401, `no element ${base}`);
    if (outOfRange(base)) return fail(301, `${base}: index out of range`);
    if (keyword === '_count' && collection) return ok(String(count(base)));
    if (keyword === '_children' && children.length > 0) return ok(children.join(','));
    return fail(301, `${base} has no ${keyword}`);
  }

  function get(element: string): Outcome {
    if (element === '') return fail(301, 'no element named');
    const keyword = KEYWORD.exec(element);
    if (keyword && element !== 'cmi._version') {
      return element === 'cmi._children' || element === 'cmi._count'
        ? fail(301, `cmi has no ${keyword[2]}`)
        : getKeyword(keyword[1] ?? '', keyword[2] ?? '');
    }
    const entry = ELEMENTS[parseName(element).template];
    if (!entry) return fail(401, `no element ${element}`);
    if (entry.access === 'w') return fail(405, `${element} is write only`);
    if (outOfRange(element)) return fail(301, `${element}: index out of range`);
    const value = values.get(element) ?? entry.initial;
    return value === undefined ? fail(403, `${element} has no value yet`) : ok(value);
  }

  /** Arrays grow by one; a new entry starts with its id (RTE 3.1.7.6, 4.2.9, 4.2.17). */
  function placeError(element: string, template: string): Outcome | undefined {
    for (const { path, template: name, index } of collectionsOf(element)) {
      const collection = COLLECTIONS[name];
      if (!collection) return fail(401, `no collection ${path}`);
      if (index > count(path)) return fail(351, `${path}: index ${index} leaves a gap`);
      if (index < count(path)) continue;
      if (rules.refuseOverSpm && index >= collection.spm) {
        return fail(351, `${path} holds ${collection.spm} at most`);
      }
      if (collection.children.includes('id') && template !== `${name}.n.id`) {
        return fail(408, `${path}.${index}.id must be set first`);
      }
    }
    return undefined;
  }

  function interactionType(element: string): InteractionType | undefined {
    const type = values.get(element.replace(/^(cmi\.interactions\.\d+)\..*$/, '$1.type'));
    return INTERACTION_TYPES.find((name) => name === type);
  }

  function siblingIds(element: string): [string, string][] {
    const own = /^(.*)\.\d+\.id$/.exec(element)?.[1] ?? '';
    return Array.from({ length: count(own) }, (_, index): [string, string] => {
      const name = `${own}.${index}.id`;
      return [name, values.get(name) ?? ''];
    });
  }

  function idError(element: string, value: string, fixed: boolean): Outcome | undefined {
    const now = values.get(element);
    if (fixed && now !== undefined && now !== value) return fail(351, `${element} is ${now}`);
    const twin = siblingIds(element).find(([name, id]) => name !== element && id === value);
    return twin ? fail(351, `${twin[0]} is ${value} already`) : undefined;
  }

  function responseError(element: string, value: string): Outcome | undefined {
    const type = interactionType(element);
    if (!type) return fail(408, 'the type must be set first');
    return responseFits(type, value, rules) ? undefined : fail(406, `no ${type} response`);
  }

  function patternError(element: string, value: string): Outcome | undefined {
    const type = interactionType(element);
    if (!type) return fail(408, 'the type must be set first');
    const path = element.replace(/\.\d+\.pattern$/, '');
    const index = Number(/\.(\d+)\.pattern$/.exec(element)?.[1]);
    if (!patternIndexFits(type, index, rules)) return fail(351, `too many patterns for ${type}`);
    if (!patternFits(type, value, rules)) return fail(406, `no ${type} pattern`);
    for (let other = 0; other < count(path); other += 1) {
      const pattern = values.get(`${path}.${other}.pattern`) ?? '';
      if (other !== index && samePattern(type, pattern, value)) {
        return fail(351, `${path}.${other} says the same`);
      }
    }
    return undefined;
  }

  function ruleError(element: string, template: string, value: string): Outcome | undefined {
    if (template === 'cmi.objectives.n.id') return idError(element, value, true);
    if (template === 'cmi.interactions.n.objectives.m.id') return idError(element, value, false);
    if (template === 'cmi.interactions.n.learner_response') return responseError(element, value);
    if (template.endsWith('.pattern')) return patternError(element, value);
    return undefined;
  }

  function set(element: string, value: string): Outcome {
    if (element === '') return fail(351, 'no element named');
    const keyword = KEYWORD.exec(element);
    if (keyword) {
      const base = parseName(keyword[1] ?? '').template;
      const known = base === 'cmi' || COLLECTIONS[base] || GROUPS[base] || ELEMENTS[base];
      return known ? fail(404, `${element} is read only`) : fail(401, `no element ${element}`);
    }
    const { template } = parseName(element);
    const entry = ELEMENTS[template];
    if (!entry) return fail(401, `no element ${element}`);
    if (entry.access === 'r') return fail(404, `${element} is read only`);
    const misplaced = placeError(element, template);
    if (misplaced) return misplaced;
    const refused = entry.type?.(value, rules) ?? 0;
    if (refused) return fail(refused, `${element}: ${JSON.stringify(value.slice(0, 80))}`);
    const broken = ruleError(element, template, value);
    if (broken) return broken;
    keep(element, value);
    return ok();
  }

  return { get, set, values: values.all };
}
