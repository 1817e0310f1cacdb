import type { Place } from './place.ts';
import type { Text } from './text.ts';
import type { SheetForm } from './worksheet.ts';

export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | Alert
  | Code
  | Rule
  | Table
  | Figure
  | Container
  | Reveal
  | Case
  | ContentNote
  | Download
  | Recording
  | Footnotes
  | Question
  | Discuss
  | Profile
  | Scenario
  | Worksheet;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: Text;
  readonly place: Place;
}
/** A heading inside a page (depth 3 to 6); depth 2 starts a page and is not a block. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: number;
  readonly text: Text;
  readonly place: Place;
}
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
  readonly place: Place;
}
export interface ListItem {
  /** Set where the item starts with a task box. */
  readonly checked?: boolean;
  readonly children: readonly Block[];
  readonly place: Place;
}
export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Block[];
  readonly place: Place;
}
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';
export interface Alert {
  readonly type: 'alert';
  readonly kind: AlertKind;
  readonly children: readonly Block[];
  readonly place: Place;
}
export interface Code {
  readonly type: 'code';
  readonly language: string;
  readonly value: string;
  readonly place: Place;
}
export interface Rule {
  readonly type: 'rule';
  readonly place: Place;
}
export interface Table {
  readonly type: 'table';
  readonly align: readonly ('left' | 'center' | 'right' | null)[];
  readonly header: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  readonly place: Place;
}
export interface Figure {
  readonly type: 'figure';
  /** As written, relative to the lesson file. */
  readonly src: string;
  /** Where the image itself is written. */
  readonly srcPlace: Place;
  readonly alt: Text;
  readonly caption: readonly Block[];
  readonly description: readonly Block[];
  readonly place: Place;
}
/** A named box whose children are ordinary blocks. */
export type ContainerName = 'takeaways' | 'sources' | 'steps' | 'tutor';
export interface Container {
  readonly type: 'container';
  readonly name: ContainerName;
  readonly children: readonly Block[];
  readonly place: Place;
}

/** A summary that opens to show the rest. */
export interface Reveal {
  readonly type: 'reveal';
  readonly summary: Text;
  readonly children: readonly Block[];
  readonly place: Place;
}
/** A story in a box. */
export interface Case {
  readonly type: 'case';
  readonly title: Text;
  readonly children: readonly Block[];
  readonly place: Place;
}
/** What follows, and whom to ask; the part up to the page `skip` may be left out. */
export interface ContentNote {
  readonly type: 'content-note';
  /** Id of the page where those go on who skip; empty where nothing may be skipped. */
  readonly skip: string;
  readonly children: readonly Block[];
  readonly place: Place;
}
/** A file below media/ as a lesson names it. */
export interface FileUse {
  /** As written, relative to the lesson file. */
  readonly src: string;
  readonly place: Place;
}
export interface FileLink extends FileUse {
  readonly label: Text;
}
/** A file to take away; `children` say more about it. */
export interface Download {
  readonly type: 'download';
  readonly file: FileLink;
  readonly children: readonly Block[];
  readonly place: Place;
}
/** Sound, or pictures with sound; the file's label is its title. */
export interface Recording {
  readonly type: 'audio' | 'video';
  readonly file: FileLink;
  readonly captions?: FileUse;
  readonly transcript: readonly Block[];
  readonly place: Place;
}
/** The footnotes of a page, at its end; which of them are shown, and their order, follow from its text. */
export interface Footnotes {
  readonly type: 'footnotes';
  readonly notes: readonly Footnote[];
  readonly place: Place;
}
export interface Footnote {
  /** As written between `[^` and `]`. */
  readonly id: string;
  readonly children: readonly Block[];
  readonly place: Place;
}

/** An answer to choose or to place; `id` and `number` are permanent once identified. */
export interface Option {
  readonly id: string;
  /** Permanent within its question; 0 until identified. */
  readonly number: number;
  readonly text: Text;
  readonly feedback: readonly Block[];
  readonly place: Place;
}

