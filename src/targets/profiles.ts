import type { DeliveryProfile } from './delivery-profile.ts';
import { clikc } from './profiles/clikc.ts';
import { cmi5Profile } from './profiles/cmi5.ts';
import { generic12 } from './profiles/generic-12.ts';
import { generic2004 } from './profiles/generic-2004.ts';
import { ilias } from './profiles/ilias.ts';
import { moodle } from './profiles/moodle.ts';
import { moodle2004 } from './profiles/moodle-2004.ts';
import { scormCloud } from './profiles/scorm-cloud.ts';
import { webProfile } from './profiles/web.ts';
import { xapiProfile } from './profiles/xapi.ts';

/** The delivery profiles of the tool. A new one is a file and a line here. */
export const PROFILES: readonly DeliveryProfile[] = [
  clikc,
  moodle,
  moodle2004,
  ilias,
  scormCloud,
  generic2004,
  generic12,
  cmi5Profile,
  xapiProfile,
  webProfile,
];

/** The profile of the tool called `name`; `undefined` where there is none. */
export function findProfile(name: string): DeliveryProfile | undefined {
  return PROFILES.find((profile) => profile.name === name);
}

/** All names, for messages that list them. */
export function profileNames(): readonly string[] {
  return PROFILES.map((profile) => profile.name);
}
