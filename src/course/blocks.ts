import type { Place } from './place.ts';
import type * as question from './question.ts';
import type * as scenario from './scenario.ts';
import type { Text } from './text.ts';
import type { SheetForm } from './worksheet.ts';

export { OUTCOMES, type Outcome } from './scenario.ts';

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
  | Worksheet
  | Recall;

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

// Questions hold these blocks.
export type Option = question.Option<Block>;
export type ChoiceQuestion = question.ChoiceQuestion<Block>;
export type TrueFalseQuestion = question.TrueFalseQuestion<Block>;
export type Pair = question.Pair<Block>;
export type MatchingQuestion = question.MatchingQuestion<Block>;
export type OrderingQuestion = question.OrderingQuestion<Block>;
export type RatingQuestion = question.RatingQuestion<Block>;
export type BlankQuestion = question.BlankQuestion<Block>;
export type NumberQuestion = question.NumberQuestion<Block>;
export type WrittenQuestion = question.WrittenQuestion<Block>;
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

/** Questions of earlier units, asked again; nothing of them is kept or recorded. */
export interface Recall {
  readonly type: 'recall';
  /** As written; it names no record. */
  readonly id: string;
  /** Ids of the units that the questions come from. */
  readonly from: readonly string[];
  /** How many of them each learner gets; 0 where a translation does not say. */
  readonly draw: number;
  readonly prompt: readonly Block[];
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

// So do scenarios.
export type Scenario = scenario.Scenario<Block>;
export type ScenarioStep = scenario.ScenarioStep<Block>;
export type ScenarioChoice = scenario.ScenarioChoice<Block>;
