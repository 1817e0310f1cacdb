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
}

/**
 * Activities whose state may not fit where less room is than SCORM 2004 gives (RTE 1.2, 3.4:
 * cmi.suspend_data). CW701: not even without the written texts, which give way. CW702: not with all
 * of them.
 */
export function stateRoom(course: Course, rooms: readonly StateRoom[]): Diagnostic[] {
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
