import { type DeliveryProfile, WHOLE_COURSE } from '../delivery-profile.ts';

export const ilias: DeliveryProfile = {
  name: 'ilias',
  use: 'ILIAS',
  upload: WHOLE_COURSE,
  target: 'scorm2004-3rd',
  split: 'course',
  completionThreshold: false,
  savesEarly: true,
  reasons: {
    target: 'ADL certified ILIAS for SCORM 2004 in 2008, when the 3rd was its edition',
    split: 'its player has a menu and sequencing of its own for the SCOs of a module',
    completionThreshold:
      'the player reports completion by the same rule, so nothing can contradict it',
    savesEarly:
      'saving on `beforeunload` too costs one more call and may be the last that is taken',
  },
  observed: [],
  verified:
    'Not on a real platform: what ILIAS does is known from documents alone. The manifest is valid to the XSDs of its edition; the SCOs are those of the 4th Edition’s packages, played in Chromium.',
};
