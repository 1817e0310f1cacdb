import { scorm2004 } from './scorm2004/edition.ts';

/**
 * SCORM 2004 3rd Edition. An activity's threshold is the value of the element, and nothing weighs
 * activities against each other: a course's own progress is not known there.
 */
export const scorm2004Third = scorm2004({
  name: 'scorm2004-3rd',
  schemaversion: '2004 3rd Edition',
  thresholdForm: 'value',
});
