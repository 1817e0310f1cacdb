import { scorm12 } from './scorm12.ts';

window.coursewright = window.coursewright ?? {};
window.coursewright.scorm12 = scorm12;
