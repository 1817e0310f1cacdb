import type { QuestionRecord } from '../../tracking/model.ts';
import { make } from './dom.ts';
import type { Host } from './kind.ts';

/** What is said of a text that the LMS had no room for; nothing where it has it. */
export function lostText(
  record: Pick<QuestionRecord, 'answer' | 'attempts'> | undefined,
  { say }: Pick<Host, 'say'>,
): readonly HTMLElement[] {
  if (!record || !('dropped' in record.answer && record.answer.dropped)) return [];
  return [make('p', 'remark', say(record.attempts > 0 ? 'text-dropped' : 'draft-dropped'))];
}
