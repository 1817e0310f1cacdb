import { openNone } from '../none.ts';

// Nobody keeps records: no LMS is looked for, even where one happens to be around the page.
window.coursewright = window.coursewright ?? {};
window.coursewright.driver = { open: () => Promise.resolve(openNone()) };
