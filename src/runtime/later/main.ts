import { createLater } from '../player/create-later.ts';

window.coursewright?.player?.later(createLater);
