import type { Family, SettingKey } from './settings.ts';

/** The words for administrators in one language; `{...}` as the English ones name them. */
export interface AdminWords {
  readonly onThisPage: string;
  readonly total: string;
  readonly upload: string;
  readonly uploadHow: string;
  readonly setting: string;
  readonly choose: string;
  readonly why: string;
  readonly graded: string;
  readonly noneGraded: string;
  readonly families: Readonly<
    Record<Family, { readonly title: string; readonly how: string; readonly again: string }>
  >;
  readonly settings: Readonly<
    Record<SettingKey, { readonly name: string; readonly choose: string; readonly why: string }>
  >;
  readonly since: string;
  readonly fresh: string;
  readonly gone: string;
  readonly unread: string;
  readonly nothingNew: string;
  readonly test: string;
  readonly testHow: string;
  readonly steps: Readonly<Record<TestStep, string>>;
  readonly attempt: string;
  readonly checks: string;
  readonly withoutLimit: string;
  readonly actor: string;
  readonly actors: Readonly<Record<ActorCase, string>>;
}

export type TestStep =
  | ('enrol' | 'open' | 'answer' | 'close' | 'language' | 'finish')
  | ('graded' | 'report' | 'delete');

export type ActorCase =
  | ('none' | 'token-service' | 'learner-id' | 'launch-only')
  | ('launch' | 'lms' | 'name');
