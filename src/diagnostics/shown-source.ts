import type { SourceFile } from '../course/place.ts';
import { secretsInSettings, withoutSecrets } from '../course/secrets.ts';

/** A file as it may be shown: reports end up in logs that others read. */
export interface ShownSource {
  /** Its text with dots for what looks like a secret. Places are the same. */
  readonly text: string;
  /** Words that may repeat something of the file, with dots likewise. */
  hide(words: string): string;
}

/** Secrets of a file that are looked for in other words; a file full of them is no course. */
const MOST = 200;

/** One file has many remarks. */
const known = new WeakMap<SourceFile, ShownSource>();

/** `source` without its secrets; where there is none, words without secrets of their own. */
export function shownSource(source: SourceFile | undefined): ShownSource {
  if (!source) return { text: '', hide: withoutSecrets };
  const before = known.get(source);
  if (before) return before;
  const text = withoutSecrets(source.text);
  const found = secretsInSettings(source.text).map(({ start, end }) =>
    source.text.slice(start, end),
  );
  const values = [...new Set(found)].slice(0, MOST);
  const hide = (words: string) =>
    values.reduce(
      (shown, value) => shown.replaceAll(value, '•'.repeat(value.length)),
      withoutSecrets(words),
    );
  const shown = { text, hide };
  known.set(source, shown);
  return shown;
}
