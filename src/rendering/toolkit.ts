import type { CompiledMessages } from '../messages/message.ts';

/** All that ships with the tool and reaches rendering: templates, strings, scripts, style. */
export interface Toolkit {
  /**
   * Fills the template `name` (its path below templates/ without extension).
   * Throws where the context lacks a field that the template uses.
   */
  template(name: string, context: object): string;
  /** Locale to the compiled messages of templates/strings/<locale>.json. */
  readonly strings: Readonly<Record<string, CompiledMessages>>;
  /** Minified classic scripts by name: `core`, `kind-<kind>`, `xapi`. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Minified style sheets by name: `player`, `kind-<kind>` behind it, `paper` behind both. */
  readonly styles: ReadonlyMap<string, string>;
}
