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
  /** The player's style sheet. */
  readonly css: string;
  /** What stands behind it on paper. */
  readonly paperCss: string;
}
