import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/course/colour.ts';
import { GROUNDS, type Theme, themeTokens, unreadable } from '../../src/course/theme.ts';
import { withTheme } from '../../src/rendering/theme-css.ts';

const css = readFileSync(join(import.meta.dirname, '../../templates/css/10-tokens.css'), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');
const tokensIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/(--[a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
const OWN = { light: tokensIn(lightCss), dark: tokensIn(darkCss) };
const SCHEMES = ['light', 'dark'] as const;

/** What stands on what, and the ratio that it needs: text 4.5 (1.4.3), all else 3 (1.4.11). */
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
  [
    '--ink',
    ['--paper', '--surface', '--accent-soft', '--right-soft', '--wrong-soft', '--care-soft'],
    4.5,
  ],
  ['--ink-soft', ['--paper', '--surface'], 4.5],
  ['--accent', ['--paper', '--surface', '--accent-soft'], 4.5],
  ['--accent-ink', ['--accent'], 4.5],
  ['--stamp', ['--paper', '--surface'], 4.5],
  ['--right', ['--paper', '--surface', '--right-soft'], 4.5],
  ['--wrong', ['--paper', '--surface', '--wrong-soft'], 4.5],
  ['--care', ['--paper', '--surface', '--care-soft'], 4.5],
  ['--line-strong', ['--paper', '--surface'], 3],
];

/** The pairs that are too close, as `text on ground ratio`. */
function tooClose(tokens: Record<string, string>): string[] {
  return PAIRS.flatMap(([text, grounds, needed]) =>
    grounds.flatMap((ground) => {
      const ratio = contrast(tokens[text]!, tokens[ground]!);
      return ratio >= needed ? [] : [`${text} on ${ground} ${ratio.toFixed(2)}`];
    }),
  );
}

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#ff0000', 1],
])('%s on %s: %d to 1', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBeCloseTo(ratio, 2);
});

describe.each(SCHEMES)('%s', (scheme) => {
  test('the player’s own colours can be read', () => {
    expect(Object.keys(OWN[scheme])).toHaveLength(16);
    expect(tooClose(OWN[scheme])).toEqual([]);
  });

  test('themes are checked against the grounds of the style sheet', () => {
    const { paper, surface, ink } = GROUNDS[scheme];
    expect(OWN[scheme]).toMatchObject({ '--paper': paper, '--surface': surface, '--ink': ink });
  });
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const theme: fc.Arbitrary<Theme> = fc.record(
  { accent: colour, accentDark: colour, highlight: colour, highlightDark: colour },
  { requiredKeys: [] },
);

test('a theme that is not refused can be read, in the light and the dark', () => {
  fc.assert(
    fc.property(theme, (chosen) => {
      fc.pre(unreadable(chosen).length === 0);
      const tokens = themeTokens(chosen);
      for (const scheme of SCHEMES)
        expect(tooClose({ ...OWN[scheme], ...tokens[scheme] })).toEqual([]);
    }),
  );
});

test('the near colour of a refused one can be read, and the ratio never reads as enough', () => {
  fc.assert(
    fc.property(theme, (chosen) => {
      const found = unreadable(chosen);
      const mended = Object.fromEntries(found.map(({ key, near }) => [key, near]));
      expect(unreadable({ ...chosen, ...mended })).toEqual([]);
      for (const { ratio, needed } of found) expect(ratio).toBeLessThan(needed);
    }),
  );
});

test.each<[string, Theme | undefined, string]>([
  ['no theme leaves the style sheet as it is', undefined, 'p{}'],
  ['the player’s own font changes nothing', { font: 'mixed' }, 'p{}'],
  [
    'an accent brings what goes with it, also in the dark',
    { accent: '#0b5c6b' },
    'p{}\n:root{--accent:#0b5c6b;--accent-ink:#ffffff;--accent-soft:#dde8ea}\n@media screen and (prefers-color-scheme:dark){:root{--accent:#5ed2e7;--accent-ink:#0b1a1c;--accent-soft:#243c43}}',
  ],
  [
    'font and corners',
    { font: 'sans', corners: 'square' },
    'p{}\n:root{--font-title:var(--font-text);--round:0}',
  ],
  [
    'a colour of the dark alone',
    { highlightDark: '#ffcc00' },
    'p{}\n@media screen and (prefers-color-scheme:dark){:root{--stamp:#ffcc00}}',
  ],
])('%s', (_, chosen, expected) => {
  expect(withTheme('p{}', chosen)).toBe(expected);
});
