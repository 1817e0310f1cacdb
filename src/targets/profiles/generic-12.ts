import { type DeliveryProfile, EACH_ACTIVITY, TRIED_12 } from '../delivery-profile.ts';

export const generic12: DeliveryProfile = {
  name: 'generic-12',
  use: 'platforms that know nothing newer than SCORM 1.2',
  upload: EACH_ACTIVITY,
  target: 'scorm12',
  split: 'activity',
  completionThreshold: false,
  reasons: {
    target: 'next to all platforms know this version',
    split: 'not all of them run more than one SCO of a package',
    completionThreshold: 'SCORM 1.2 has none',
  },
  observed: [],
  verified: TRIED_12,
};
