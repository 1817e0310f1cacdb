/** Every block directive; what each becomes stands in directive-blocks.ts. */
export const DIRECTIVE_NAMES = [
  'question',
  'figure',
  'discuss',
  'profile',
  'scenario',
  'worksheet',
  'takeaways',
  'sources',
  'tutor',
  'reveal',
  'steps',
  'case',
  'content-note',
  'download',
  'audio',
  'video',
] as const;
export type DirectiveName = (typeof DIRECTIVE_NAMES)[number];

export function isDirectiveName(name: string): name is DirectiveName {
  return DIRECTIVE_NAMES.some((one) => one === name);
}

export const DIRECTIVE_LINE = /^ {0,3}:{3,}/;
export const OPENING = /^ {0,3}:{3,}[ \t]*([A-Za-z][\w-]*)[ \t]*(\{.*\})?[ \t]*$/;
export const CLOSING = /^ {0,3}:{3,}[ \t]*$/;

const FEW_COLONS = /^( {0,3})::?(?!:)/;
const NAME_IN_BRACES = /^( {0,3}:{3,})[ \t]*\{[ \t]*([A-Za-z][\w-]*)[ \t]*\}/;
const LATE_COLONS = /([\w}"'])[ \t]*:+([ \t]*)$/;
const OPEN_BRACE = /^( {0,3}:{3,}[ \t]*[A-Za-z][\w-]*[ \t]*\{[^{}]*[^{}\s])([ \t]*)$/;

/**
 * The directive line that `line` is a slip of: too few colons, colons after it, the name in braces
 * (as other tools write it), or braces that are not closed. Undefined for a right line and for text.
 */
export function mendedDirectiveLine(line: string): string | undefined {
  if (!/^ {0,3}:/.test(line) || OPENING.test(line) || CLOSING.test(line)) return undefined;
  const few = FEW_COLONS.test(line);
  const mended = line
    .replace(FEW_COLONS, '$1:::')
    .replace(NAME_IN_BRACES, '$1$2')
    .replace(LATE_COLONS, '$1$2')
    .replace(OPEN_BRACE, (whole, body: string, after: string) =>
      (body.split('"').length + body.split("'").length) % 2 === 0 ? `${body}}${after}` : whole,
    );
  // A lone colon, and a word of one's own after one or two of them, may be text.
  if (few && CLOSING.test(mended)) return /^ {0,3}::/.test(line) ? mended : undefined;
  const name = OPENING.exec(mended)?.[1];
  if (name === undefined) return undefined;
  return few && !isDirectiveName(name) ? undefined : mended;
}
