import {
  type DeliveryProfile,
  EACH_ACTIVITY,
  ONE_SCO,
  THRESHOLD_OVERWRITES,
  TRIED_2004,
} from '../delivery-profile.ts';

export const moodle2004: DeliveryProfile = {
  name: 'moodle-2004',
  use: 'Moodle, where learners write more than a few lines',
  upload: EACH_ACTIVITY,
  target: 'scorm2004-4th',
  split: 'activity',
  oneSco: true,
  completionThreshold: false,
  reasons: {
    target: 'sixteen times the room of SCORM 1.2 for what learners write',
    split: 'nothing of a second SCO is stored, and a course page has one entry per activity',
    oneSco: 'nothing that a second SCO of a package said was stored',
    completionThreshold:
      'there the threshold overwrites the reported status; the player reports completion by the same rule',
  },
  observed: [
    ...ONE_SCO.filter(({ on }) => on.startsWith('Moodle')),
    ...THRESHOLD_OVERWRITES.filter(({ on }) => on.startsWith('Moodle')),
    { on: 'Moodle 4.5.6', what: 'the grade came from the raw score alone: it is 0 to 100' },
    {
      on: 'Moodle 4.5.6',
      what: 'calls made while the page was being closed were stored, below 64 KiB',
    },
  ],
  verified: TRIED_2004,
};
