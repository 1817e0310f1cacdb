import type { CompiledMessages } from '../../messages/message.ts';
import type { Kind, MountBlock } from './kind.ts';
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

/** Where the package's classic scripts leave what the player needs: `coursewright.player`. */
export interface Registry {
  /** The words of the default locale. */
  words(locale: string, messages: CompiledMessages): void;
  locale(page: LocalePage): void;
  kind(name: string, kind: Kind): void;
  block(name: string, mount: MountBlock): void;
  /** The part for private answers, where the course has any. */
  privateBox(create: CreatePrivateBox): void;
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
    start: () => start(registered),
  };
}

/** Called by each kind's own script. */
export function registerKind(name: string, kind: Kind): void {
  window.coursewright?.player?.kind(name, kind);
}
