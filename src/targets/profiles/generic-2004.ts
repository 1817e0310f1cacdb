import { type DeliveryProfile, TRIED_2004, WHOLE_COURSE } from '../delivery-profile.ts';

export const generic2004: DeliveryProfile = {
  name: 'generic-2004',
  use: 'platforms that run several SCOs with sequencing and roll-up',
  upload: WHOLE_COURSE,
  target: 'scorm2004-4th',
  split: 'course',
  completionThreshold: true,
  reasons: {
    target: 'the edition that platforms with full SCORM 2004 support share',
    split: 'such platforms show the organization as a menu and roll its activities up',
    completionThreshold:
      'lets them show progress, and agrees with the player on when an activity is complete',
  },
  observed: [],
  verified: TRIED_2004,
};
