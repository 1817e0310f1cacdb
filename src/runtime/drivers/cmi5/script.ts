import { cmi5 } from './cmi5.ts';

window.coursewright = window.coursewright ?? {};
window.coursewright.driver = cmi5;
