import type { CompiledMessages } from '../messages/message.ts';

/** What a script says of keys: whole ones, and beginnings and ends of those that it puts together. */
interface Spoken {
  readonly keys: ReadonlySet<string>;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

/** Reading a piece takes longer than using it, and there are some twenty. */
const known = new Map<string, Spoken>();

/**
 * The messages that one of `pieces` can say, without those in `before`, and always the language of
 * foreign ones. A key stands in a script as a string, or as the fixed beginning or end of a template.
 */
export function wordsSaid(
  messages: CompiledMessages,
  pieces: readonly string[],
  before: CompiledMessages = {},
): CompiledMessages {
  const all = pieces.map(spokenIn);
  const said = (key: string) =>
    all.some(
      ({ keys, starts, ends }) =>
        keys.has(key) ||
        starts.some((start) => key.startsWith(start)) ||
        ends.some((end) => key.endsWith(end)),
    );
  return Object.fromEntries(
    Object.entries(messages).filter(([key]) => key === 'lang' || (said(key) && !(key in before))),
  );
}

function spokenIn(piece: string): Spoken {
  const spoken = known.get(piece) ?? {
    keys: new Set([...piece.matchAll(/(?<=["'`])[a-z][a-z0-9-]*(?=["'`])/g)].map(([key]) => key)),
    starts: [...piece.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map(([, start = '']) => start),
    ends: [...piece.matchAll(/\}(-[a-z0-9-]+)`/g)].map(([, end = '']) => end),
  };
  known.set(piece, spoken);
  return spoken;
}
