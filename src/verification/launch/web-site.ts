import type { Files } from '../rule.ts';

/** What the first page of a course without a platform says of itself. */
const MARK = /<main\b[^>]*\sdata-coursewright="web"/;

/**
 * Whether the package is a course to read without a platform. It has no manifest on purpose; what
 * its pages refer to is looked at as in any other. Pages of anyone else may well be a package that
 * lost its manifest.
 */
export function isWebSite(files: Files): boolean {
  const page = files.get('index.html');
  return page !== undefined && MARK.test(new TextDecoder().decode(page));
}
