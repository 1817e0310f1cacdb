import type { Code } from '../codes.ts';

/** The words of one language for every code. A language is one file of this shape. */
export interface Wording {
  readonly words: {
    readonly error: string;
    readonly warning: string;
    readonly expected: string;
    readonly example: string;
  };
  readonly codes: Readonly<Record<Code, CodeWording>>;
}

export interface CodeWording {
  readonly message: string;
  readonly expected: string;
  readonly example: string;
}

/** Fills `{name}`, and `{name?...}` only where `name` is set and not empty. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template
    .replace(/\{(\w+)\?((?:[^{}]|\{\w+\})*)\}/g, (_, name: string, rest: string) =>
      params[name] === undefined || params[name] === '' ? '' : rest,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