interface QuestionBase {
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
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly (Option & { readonly key: boolean })[];
  /** `partial` = (right - wrong) / right, floor 0; `all` = all or nothing. */
  readonly credit: 'partial' | 'all';
}
export interface TrueFalseQuestion extends QuestionBase {
  readonly kind: 'true-false';
  readonly answer: boolean;
}
/** A pair without a left side is a distractor; equal right sides are one target. */
export interface Pair {
  readonly left?: Option;
  readonly right: Option;
}
export interface MatchingQuestion extends QuestionBase {
  readonly kind: 'matching';
  readonly pairs: readonly Pair[];
}
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering';
  /** In their right order. */
  readonly items: readonly Option[];
  /** `partial` = items in their right place / all items; `all` = all or nothing. */
  readonly credit: 'partial' | 'all';
}
export interface RatingQuestion extends QuestionBase {
  readonly kind: 'rating';
  /** From the lowest level to the highest. */
  readonly levels: readonly Option[];
}
/** The blanks stand in the prompt, each with what it accepts. */
export interface BlankQuestion extends QuestionBase {
  readonly kind: 'blank';
  readonly caseMatters: boolean;
  /** `partial` = right blanks / all blanks; `all` = all or nothing. */
  readonly credit: 'partial' | 'all';
}
/** Any number from `min` to `max` is right; one of the two may be missing. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  /** The number that is named as the right one, where one is. */
  readonly answer?: number;
  readonly min?: number;
  readonly max?: number;
}
export interface WrittenQuestion extends QuestionBase {
  readonly kind: 'written';
  /** Words wanted; 0 = any. */
  readonly minWords: number;
}
export type Question =
  | ChoiceQuestion
  | TrueFalseQuestion
  | MatchingQuestion
  | OrderingQuestion
  | RatingQuestion
  | BlankQuestion
  | NumberQuestion
  | WrittenQuestion;
export type QuestionKind = Question['kind'];

/** A prompt for the forum: written here, posted there, ticked here. */
export interface Discuss {
  readonly type: 'discuss';
  readonly id: string;
  readonly number: number;
  readonly prompt: readonly Block[];
  /** The draft stays in the browser. */
  readonly private: boolean;
  /** The two sides of a debate; none where there is nothing to take sides on. */
  readonly sides: readonly DebateSide[];
  readonly place: Place;
}
export interface DebateSide {
  /** Written, or given. */
  readonly id: string;
  /** Permanent within the discussion; 0 until identified. */
  readonly number: number;
  readonly title: Text;
  /** Arguments or a role. */
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** A form that the learner fills in, keeps and takes along: a plan, a map of risks. */
export interface Worksheet {
  readonly type: 'worksheet';
  /** As written, else empty until identified. */
  readonly id: string;
  /** Permanent within its activity; 0 until identified. */
  readonly number: number;
  readonly prompt: readonly Block[];
  readonly form: SheetForm;
  readonly private: boolean;
  readonly place: Place;
}

/** Bars and a text table from the ratings of this activity. */
export interface Profile {
  readonly type: 'profile';
  readonly intro: readonly Block[];
  readonly scales: readonly {
    /** The written id of the rating question. */
    readonly question: string;
    readonly label: Text;
    readonly advice: readonly Block[];
  }[];
  readonly place: Place;
}

export const OUTCOMES = ['good', 'fair', 'poor'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A story that goes on by the learner's choices until a step with an outcome ends it. */
export interface Scenario {
  readonly type: 'scenario';
  /** As written, else empty until identified. */
  readonly id: string;
  /** Permanent within its activity; 0 until identified. */
  readonly number: number;
  /** What stands before the first step. */
  readonly prompt: readonly Block[];
  /** The first is where it starts. */
  readonly steps: readonly ScenarioStep[];
  /** No choice can be taken back. */
  readonly noReturn: boolean;
  readonly weight: number;
  /** How often it may be played to an outcome; 0 = without limit. */
  readonly attempts: number;
  readonly graded: boolean;
  readonly private: boolean;
  readonly objective?: string;
  readonly place: Place;
}
export interface ScenarioStep {
  /** Written, or given from its title; unique within the scenario. */
  readonly id: string;
  /** Permanent within the scenario; 0 until identified. */
  readonly number: number;
  readonly title: Text;
  readonly blocks: readonly Block[];
  readonly choices: readonly ScenarioChoice[];
  /** Set where the scenario ends. */
  readonly outcome?: Outcome;
  /** Scaled, 0 to 1; undefined where the outcome alone says it. */
  readonly score?: number;
  readonly place: Place;
}
export interface ScenarioChoice {
  readonly id: string;
  /** Permanent within the scenario, not only its step; 0 until identified. */
  readonly number: number;
  readonly text: Text;
  /** Id of the step that it leads to. */
  readonly to: string;
  /** Shown before moving on. */
  readonly consequence: readonly Block[];
  readonly place: Place;
}
