import { type DeliveryProfile, EACH_ACTIVITY, TRIED_12 } from '../delivery-profile.ts';

export const moodle: DeliveryProfile = {
  name: 'moodle',
  use: 'Moodle, by the version of SCORM that it supports in full',
  upload: EACH_ACTIVITY,
  target: 'scorm12',
  split: 'activity',
  completionThreshold: false,
  reasons: {
    target:
      'Moodle’s own documentation calls SCORM 1.2 supported and 2004 not; its room is small, so long written answers need moodle-2004',
    split: 'a course page there has one entry per activity, each with its own grade',
    completionThreshold: 'SCORM 1.2 has none',
  },
  observed: [
    { on: 'Moodle 4.5.6', what: 'data were kept whatever the kind of exit' },
    {
      on: 'Moodle 4.5.6',
      what: 'a mastery score in the manifest overwrote the status that was reported: there is none',
    },
    {
      on: 'Totara 12.9.1',
      what: 'by default 4,096 characters of state and 255 of an answer were enforced',
    },
  ],
  verified: TRIED_12,
};
