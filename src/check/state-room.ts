import type { Question } from '../course/blocks.ts';
import type { Activity, Course } from '../course/course.ts';
import { sourceLocale } from '../course/course.ts';
import { blanksOf, trackedBlocks } from '../course/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { LIMITS } from '../tracking/limits.ts';
import { CODED_ANSWER, cellsSize, drawSize, pathSize } from './state-size.ts';

/** How much an LMS keeps of an activity's state in the packages of a delivery profile. */
export interface StateRoom {
  readonly profile: string;
  /** In characters. */
  readonly limit: number;
}

/** Head of the code, language, name of the attempt. */
const FRAME = 60;
/** Letters before a longer answer, whose options and pairs take two each. */
const HEAD = 12;
/** A number as typed, and as read. */
const NUMBER = 80;

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
    const { coded, written } = sizesOf(activity);
    const place = { ...activity.place, end: 0 };
    if (coded > limit) return [diagnostic('CW701', place, { size: coded, limit })];
    const size = coded + written;
    return size > limit ? [diagnostic('CW702', place, { profile, size, limit })] : [];
  });
}

/** The longest that its answers can be, apart from written texts and of these alone. */
function sizesOf(activity: Activity): { readonly coded: number; readonly written: number } {
  const { pages } = activity;
  let coded = FRAME + Math.ceil(pages.length / 5) + drawSize(activity);
  let written = 0;
  for (const { block } of trackedBlocks(pages)) {
    if (block.private) continue;
    switch (block.type) {
      case 'question':
        coded += codedSize(block);
        if (block.kind === 'written') written += LIMITS.longFillIn;
        break;
      case 'scenario':
        coded += pathSize(block);
        break;
      case 'worksheet':
        coded += cellsSize(block.form);
        written += LIMITS.longFillIn;
        break;
      default:
        coded += CODED_ANSWER;
        written += LIMITS.longFillIn;
    }
  }
  return { coded, written };
}

function codedSize(question: Question): number {
  if (question.kind === 'blank') return CODED_ANSWER + blanksOf(question).length * LIMITS.fillIn;
  if (question.kind === 'number') return CODED_ANSWER + NUMBER;
  const parts =
    'options' in question
      ? question.options.length
      : 'pairs' in question
        ? question.pairs.length
        : 0;
  return Math.max(CODED_ANSWER, HEAD + 2 * parts);
}
