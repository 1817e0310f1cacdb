/** What an activity may cost at launch, and what its built package says that it costs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ActivityFile } from '../src/tracking/activity-file.ts';

/**
 * Bytes of gzip, as servers send them: all that the shown locale needs, without the lesson's own
 * media and without xAPI. The locale's text is its own: where it takes most of the room, words and
 * markup beside it may take the rest.
 */
export const BUDGET = {
  launch: 35_000,
  launchOfCheck: 45_000,
  script: 15_000,
  locale: 12_000,
  besideText: 3_200,
  /** Of all files of the shown locale up to the page that is idle, the lesson's media apart. */
  requests: 6,
  /** Milliseconds until the first page answers, on a slow link with a slow processor. */
  usable: 2_000,
} as const;

export interface LaunchCost {
  readonly check: boolean;
  readonly html: number;
  readonly css: number;
  readonly script: number;
  /** All of these. */
  readonly launch: number;
  /** The script that comes when the page is there. */
  readonly later: number;
  readonly locales: readonly {
    readonly locale: string;
    readonly bytes: number;
    /** Of which the text of its page alone. */
    readonly text: number;
  }[];
}

const gzip = (text: string) => gzipSync(text, { level: 6 }).length;

/** The cost of the activity `id` in the unzipped package at `folder`. */
export function costOf(folder: string, id: string): LaunchCost {
  const read = (path: string) => readFileSync(join(folder, id, path), 'utf8');
  const page = read('index.html');
  const find = (pattern: RegExp) => pattern.exec(page)?.[1] ?? '';
  const file = JSON.parse(find(/id="activity">([\s\S]*?)<\/script>/)) as ActivityFile;
  const html = gzip(page);
  const css = gzip(read(find(/<link rel="stylesheet" href="([^"]+)"/)));
  const script = gzip(read(find(/<script src="([^"]+)"/)));
  return {
    check: file.model.check !== undefined,
    html,
    css,
    script,
    launch: html + css + script,
    later: gzip(read(file.later)),
    locales: Object.entries(file.scripts).map(([locale, path]) => {
      const text = read(path);
      const { changes } = JSON.parse(text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')));
      const texts = (changes as readonly unknown[]).filter((one) => typeof one === 'string');
      return { locale, bytes: gzip(text), text: gzip(texts.join('\n')) };
    }),
  };
}

/** What of `cost` is over the budget, in words; empty where all is within. */
export function overBudget({ check, launch, script, locales }: LaunchCost): readonly string[] {
  const most = check ? BUDGET.launchOfCheck : BUDGET.launch;
  return [
    ...(launch > most ? [`launch ${launch} > ${most}`] : []),
    ...(script > BUDGET.script ? [`script ${script} > ${BUDGET.script}`] : []),
    ...locales.flatMap(({ locale, bytes, text }) => {
      const limit = Math.max(BUDGET.locale, text + BUDGET.besideText);
      return bytes > limit ? [`${locale} ${bytes} > ${limit}`] : [];
    }),
  ];
}
