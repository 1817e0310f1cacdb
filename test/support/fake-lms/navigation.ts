import { fail, type Outcome, ok } from './errors.ts';

/** adl.nav.* (SN 5.6.4). Lives for one session; nothing of it is stored. */
export interface Navigation {
  get(element: string): Outcome;
  set(element: string, value: string): Outcome;
  request(): string;
}

const REQUEST =
  /^(?:continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^{}\s]+\}(?:choice|jump))$/;
const VALID =
  /^adl\.nav\.request_valid\.(?:continue|previous|(?:choice|jump)\.\{target=[^{}\s]+\})$/;

export function createNavigation(requestValid: string): Navigation {
  let request = '_none_';
  return {
    get(element) {
      if (element === 'adl.nav.request') return ok(request);
      return VALID.test(element) ? ok(requestValid) : fail(401, `no element ${element}`);
    },
    set(element, value) {
      if (VALID.test(element)) return fail(404, `${element} is read only`);
      if (element !== 'adl.nav.request') return fail(401, `no element ${element}`);
      if (!REQUEST.test(value)) return fail(406, `no navigation request: ${value}`);
      request = value;
      return ok();
    },
    request: () => request,
  };
}
