import pc from 'picocolors';
import type { Verdict } from '../course/comparison.ts';
import {
  comparisonWording,
  type DescribedComparison,
  describeComparison,
} from '../diagnostics/describe-comparison.ts';
import { compare } from '../packages.ts';
import { EXIT, ExitError } from './exit.ts';
import { readGiven } from './read-given.ts';
import { annotation, type CommonOptions } from './reporter.ts';

/** `coursewright compare`: what becomes of learners when one package takes another's place. */
export async function runCompare(
  before: string,
  now: string,
  options: CommonOptions,
): Promise<void> {
  const found = await compare(readGiven(before), readGiven(now));
  const words = comparisonWording(options.lang);
  if ('problem' in found) {
    const zip = found.which === 'before' ? before : now;
    throw new ExitError(EXIT.errors, `${zip}: ${words.problems[found.problem]}`);
  }
  const described = describeComparison(found, options.lang);
  if (options.format === 'json') {
    const { changes, outcomes } = found;
    const inWords = changes.map((one) => ({
      ...one,
      message: describeComparison({ ...found, changes: [one] }, options.lang).changes[0]?.message,
    }));
    process.stdout.write(
      `${JSON.stringify({ before, now, verdict: found.verdict, outcomes, changes: inWords }, null, 2)}\n`,
    );
  } else if (options.format === 'github') {
    const file = now.replace(/\\/g, '/');
    const lines = [described.advice, ...changeLines(described)];
    process.stdout.write(`${annotation(KINDS[found.verdict], { file }, described.title, lines)}\n`);
  } else {
    const text = options.quiet ? [described.title] : comparisonLines(described, options.lang);
    process.stdout.write(`${text.join('\n')}\n`);
  }
  if (found.verdict === 'upload-as-new') throw new ExitError(EXIT.errors);
}

const KINDS: Readonly<Record<Verdict, string>> = {
  'replace-now': 'notice',
  'after-cohort': 'warning',
  'upload-as-new': 'error',
};

const COLOURS: Readonly<Record<Verdict, (text: string) => string>> = {
  'replace-now': pc.green,
  'after-cohort': pc.yellow,
  'upload-as-new': pc.red,
};

/** A comparison for a terminal: verdict, what becomes of whom, and why. */
export function comparisonLines(described: DescribedComparison, lang: string): readonly string[] {
  const { words } = comparisonWording(lang);
  return [
    pc.bold(COLOURS[described.verdict](described.title)),
    `  ${described.advice}`,
    '',
    ...described.outcomes.flatMap(({ group, effects }) => [
      group,
      ...effects.map((effect) => `  - ${effect}`),
    ]),
    '',
    words.changes,
    ...(described.changes.length === 0 ? [`  ${words.nothing}`] : changeLines(described)),
  ];
}

function changeLines({ changes }: DescribedComparison): readonly string[] {
  return changes.flatMap(({ verdict, message, where }) => [
    `  ${COLOURS[verdict]('-')} ${message}`,
    ...(where.length === 0 ? [] : [`      ${where.join(', ')}`]),
  ]);
}
