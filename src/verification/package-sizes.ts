import type { Finding } from '../course/finding.ts';
import type { PackageEntry } from '../course/package.ts';
import { finding } from './codes.ts';

/** Bytes beyond which uploads are often refused, or learners wait. */
export interface SizeLimits {
  readonly zip: number;
  readonly file: number;
}

/** Common limits of uploads begin at 100 MB; 50 MB take a minute on a line of 7 Mbit/s. */
export const SIZE_LIMITS: SizeLimits = { zip: 100_000_000, file: 50_000_000 };

/** Whether the zip of `zipSize` bytes and the files in it stay within `limits`. */
export function packageSizes(
  zipSize: number,
  entries: readonly PackageEntry[],
  limits: SizeLimits = SIZE_LIMITS,
): readonly Finding[] {
  const params = (size: number, limit: number) => ({
    size: megabytes(size),
    limit: megabytes(limit),
  });
  return [
    ...(zipSize > limits.zip ? [finding('V307', '', params(zipSize, limits.zip))] : []),
    ...entries
      .filter(({ bytes }) => bytes.length > limits.file)
      .map(({ path, bytes }) => finding('V308', path, params(bytes.length, limits.file))),
  ];
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
