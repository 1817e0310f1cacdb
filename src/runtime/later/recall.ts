import { createRecalls } from '../player/recall.ts';

window.coursewright?.player?.recalls(createRecalls);
