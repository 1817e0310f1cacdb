import { type DeliveryProfile, WHOLE_COURSE } from '../delivery-profile.ts';

export const cmi5Profile: DeliveryProfile = {
  name: 'cmi5',
  use: 'platforms that launch cmi5',
  upload: WHOLE_COURSE,
  target: 'cmi5',
  split: 'course',
  completionThreshold: false,
  reasons: {
    target: 'no limit on answers, and every one of them a statement',
    split: 'the course structure is what such platforms show, and each AU is launched alone',
    completionThreshold: 'cmi5 says by `moveOn` what an activity needs',
  },
  observed: [],
  verified:
    'Not on a real platform. Played in Chromium against the project’s strict LMS for cmi5 and its store.',
};
