import type { CompiledMessages } from '../../messages/message.ts';
import type { QuestionModel } from '../../tracking/model.ts';
import type { Kind, MountBlock } from './kind.ts';
import type { Pages, PagesOptions } from './pages.ts';
import type { Stage } from './stage.ts';

/** An activity's page in another locale, as its script brings it. */
export interface LocalePage {
  readonly locale: string;
  readonly direction: string;
  readonly title: string;
  readonly html: string;
  readonly words: CompiledMessages;
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

/** What helps beside the lesson; `mount` brings it to life, `draw` follows the learner. */
export type CreateExtras = (stage: Stage) => { mount(): void; draw(): void };

/** Where the package's classic scripts leave what the player needs: `coursewright.player`. */
export interface Registry {
  /** The words of the default locale. */
  words(locale: string, messages: CompiledMessages): void;
  locale(page: LocalePage): void;
  kind(name: string, kind: Kind): void;
  block(name: string, mount: MountBlock): void;
  /** The part for private answers, where the course has any. */
  privateBox(create: CreatePrivateBox): void;
  /** The part for knowledge checks, where the course has any. */
  check(create: CreateCheck): void;
  /** The part that asks how sure learners are, where an activity wants it. */
  confidence(mount: MountConfidence): void;
  /** The part that asks again, where an activity does. */
  recalls(create: CreateRecalls): void;
  /** The part that helps beside the lesson. */
  extras(create: CreateExtras): void;
  /** Called once, by the last line of the player's file. */
  start(): void;
}

/** What has been registered so far. */
export interface Registered {
  readonly words: Map<string, CompiledMessages>;
  readonly locales: Map<string, LocalePage>;
  readonly kinds: Map<string, Kind>;
  readonly blocks: Map<string, MountBlock>;
  privateBox?: CreatePrivateBox;
  check?: CreateCheck;
  confidence?: MountConfidence;
  recalls?: CreateRecalls;
  extras?: CreateExtras;
}

/** Language of the words, where it is not that of their page. */
export function langOf({ lang }: CompiledMessages): string | undefined {
  return typeof lang === 'string' ? lang : undefined;
}

export function createRegistry(start: (registered: Registered) => void): Registry {
  const registered: Registered = {
    words: new Map(),
    locales: new Map(),
    kinds: new Map(),
    blocks: new Map(),
  };
  return {
    words: (locale, messages) => void registered.words.set(locale, messages),
    locale: (page) => void registered.locales.set(page.locale, page),
    kind: (name, kind) => void registered.kinds.set(name, kind),
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
    extras: (create) => {
      registered.extras = create;
    },
    start: () => start(registered),
  };
}

/** Called by each kind's own script. */
export function registerKind(name: string, kind: Kind): void {
  window.coursewright?.player?.kind(name, kind);
}
