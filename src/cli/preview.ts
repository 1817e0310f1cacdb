import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import pc from 'picocolors';
import { isPseudoLocale } from '../course/pseudo-locale.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { type Preview, startPreview } from '../preview/preview.ts';
import type { Snapshot } from '../preview/snapshot.ts';
import { EXIT, ExitError } from './exit.ts';
import { findCourse } from './find-course.ts';
import { interrupted } from './interrupted.ts';
import { mendCourse } from './mend-course.ts';
import { type CommonOptions, summary } from './reporter.ts';

export interface PreviewCommandOptions extends CommonOptions {
  readonly port: number;
  readonly locale?: string;
  readonly activity?: string;
  readonly pseudo: boolean;
  readonly open: boolean;
}

/** `coursewright preview`: the course in the browser, until Ctrl-C. */
export async function runPreview(
  course: string | undefined,
  options: PreviewCommandOptions,
): Promise<void> {
  const root = findCourse(course);
  const preview = await start(root, options);
  try {
    const address = addressFor(preview, options);
    const json = options.format === 'json';
    process.stdout.write(json ? `${JSON.stringify({ address })}\n` : `${address}\n`);
    if (options.open) openInBrowser(address);
    await interrupted();
  } finally {
    await preview.close();
  }
}

async function start(root: string, options: PreviewCommandOptions): Promise<Preview> {
  const say = (text: string) => {
    if (!options.quiet) process.stderr.write(`  ${text}\n`);
  };
  try {
    return await startPreview(root, {
      port: options.port,
      language: options.lang,
      missing: 'source',
      pseudo: options.pseudo || isPseudoLocale(options.locale ?? ''),
      mend: () => mendCourse(root, 'source', options.lang),
      onShown: (snapshot, paths, ms) => say(line(root, snapshot, paths, ms, options.lang)),
      onWatchError: (reason) => say(pc.red(`changes may be missed: ${reason}`)),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new ExitError(
      EXIT.usage,
      `Port ${options.port} can’t be had: something else uses it, or it is reserved. Expected: another --port, or none.`,
    );
  }
}

/** What changed, how long it took, and whether the lessons can be shown. */
function line(
  root: string,
  { diagnostics, problem }: Snapshot,
  paths: readonly string[],
  ms: number,
  lang: string,
): string {
  const [first, ...others] = paths.map((path) => relative(root, path).replaceAll('\\', '/'));
  const what = first === undefined ? 'read' : `${first || '.'}${more(others.length)}`;
  const found = summary(diagnostics, lang);
  const state = problem === undefined ? found : `${found}, ${problem.split('\n')[0]}`;
  const broken = problem !== undefined || diagnostics.some((one) => one.severity === 'error');
  const colour = broken ? pc.red : pc.green;
  return `${what}: ${colour(state)} ${pc.dim(`${Math.round(ms)} ms`)}`;
}

function more(others: number): string {
  return others === 0 ? '' : ` and ${others} more`;
}

/** The address with what is to be shown first. Throws an ExitError where the course lacks it. */
function addressFor({ address, snapshot }: Preview, options: PreviewCommandOptions): string {
  const { parts, locales } = snapshot();
  const wishes = { activity: options.activity, locale: options.locale };
  // Where the course has mistakes nothing is known of it yet; the page then shows what there is.
  if (parts.length > 0) {
    refuse(
      'activity',
      wishes.activity,
      parts.map(({ id }) => id),
    );
    refuse('edition', wishes.locale, locales);
  }
  const url = new URL(address);
  for (const [name, value] of Object.entries(wishes))
    if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

function refuse(what: string, wish: string | undefined, known: readonly string[]): void {
  if (wish === undefined || known.includes(wish)) return;
  const near = suggest(wish, known);
  const hint = near === '' ? '' : ` Did you mean "${near}"?`;
  throw new ExitError(
    EXIT.usage,
    `The course has no ${what} "${wish}".${hint} There are: ${known.join(', ')}`,
  );
}

/** By what each system opens addresses with; where it has none, the printed address is enough. */
function openInBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler']
      : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  if (command === undefined) return;
  execFile(command, [...args, address], (error) => {
    if (error) process.stderr.write('  No browser could be opened. Open the address above.\n');
  });
}
