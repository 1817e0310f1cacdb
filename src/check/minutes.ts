import type { Activity, Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { studyMinutes } from './study-time.ts';

/** How far the stated minutes may be from the reckoned ones. */
const TOLERANCE = 0.25;
/** What takes less is a draft, or so short that a quarter of it says nothing. */
const SHORTEST = 15;

/** CW901: the minutes that learners are told are far from what the activity holds. */
export function minutes(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap((activity) => {
    const reckoned = studyMinutes(activity);
    const { minutes: stated } = activity.facts;
    if (reckoned < SHORTEST || Math.abs(stated - reckoned) <= reckoned * TOLERANCE) return [];
    const near = reckoned < 20 ? Math.round(reckoned) : 5 * Math.round(reckoned / 5);
    return [diagnostic('CW901', statedIn(activity, course), { stated, near })];
  });
}

/** Where the front matter says the minutes. */
function statedIn({ file, place }: Activity, { sources }: Course) {
  const found = /^minutes:.*$/m.exec(sources.get(file)?.text ?? '');
  return found
    ? { file, start: found.index, end: found.index + found[0].length }
    : { ...place, end: 0 };
}
