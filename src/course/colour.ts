/** A colour as course.yaml writes it: `#` and six hexadecimal digits. */
export const COLOUR_PATTERN = /^#[0-9a-fA-F]{6}$/;

type Channels = readonly [red: number, green: number, blue: number];

function channels(colour: string): Channels {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of `colour` and the rest of `other`, channel by channel. */
export function mix(colour: string, other: string, share: number): string {
  const under = channels(other);
  const mixed = channels(colour).map((channel, index) =>
    Math.round(channel * share + (under[index] ?? 0) * (1 - share)),
  );
  return written(mixed);
}

/** `colour` at full light: its strongest channel raised to the top, the others with it. */
export function atFullLight(colour: string): string {
  const shares = channels(colour);
  const strongest = Math.max(...shares, 1);
  return written(shares.map((channel) => Math.round((channel * 255) / strongest)));
}

function written(shares: readonly number[]): string {
  return `#${shares.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colour nearest to `colour`, on the way to `end`, that has at least `ratio` against all of
 * `grounds`; `end` itself where there is none before.
 */
export function reaching(
  colour: string,
  grounds: readonly string[],
  ratio: number,
  end: string,
): string {
  for (let step = 0; step < 100; step++) {
    const near = mix(end, colour, step / 100);
    if (grounds.every((ground) => contrast(near, ground) >= ratio)) return near;
  }
  return end;
}
