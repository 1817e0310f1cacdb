import { mountScenario } from '../player/scenario.ts';

window.coursewright?.player?.block('scenario', mountScenario);
