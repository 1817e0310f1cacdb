import { type Theme, type Tokens, themeTokens } from '../course/theme.ts';

/**
 * The style sheet with the custom properties of `theme` behind it, so that they win; the dark ones
 * only on a screen, since paper is white.
 */
export function withTheme(css: string, theme: Theme = {}): string {
  const { light, dark } = themeTokens(theme);
  const onScreen = '@media screen and (prefers-color-scheme:dark)';
  return [css, rule(light), wrapped(onScreen, rule(dark))].filter((one) => one !== '').join('\n');
}

/** The same for the style sheet of paper, which is white. */
export function withThemeOnPaper(css: string, theme: Theme = {}): string {
  return [css, wrapped('@media print', rule(themeTokens(theme).light))]
    .filter((one) => one !== '')
    .join('\n');
}

function rule(tokens: Tokens): string {
  const lines = Object.entries(tokens).map(([name, value]) => `${name}:${value}`);
  return lines.length === 0 ? '' : `:root{${lines.join(';')}}`;
}

function wrapped(query: string, css: string): string {
  return css === '' ? '' : `${query}{${css}}`;
}
