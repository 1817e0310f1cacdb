import type { Course } from '../course/course.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { feedback } from './feedback.ts';
import { files } from './files.ts';
import { knowledgeCheck } from './knowledge-check.ts';
import { media } from './media.ts';
import { minutes } from './minutes.ts';
import { numbers } from './numbers.ts';
import { objectives } from './objectives.ts';
import { privateAndGraded } from './private-and-graded.ts';
import { recall } from './recall.ts';
import { references } from './references.ts';
import { scenario } from './scenario.ts';
import { secrets } from './secrets.ts';
import { skips } from './skips.ts';
import { stateSize } from './state-size.ts';
import { uniqueIds } from './unique-ids.ts';

/** Every rule over a whole course. A new one is a file and a line here. */
const RULES: readonly ((course: Course) => Diagnostic[])[] = [
  uniqueIds,
  references,
  media,
  files,
  skips,
  feedback,
  numbers,
  stateSize,
  scenario,
  knowledgeCheck,
  privateAndGraded,
  recall,
  secrets,
  minutes,
  objectives,
];

/** What is wrong or doubtful in a course, over all its editions. */
export function check(course: Course): Diagnostic[] {
  return RULES.flatMap((rule) => rule(course));
}
