import type { SourceFile } from '../course/place.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** Where the YAML between the `---` lines stands, and where the Markdown begins. */
export interface FrontMatter {
  readonly start: number;
  readonly end: number;
  readonly body: number;
}

const FENCES = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** Splits front matter by hand: libraries for it execute code or lose places. */
export function splitFrontMatter(file: SourceFile): {
  frontMatter?: FrontMatter;
  diagnostics: Diagnostic[];
} {
  if (file.unreadable) return { diagnostics: [] };
  const match = FENCES.exec(file.text);
  if (!match) {
    const end = Math.min(3, file.text.length);
    return { diagnostics: [diagnostic('CW109', { file: file.path, start: 0, end })] };
  }
  const start = file.text.indexOf('\n') + 1;
  return {
    frontMatter: { start, end: start + (match[1]?.length ?? 0), body: match[0].length },
    diagnostics: [],
  };
}
