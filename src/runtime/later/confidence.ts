import { mountConfidence } from '../player/confidence.ts';

window.coursewright?.player?.confidence(mountConfidence);
