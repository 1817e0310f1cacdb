import type { Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { LIMITS } from '../tracking/limits.ts';
import { worstState } from './worst-state.ts';

/** CW701: the longest answers that a learner may give must fit cmi.suspend_data (RTE 4.2.23). */
export function stateSize(course: Course): Diagnostic[] {
  const source = course.editions[sourceLocale(course)];
  return (source?.activities ?? []).flatMap((activity) => {
    const { coded, written } = worstState(activity);
    const size = coded + written;
    return size > LIMITS.suspendData
      ? [diagnostic('CW701', { ...activity.place, end: 0 }, { size, limit: LIMITS.suspendData })]
      : [];
  });
}
