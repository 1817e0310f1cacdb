import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { LIMITS } from '../tracking/limits.ts';
import { worstState } from './worst-state.ts';

/** How much an LMS keeps of an activity's state in the packages of a delivery profile. */
export interface StateRoom {
  readonly profile: string;
  /** In characters. */
  readonly limit: number;
  /** Set where one SCO has all activities of a package: they share its room. */
  readonly split?: 'course' | 'unit' | 'activity';
}

/**
 * Activities whose state may not fit where less room is than SCORM 2004 gives (RTE 1.2, 3.4:
 * cmi.suspend_data). CW701: not even without the written texts, which give way. CW702: not with all
 * of them.
 */
export function stateRoom(course: Course, rooms: readonly StateRoom[]): Diagnostic[] {
  return [...alone(course, rooms), ...rooms.flatMap((room) => shared(course, room))];
}

function alone(course: Course, rooms: readonly StateRoom[]): Diagnostic[] {
  const [tightest] = [...rooms].sort((a, b) => a.limit - b.limit);
  if (!tightest || tightest.limit >= LIMITS.suspendData) return [];
  const { profile, limit } = tightest;
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap((activity) => {
    const { coded, written } = worstState(activity);
    const place = { ...activity.place, end: 0 };
    if (coded > limit) return [diagnostic('CW701', place, { size: coded, limit })];
    const size = coded + written;
    return size > limit ? [diagnostic('CW702', place, { profile, size, limit })] : [];
  });
}

/** The same for SCOs of several activities, CW703 and CW704. Activities too large alone are named alone. */
function shared(course: Course, { profile, limit, split }: StateRoom): Diagnostic[] {
  if (split !== 'course' && split !== 'unit') return [];
  const { units } = course.facts;
  const activities = course.editions[sourceLocale(course)]?.activities ?? [];
  const packages =
    split === 'unit'
      ? units
      : [{ id: course.facts.id, activities: units.flatMap((unit) => unit.activities) }];
  return packages.flatMap(({ id, activities: ids }) => {
    const worst = activities.filter((one) => ids.includes(one.id)).map(worstState);
    const coded = worst.reduce((sum, one) => sum + one.coded, 0);
    const size = worst.reduce((sum, one) => sum + one.written, coded);
    const place = { file: 'course.yaml', start: 0, end: 0 };
    const params = { part: id, profile, limit };
    const remedy = split === 'course' ? '--split unit' : '--sco activity --split activity';
    if (coded > limit) return [diagnostic('CW703', place, { ...params, size: coded, remedy })];
    return size > limit ? [diagnostic('CW704', place, { ...params, size, remedy })] : [];
  });
}
