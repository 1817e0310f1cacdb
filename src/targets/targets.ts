import { cmi5 } from './cmi5.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004Third } from './scorm2004-3rd.ts';
import { scorm2004Fourth } from './scorm2004-4th.ts';
import type { Target } from './target.ts';
import { web } from './web.ts';
import { xapi } from './xapi.ts';

/** The package formats. A new one is a file and a line here. */
export const TARGETS: readonly Target[] = [
  scorm2004Fourth,
  scorm2004Third,
  scorm12,
  cmi5,
  xapi,
  web,
];

/** The target called `name`; `undefined` where there is none. */
export function findTarget(name: string): Target | undefined {
  return TARGETS.find((target) => target.name === name);
}

/** All names, for messages that list them. */
export function targetNames(): readonly string[] {
  return TARGETS.map((target) => target.name);
}
