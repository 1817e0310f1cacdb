import { type DeliveryProfile, EACH_ACTIVITY } from '../delivery-profile.ts';

export const xapiProfile: DeliveryProfile = {
  name: 'xapi',
  use: 'systems beside a statement store that launch by parameters (Tin Can)',
  upload: EACH_ACTIVITY,
  target: 'xapi',
  split: 'activity',
  completionThreshold: false,
  reasons: {
    target: 'the launch that such systems have, older than cmi5',
    split: 'its manifest has one activity that can be launched',
    completionThreshold: 'there is no manifest that could hold one',
  },
  observed: [{ on: 'Moodle 4.5.6', what: 'a zip with nothing but xAPI was refused' }],
  verified:
    'Not on a real platform. Played in Chromium against the project’s strict store, with launch parameters.',
};
