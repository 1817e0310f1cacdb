import type { Place } from '../course/place.ts';
import { type Theme, unreadable } from '../course/theme.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** CW801: a colour of the theme in which text can't be read (WCAG 2.2, 1.4.3). */
export function checkTheme(
  theme: Theme,
  place: (path: readonly string[]) => Place,
): readonly Diagnostic[] {
  return unreadable(theme).map((found) =>
    diagnostic('CW801', place(['theme', found.key]), { ...found }),
  );
}
