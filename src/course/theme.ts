import { atFullLight, contrast, mix, reaching } from './colour.ts';

export const FONTS = ['mixed', 'sans', 'serif'] as const;
export const CORNERS = ['square', 'soft', 'round'] as const;

/** The look of a course as course.yaml says it; what is left out is the player's own. */
export interface Theme {
  /** Links, buttons, what is chosen. */
  readonly accent?: string | undefined;
  readonly accentDark?: string | undefined;
  /** Where the reader is, cases, key points. */
  readonly highlight?: string | undefined;
  readonly highlightDark?: string | undefined;
  readonly font?: (typeof FONTS)[number] | undefined;
  readonly corners?: (typeof CORNERS)[number] | undefined;
}

/** What colours stand on, by scheme; the same values as in the player's style sheet. */
export const GROUNDS = {
  light: { paper: '#faf8f3', surface: '#ffffff', ink: '#1c2830' },
  dark: { paper: '#12191d', surface: '#1a2328', ink: '#e9e6de' },
} as const;
export type Scheme = keyof typeof GROUNDS;

/** What text needs against its ground (WCAG 2.2, 1.4.3); borders and signs need less (1.4.11). */
export const TEXT_CONTRAST = 4.5;
/** A dark colour that is made here is clearer than it must be: thin strokes swim in the dark. */
const DERIVED_CONTRAST = 7;

/** Colours of the theme go towards this one to be clearer. */
const CLEARER = { light: '#000000', dark: '#ffffff' } as const;

/** A colour of a theme that can't be read. */
export interface Unreadable {
  readonly key: keyof Theme;
  readonly colour: string;
  readonly ground: string;
  /** Two decimals, cut: what is refused never reads as enough. */
  readonly ratio: number;
  readonly needed: number;
  /** A near colour that is readable. */
  readonly near: string;
}

const KEYS = {
  light: ['accent', 'highlight'],
  dark: ['accentDark', 'highlightDark'],
} as const satisfies Record<Scheme, readonly (keyof Theme)[]>;

/** The colours that were chosen and are too faint for text on what they stand on. */
export function unreadable(theme: Theme): readonly Unreadable[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    KEYS[scheme].flatMap((key): readonly Unreadable[] => {
      const colour = theme[key];
      if (colour === undefined) return [];
      const grounds = [GROUNDS[scheme].paper, GROUNDS[scheme].surface];
      const [worst] = [...grounds].sort((a, b) => contrast(colour, a) - contrast(colour, b));
      const ratio = worst === undefined ? 0 : contrast(colour, worst);
      if (worst === undefined || ratio >= TEXT_CONTRAST) return [];
      return [
        {
          key,
          colour,
          ground: worst,
          ratio: Math.floor(ratio * 100) / 100,
          needed: TEXT_CONTRAST,
          near: reaching(colour, grounds, TEXT_CONTRAST, CLEARER[scheme]),
        },
      ];
    }),
  );
}

/** Custom property to value, in the order in which they are written. */
export type Tokens = Readonly<Record<string, string>>;

/** The custom properties that `theme` sets: for both schemes, or in the dark alone. */
export function themeTokens(theme: Theme): { readonly light: Tokens; readonly dark: Tokens } {
  const { accent, highlight, font, corners } = theme;
  const accentDark = theme.accentDark ?? inTheDark(accent);
  const highlightDark = theme.highlightDark ?? inTheDark(highlight);
  return {
    light: {
      ...(accent && accentTokens(accent, 'light')),
      ...(highlight && { '--stamp': highlight }),
      ...(font && FONT_TOKENS[font]),
      ...(corners && { '--round': ROUND[corners] }),
    },
    dark: {
      ...(accentDark && accentTokens(accentDark, 'dark')),
      ...(highlightDark && { '--stamp': highlightDark }),
    },
  };
}

/**
 * What a colour of the light becomes in the dark, where the course does not say it: the same hue,
 * bright, and pale enough not to glare. White alone would wash it out.
 */
function inTheDark(colour: string | undefined): string | undefined {
  if (colour === undefined) return undefined;
  const { paper, surface } = GROUNDS.dark;
  const pale = mix(CLEARER.dark, mix(atFullLight(colour), paper, 0.85), 0.3);
  return reaching(pale, [paper, surface], DERIVED_CONTRAST, CLEARER.dark);
}

/** The accent, the ink on it, and the tint of it that holds text in ink and in the accent. */
function accentTokens(accent: string, scheme: Scheme): Tokens {
  const { surface, ink } = GROUNDS[scheme];
  const inks = scheme === 'light' ? ['#ffffff', '#000000'] : ['#0b1a1c', '#000000', '#ffffff'];
  const on = inks.find((one) => contrast(one, accent) >= TEXT_CONTRAST) ?? '#000000';
  const tints = [0.14, 0.12, 0.1, 0.08, 0.06, 0.04, 0.02].map((share) =>
    mix(accent, surface, share),
  );
  const soft = tints.find((tint) =>
    [accent, ink].every((text) => contrast(text, tint) >= TEXT_CONTRAST),
  );
  return { '--accent': accent, '--accent-ink': on, '--accent-soft': soft ?? surface };
}

const FONT_TOKENS: Readonly<Record<NonNullable<Theme['font']>, Tokens>> = {
  mixed: {},
  sans: { '--font-title': 'var(--font-text)' },
  serif: { '--font-text': 'var(--font-title)' },
};

const ROUND: Readonly<Record<NonNullable<Theme['corners']>, string>> = {
  square: '0',
  soft: '0.375rem',
  round: '0.75rem',
};
