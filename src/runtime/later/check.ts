import { createCheck } from '../player/check.ts';

window.coursewright?.player?.check(createCheck);
