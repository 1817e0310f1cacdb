import { directionOf } from './direction.ts';
import { markWords } from './mark-words.ts';
import type { Scope } from './scope.ts';
import type { Toolkit } from './toolkit.ts';
import { wordsFor } from './words.ts';

/**
 * What a page may do: run and show only what the package holds, and talk only to the platform it
 * runs in and, where it sends statements, to a store that is named after the build. Browsers let
 * 'self' stand for file: where a page is opened from a disk.
 */
function policy(statements: boolean, frames: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    ...(frames ? ["frame-src 'self'"] : []),
    `connect-src 'self'${statements ? ' https:' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

export interface DocumentParts {
  readonly scope: Scope;
  readonly title: string;
  /** Address of the style sheet. */
  readonly css: string;
  /** Address of the one for paper, which no screen waits for. */
  readonly paperCss: string;
  /** Whether the page can send statements. */
  readonly statements: boolean;
  /** Whether it shows other pages of the package in frames. */
  readonly frames?: boolean;
  /** Address of the script at the end, which is asked for before the page is read to there. */
  readonly script?: string;
  readonly body: string;
  /** What follows the body: data and scripts; empty on a static page. */
  readonly tail: string;
}

/** A whole HTML document. */
export function documentHtml(parts: DocumentParts): string {
  const { scope, title, css, paperCss, statements, body, tail } = parts;
  const { script = '', frames = false } = parts;
  const { locale, direction } = scope;
  return scope.template('document', {
    locale,
    direction,
    policy: policy(statements, frames),
    title,
    css,
    paperCss,
    script,
    body,
    tail,
  });
}

/** `html` with the player's words marked where they are in another language than the page. */
export function inLanguages(html: string, { locale, words }: Scope): string {
  return words.lang === undefined ? html : markWords(html, locale, words.lang);
}

/** A page of a part in one locale: the default locale is the launch file. */
export function pageName(locale: string, locales: readonly string[]): string {
  return locale === locales[0] ? 'index.html' : `${locale}.html`;
}

/** The links to a page's other locales, each in its own words. */
export function languageLinks(
  locale: string,
  locales: readonly string[],
  strings: Toolkit['strings'],
): readonly LanguageLink[] {
  return locales.map((other) => ({
    locale: other,
    href: pageName(other, locales),
    name: wordsFor(other, strings).name,
    direction: directionOf(other),
    current: other === locale,
  }));
}

export interface LanguageLink {
  readonly locale: string;
  readonly href: string;
  readonly name: string;
  readonly direction: string;
  readonly current: boolean;
}
