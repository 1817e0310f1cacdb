import { tincan } from './tincan.ts';

window.coursewright = window.coursewright ?? {};
window.coursewright.driver = tincan;
