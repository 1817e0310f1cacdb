import { createPrivateBox } from '../player/private-box.ts';

window.coursewright?.player?.privateBox(createPrivateBox);
