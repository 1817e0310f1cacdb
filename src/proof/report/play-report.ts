import { describeFinding } from '../../diagnostics/describe-finding.ts';
import { counted, fill } from '../../diagnostics/wording/wording.ts';
import type { TracedCall } from '../page/bench-config.ts';
import type { LaunchProof, PackageProof, ScoProof } from '../proof.ts';
import { problemText, verdictText } from './sentences.ts';
import { playWords } from './words/words.ts';

export interface PlayReportInput {
  readonly proof: PackageProof;
  readonly language: string;
  /** Name and version of the browser. */
  readonly browser: string;
  /** When it was played, as it is shown. */
  readonly on: string;
  /** The tool and its version. */
  readonly tool: string;
}

/** Calls of one launch that are shown; of more, only their number. */
const SHOWN_CALLS = 1_000;

const SIGNS = { good: '✓', fair: '○', poor: '✗' } as const;

/**
 * What a proof came to, as one HTML page without any other file. Pure. `template` fills
 * templates/play-report.hbs.
 */
export function playReport(
  { proof, language, browser, on, tool }: PlayReportInput,
  template: (name: string, context: object) => string,
): string {
  const w = playWords(language);
  const { name, size, sha256, version, verdict, findings, scos } = proof;
  const tone = { proven: 'good', traced: 'fair' }[verdict as string] ?? 'poor';
  const facts = { [w.file]: name, [w.size]: kilobytes(size, language), [w.sha256]: sha256 };
  if (version) facts[w.version] = version;
  Object.assign(facts, { [w.browser]: browser, [w.playedOn]: on, [w.madeWith]: tool });
  const isPlayed = verdict === 'proven' || verdict === 'not-proven';
  return template('play-report', {
    w,
    language,
    title: proof.title || name,
    tone,
    sign: SIGNS[tone as keyof typeof SIGNS],
    verdict: w.verdicts[verdict].title,
    meaning: verdictText(proof, language),
    facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
    how: isPlayed ? w.how : '',
    checked: verdict !== 'not-scorm',
    findings: findings.map((finding) => {
      const { title, remedy } = describeFinding(finding, language);
      return { where: finding.path, code: finding.code, message: `${title} ${remedy}`.trim() };
    }),
    several: scos.length > 1,
    scos: scos.map((sco, index) => scoSection(sco, index, language)),
  });
}

function scoSection(sco: ScoProof, index: number, language: string) {
  const w = playWords(language);
  const { questions, problems, outside } = sco;
  const tone = problems.length > 0 ? 'poor' : questions === undefined ? 'fair' : 'good';
  const title = sco.title || sco.identifier;
  return {
    anchor: `sco-${index + 1}`,
    title,
    href: sco.href,
    tone,
    sign: SIGNS[tone],
    summary: [
      ...(questions === undefined ? [] : [counted(w.questions, questions, language)]),
      ...(problems.length === 0 ? [] : [counted(w.problems, problems.length, language)]),
    ].join(', '),
    problems: problems.map((problem) => ({
      step: w.steps[problem.step],
      text: problemText(problem, language),
    })),
    outside: outside.length === 0 ? '' : fill(w.outside, { hosts: outside.join(', ') }),
    launches: sco.launches.map((launch) => launchRow(launch, language)),
    pictures: sco.pictures.map(({ step, moment, width, height, jpeg }) => {
      const caption = `${w.steps[step]} · ${w.moments[moment]}`;
      const data = Buffer.from(jpeg).toString('base64');
      return { width, height, data, caption, alt: `${title}. ${caption}` };
    }),
  };
}

function launchRow(launch: LaunchProof, language: string) {
  const w = playWords(language);
  const { outcome, startedIn, open, calls, callCount, refused, requests, bytes } = launch;
  const step = w.steps[launch.step];
  const shown = Math.min(calls.length, SHOWN_CALLS);
  return {
    step,
    ...outcome,
    startedIn: startedIn === undefined ? '–' : seconds(startedIn, language),
    open: seconds(open, language),
    callCount,
    refused,
    requests,
    bytes: kilobytes(bytes, language),
    traceTitle: fill(shown < callCount ? w.traceFirst : w.trace, { step, shown, count: callCount }),
    trace: calls.slice(0, SHOWN_CALLS).map(traceRow),
  };
}

function traceRow({ at, name, args, result, error, meaning }: TracedCall) {
  return {
    at,
    call: `${name}(${args.map((one) => JSON.stringify(one)).join(', ')})`,
    result,
    error: error === '0' ? '' : `${error} ${meaning}`,
    refused: error !== '0' && error !== '403',
  };
}

function seconds(ms: number, language: string): string {
  return `${decimal(ms / 1000, language)} s`;
}

function kilobytes(bytes: number, language: string): string {
  return `${decimal(bytes / 1000, language)} kB`;
}

function decimal(value: number, language: string): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language, digits).format(value);
}
