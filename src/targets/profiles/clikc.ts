import {
  type DeliveryProfile,
  EACH_ACTIVITY,
  ONE_SCO,
  THRESHOLD_OVERWRITES,
  TRIED_2004,
} from '../delivery-profile.ts';

export const clikc: DeliveryProfile = {
  name: 'clikc',
  use: 'CLiKC!, Totara; also where you are not sure, as one SCO per zip asks least of a platform',
  upload: EACH_ACTIVITY,
  target: 'scorm2004-4th',
  split: 'activity',
  oneSco: true,
  completionThreshold: false,
  reasons: {
    target: 'what the SCORM module there takes with room for the whole state',
    split:
      'platforms of the Moodle family store nothing of a second SCO, and a course page there has one entry per activity',
    oneSco: 'nothing that a second SCO of a package said was stored',
    completionThreshold:
      'there the threshold overwrites the reported status; the player reports completion by the same rule',
  },
  observed: [
    ...ONE_SCO,
    ...THRESHOLD_OVERWRITES,
    {
      on: 'Totara 12.9.1',
      what: 'what a page sent while it was being closed was not saved, before unload too: the player saves as things happen',
    },
  ],
  verified: `${TRIED_2004} CLiKC! itself was not seen: its product, version and limits are a guess from public traces.`,
};
