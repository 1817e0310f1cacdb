import type { MessageArguments } from '../../messages/message.ts';
import type { ActivityModel, Answer, QuestionModel, QuestionRecord } from '../../tracking/model.ts';

/** How an option or a pair is marked once an answer is checked. */
export type Mark =
  | 'right'
  | 'chosen-right'
  | 'chosen-wrong'
  | 'pair-right'
  | 'pair-wrong'
  | 'place-right'
  | 'place-wrong';

/** What is shown of an answer that was checked; options by their permanent numbers. */
export interface Reveal {
  readonly marks: ReadonlyMap<number, Mark>;
  /** Whose feedback appears beside the option. */
  readonly beside: readonly number[];
  /** Whose feedback appears with the result. */
  readonly below: readonly number[];
  /** Whether the right answer is told in words, with the result. */
  readonly key?: boolean;
  /** A sentence that counts, after the result. */
  readonly detail?: readonly [key: string, values: MessageArguments];
}

/** What a block does that takes its answer in its own way, without the fields of a question. */
export interface Work {
  readonly activity: ActivityModel;
  readonly question: QuestionModel;
  record(): QuestionRecord | undefined;
  /** Whether the learner only looks at what was done. */
  readonly review: boolean;
  /** Keeps an answer that is on its way. */
  draft(answer: Answer): void;
  /** Whether an answer may be submitted. */
  complete(answer: Answer): boolean;
  /** A complete answer: counts as an attempt and is recorded. */
  submit(answer: Answer): void;
}

/** What a kind of question or block may ask of the player. */
export interface Host {
  /** The text of a message in the locale that is shown. */
  say(key: string, values?: MessageArguments): string;
  /** The last answer to a question of this activity, submitted or not. */
  answer(question: number): Answer | undefined;
  /** Calls `listener` at each change of any answer, until the page is written anew. */
  onAnswer(listener: () => void): void;
  /** The forum's address in the locale that is shown. */
  forum(): string | undefined;
  /** For blocks that take their answers themselves: the work on a question by its number. */
  work(question: number): Work | undefined;
}

/** A kind of question: how its fields are read and filled. */
export interface Kind {
  /** What stands in the fields, complete or not. */
  read(root: HTMLElement): Answer;
  write(root: HTMLElement, answer: Answer): void;
  /** Another way of shuffling the fields than to shuffle every list of options. */
  shuffle?(root: HTMLElement, question: QuestionModel, seed: string): void;
  /** Called once after the fields were written. */
  prepare?(root: HTMLElement, question: QuestionModel, host: Host): void;
}

/** What an answer shows. `open`: the key may be shown: it was found, or there is no attempt left. */
export type RevealAnswer = (question: QuestionModel, answer: Answer, open: boolean) => Reveal;

/** A block that takes no answer but lives from answers. */
export type MountBlock = (root: HTMLElement, host: Host) => void;

/** Nothing to mark and nothing to say to single options. */
export const NOTHING_TO_REVEAL: Reveal = { marks: new Map(), beside: [], below: [] };
