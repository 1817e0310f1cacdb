import { createExtras } from '../player/extras.ts';

window.coursewright?.player?.extras(createExtras);
