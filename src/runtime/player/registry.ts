import type { CompiledMessages, Message } from '../../messages/message.ts';
import type { LocaleChanges } from '../../tracking/locale-changes.ts';
import type { QuestionModel } from '../../tracking/model.ts';
import type { Kind, MountBlock, RevealAnswer } from './kind.ts';
import type { Notice } from './notices.ts';
import type { Opened } from './opened.ts';
import type { Pages, PagesOptions } from './pages.ts';
import type { Later, Stage } from './stage.ts';

/** An activity's page in a locale. */
export interface LocalePage {
  /** Language of the player's words, where it is not that of the page. */
  readonly lang?: string;
  readonly locale: string;
  readonly direction: string;
  readonly title: string;
  /** What it has in the place of pieces of the page in the default locale. */
  readonly changes: LocaleChanges;
}

/** The same as its script brings it. */
export interface LocaleScript extends LocalePage {
  /** How many pieces the page in the default locale has to have. */
  readonly pieces: number;
  /** What the player says, in the order in which the words of the default locale came. */
  readonly words: readonly Message[];
}

/** Keeps, saves, opens and clears private answers; `rewrite` writes the page anew. */
export type CreatePrivateBox = (stage: Stage, rewrite: () => void) => { mount(): void } | undefined;

/** Shows a knowledge check in the place of pages; `rewrite` writes the activity anew. */
export type CreateCheck = (stage: Stage, options: PagesOptions, rewrite: () => void) => Pages;

/** Asks beside a question with a key how sure the learner is. */
export type MountConfidence = (root: HTMLElement, question: QuestionModel, stage: Stage) => void;

/** Asks questions of earlier units again; `mount` brings one of them to life. */
export type CreateRecalls = (
  stage: Stage,
  mount: (root: HTMLElement, question: QuestionModel, stage: Stage) => void,
) => { mount(): void };

/** Where the package's classic scripts leave what the player needs: `coursewright.player`. */
export interface Registry {
  /** Words of the default locale, beside those that are there. */
  words(messages: CompiledMessages): void;
  locale(page: LocaleScript): void;
  kind(name: string, kind: Kind): void;
  /** What is shown of answers to a kind of question. */
  reveal(name: string, reveal: RevealAnswer): void;
  block(name: string, mount: MountBlock): void;
  /** The part for private answers, where the course has any. */
  privateBox(create: CreatePrivateBox): void;
  /** The part for knowledge checks, where the course has any. */
  check(create: CreateCheck): void;
  /** The part that asks how sure learners are, where an activity wants it. */
  confidence(mount: MountConfidence): void;
  /** The part that asks again, where an activity does. */
  recalls(create: CreateRecalls): void;
  /** What comes after the first page. */
  later(create: CreateLater): void;
  /** What stands for each question in a record, by its number. */
  describe(descriptions: Readonly<Record<number, string>>): void;
  /** Locale to the dialogs over the page, as HTML. */
  dialogs(all: Readonly<Record<string, string>>): void;
  /** Called once, by the last line of the player's file. */
  start(): void;
}

/** What has been registered so far. */
export interface Registered {
  /** Of the default locale. */
  words: CompiledMessages;
  readonly locales: Map<string, LocalePage & Partial<LocaleScript>>;
  readonly kinds: Map<string, Kind>;
  readonly reveals: Map<string, RevealAnswer>;
  readonly blocks: Map<string, MountBlock>;
  privateBox?: CreatePrivateBox;
  check?: CreateCheck;
  confidence?: MountConfidence;
  recalls?: CreateRecalls;
  createLater?: CreateLater;
  descriptions?: Readonly<Record<number, string>>;
  dialogs?: Readonly<Record<string, string>>;
}

/** What the later part is handed of the first. */
export interface Desk {
  readonly opened: Opened;
  readonly registered: Registered;
  /** What is to be said about the launch. */
  readonly notices: readonly Notice[];
  readonly options: PagesOptions;
  /** A knowledge check takes their place. */
  pages: Pages;
  /** Gives life to the page as it was written just now. */
  mount(): void;
  /** Brings a question to life whose kind is there and that is not alive yet. */
  mountQuestion(root: HTMLElement, question: QuestionModel, stage: Stage): void;
}

export type CreateLater = (desk: Desk) => Later;

/** Language of the player's words in `locale`, where it is not that of the page. */
export function langOf(
  { locales, words: { lang } }: Registered,
  locale: string,
): string | undefined {
  const page = locales.get(locale);
  if (page?.words) return page.lang;
  return typeof lang === 'string' ? lang : undefined;
}

/** What the player says in `locale` for `key`; the key itself where there is nothing. */
export function messageOf({ locales, words }: Registered, locale: string, key: string): Message {
  const other = locales.get(locale)?.words;
  return (other ? other[Object.keys(words).indexOf(key)] : words[key]) ?? key;
}

export function createRegistry(start: (registered: Registered) => void): Registry {
  const registered: Registered = {
    words: {},
    locales: new Map(),
    kinds: new Map(),
    reveals: new Map(),
    blocks: new Map(),
  };
  return {
    words(messages) {
      registered.words = { ...registered.words, ...messages };
    },
    locale: (page) => void registered.locales.set(page.locale, page),
    kind: (name, kind) => void registered.kinds.set(name, kind),
    reveal: (name, reveal) => void registered.reveals.set(name, reveal),
    block: (name, mount) => void registered.blocks.set(name, mount),
    privateBox: (create) => {
      registered.privateBox = create;
    },
    check: (create) => {
      registered.check = create;
    },
    confidence: (mount) => {
      registered.confidence = mount;
    },
    recalls: (create) => {
      registered.recalls = create;
    },
    later: (create) => {
      registered.createLater = create;
    },
    describe: (descriptions) => {
      registered.descriptions = descriptions;
    },
    dialogs: (all) => {
      registered.dialogs = all;
    },
    start: () => start(registered),
  };
}

/** Called by each kind's own script. */
export function registerKind(name: string, kind: Kind): void {
  window.coursewright?.player?.kind(name, kind);
}

/** The same for what is shown of its answers. */
export function registerReveal(name: string, reveal: RevealAnswer): void {
  window.coursewright?.player?.reveal(name, reveal);
}
