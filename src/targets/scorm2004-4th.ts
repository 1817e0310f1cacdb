import { scorm2004 } from './scorm2004/edition.ts';

/** SCORM 2004 4th Edition: the rule of completion stands in attributes (CAM 3.4.1.10). */
export const scorm2004Fourth = scorm2004({
  name: 'scorm2004-4th',
  schemaversion: '2004 4th Edition',
  thresholdForm: 'attributes',
});
