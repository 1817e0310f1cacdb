import { play } from './player/player.ts';
import { createRegistry } from './player/registry.ts';

window.coursewright = window.coursewright ?? {};
window.coursewright.player = createRegistry((registered) => void play(registered));
