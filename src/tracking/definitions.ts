/** RFC 5646 tag to plain text (xAPI-Data 4.2). */
export type LanguageMap = Readonly<Record<string, string>>;

/** The words of one question, in all locales of the package. */
export interface QuestionDefinition {
  /** The prompt. */
  readonly description: LanguageMap;
  /** By authored id: options of a choice, levels of a rating, items to order. */
  readonly options?: Readonly<Record<string, LanguageMap>>;
  /** By authored id: left and right sides of a matching question. */
  readonly sources?: Readonly<Record<string, LanguageMap>>;
  readonly targets?: Readonly<Record<string, LanguageMap>>;
  /** By id: titles of a scenario's steps. */
  readonly steps?: Readonly<Record<string, LanguageMap>>;
}

/** A name and what it stands for: course, activity, page or objective. */
export interface ThingDefinition {
  readonly name: LanguageMap;
  readonly description?: LanguageMap;
}

/**
 * The words that statements carry about one activity. They stand in a file of their own that loads
 * only beside the statements part: `(window.coursewright ??= {}).definitions = { [activity]: ... }`.
 */
export interface ActivityDefinitions {
  readonly course: ThingDefinition;
  readonly activity: ThingDefinition;
  /** By page id. */
  readonly pages: Readonly<Record<string, ThingDefinition>>;
  /** By objective id. */
  readonly objectives: Readonly<Record<string, ThingDefinition>>;
  /** By question id; private questions are left out. */
  readonly questions: Readonly<Record<string, QuestionDefinition>>;
}
