import type { DeliveryProfile } from '../delivery-profile.ts';

export const webProfile: DeliveryProfile = {
  name: 'web',
  use: 'reading without a platform: a web server, a folder, a memory stick',
  upload: 'one zip to unpack; open index.html',
  target: 'web',
  split: 'course',
  completionThreshold: false,
  reasons: {
    target: 'plain pages that link to each other: nothing is looked for, sent or recorded',
    split: 'whoever reads without a platform has no other menu',
    completionThreshold: 'nobody keeps a status',
  },
  observed: [],
  verified: 'Opened from a disk in Chromium. Other browsers: not tried.',
};
