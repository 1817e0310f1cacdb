import type { ActivityModel } from './model.ts';

/**
 * Whether statements may say which pages of an activity were opened. Not where it holds private
 * work, nor where a content note offers to skip something: which page comes without the one before
 * it would say who skipped.
 */
export function tellsPages({ pages, questions }: ActivityModel): boolean {
  return (
    !questions.some((question) => question.private || question.optional) &&
    !pages.some((page) => page.optional)
  );
}
