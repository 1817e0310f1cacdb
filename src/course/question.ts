import type { Place } from './place.ts';
import type { Text } from './text.ts';

/*
 * The kinds of question. They hold blocks and are blocks: blocks.ts says what `Block` is, so that
 * imports run one way.
 */

/** An answer to choose or to place; `id` and `number` are permanent once identified. */
export interface Option<Block> {
  readonly id: string;
  /** Permanent within its question; 0 until identified. */
  readonly number: number;
  readonly text: Text;
  readonly feedback: readonly Block[];
  readonly place: Place;
}

interface QuestionBase<Block> {
  readonly type: 'question';
  /** As written, else empty until identified. */
  readonly id: string;
  /** Permanent within its activity; 0 until identified. */
  readonly number: number;
  readonly prompt: readonly Block[];
  readonly weight: number;
  /** How often it may be answered; 0 = without limit. */
  readonly attempts: number;
  readonly shuffle: boolean;
  readonly graded: boolean;
  readonly private: boolean;
  readonly objective?: string;
  readonly hint: readonly Block[];
  readonly why: readonly Block[];
  readonly model: readonly Block[];
  readonly right: readonly Block[];
  readonly wrong: readonly Block[];
  readonly place: Place;
}
export interface ChoiceQuestion<Block> extends QuestionBase<Block> {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly (Option<Block> & { readonly key: boolean })[];
  /** `partial` = (right - wrong) / right, floor 0; `all` = all or nothing. */
  readonly credit: 'partial' | 'all';
}
export interface TrueFalseQuestion<Block> extends QuestionBase<Block> {
  readonly kind: 'true-false';
  readonly answer: boolean;
}
/** A pair without a left side is a distractor; equal right sides are one target. */
export interface Pair<Block> {
  readonly left?: Option<Block>;
  readonly right: Option<Block>;
}
export interface MatchingQuestion<Block> extends QuestionBase<Block> {
  readonly kind: 'matching';
  readonly pairs: readonly Pair<Block>[];
}
export interface OrderingQuestion<Block> extends QuestionBase<Block> {
  readonly kind: 'ordering';
  /** In their right order. */
  readonly items: readonly Option<Block>[];
  /** `partial` = items in their right place / all items; `all` = all or nothing. */
  readonly credit: 'partial' | 'all';
}
export interface RatingQuestion<Block> extends QuestionBase<Block> {
  readonly kind: 'rating';
  /** From the lowest level to the highest. */
  readonly levels: readonly Option<Block>[];
}
/** The blanks stand in the prompt, each with what it accepts. */
export interface BlankQuestion<Block> extends QuestionBase<Block> {
  readonly kind: 'blank';
  readonly caseMatters: boolean;
  /** `partial` = right blanks / all blanks; `all` = all or nothing. */
  readonly credit: 'partial' | 'all';
}
/** Any number from `min` to `max` is right; one of the two may be missing. */
export interface NumberQuestion<Block> extends QuestionBase<Block> {
  readonly kind: 'number';
  /** The number that is named as the right one, where one is. */
  readonly answer?: number;
  readonly min?: number;
  readonly max?: number;
}
export interface WrittenQuestion<Block> extends QuestionBase<Block> {
  readonly kind: 'written';
  /** Words wanted; 0 = any. */
  readonly minWords: number;
}
