import type { Finding } from '../../src/course/finding.ts';

/** Sizes in bytes, and what is said of them. */
export const TOO_LARGE: readonly {
  readonly what: string;
  readonly zip: number;
  readonly file: number;
  readonly findings: readonly Finding[];
}[] = [
  { what: 'nothing in what just fits', zip: 100_000_000, file: 50_000_000, findings: [] },
  {
    what: 'a zip that many platforms refuse',
    zip: 123_400_000,
    file: 1,
    findings: [{ code: 'V307', severity: 'warning', path: '', params: { size: 123, limit: 100 } }],
  },
  {
    what: 'a file that takes long to load',
    zip: 1,
    file: 50_600_000,
    findings: [
      { code: 'V308', severity: 'warning', path: 'video.mp4', params: { size: 51, limit: 50 } },
    ],
  },
];
