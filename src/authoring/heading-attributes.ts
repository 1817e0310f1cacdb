import type { Place } from '../course/place.ts';
import type { Text } from '../course/text.ts';
import { type Attribute, readAttributes } from './directives.ts';
import type { Reading } from './inlines.ts';

const BRACES = /\{([^{}]*)\}\s*$/;
/** What makes braces attributes and not words of the title. */
const MARKS = /#|=/;

/** Takes `{#id name=value}` off the end of a heading. */
export function takeHeadingAttributes(
  text: Text,
  source: string,
  reading: Reading,
): { attributes: ReadonlyMap<string, Attribute>; text: Text } {
  const last = text.inlines.at(-1);
  const match = last?.type === 'text' ? BRACES.exec(last.value) : null;
  if (last?.type !== 'text' || !match || !MARKS.test(match[1] ?? ''))
    return { attributes: new Map(), text };
  const value = last.value.slice(0, match.index).trimEnd();
  const inlines = [
    ...text.inlines.slice(0, -1),
    ...(value === '' ? [] : [{ type: 'text' as const, value }]),
  ];
  const written = source.slice(text.place.start, text.place.end);
  const found = BRACES.exec(written);
  const at = text.place.start + (found?.index ?? written.length);
  const raw = found?.[0].trimEnd() ?? match[0].trimEnd();
  const attributes = readAttributes(raw, at, reading.file, reading.diagnostics);
  const end = text.place.start + written.slice(0, at - text.place.start).trimEnd().length;
  const place: Place = { ...text.place, end };
  return { attributes, text: { inlines, place } };
}
