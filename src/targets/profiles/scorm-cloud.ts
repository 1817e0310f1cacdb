import { type DeliveryProfile, TRIED_2004, WHOLE_COURSE } from '../delivery-profile.ts';

export const scormCloud: DeliveryProfile = {
  name: 'scorm-cloud',
  use: 'SCORM Cloud and platforms with its engine',
  upload: WHOLE_COURSE,
  target: 'scorm2004-4th',
  split: 'course',
  completionThreshold: true,
  reasons: {
    target: 'the newest edition, which such an engine takes',
    split: 'it shows the organization as a menu, stores each SCO, and rolls them up',
    completionThreshold: 'lets it show progress, and agrees with the player on completion',
  },
  observed: [],
  verified: `${TRIED_2004} SCORM Cloud was not seen.`,
};
