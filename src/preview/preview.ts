import { randomBytes } from 'node:crypto';
import { type PreviewFiles, readPreviewFiles } from '../files/preview-files.ts';
import { readToolFiles } from '../files/toolkit.ts';
import type { Missing } from '../translation/localise.ts';
import { createAnswers } from './answers.ts';
import { createLiveCourse } from './course/live-course.ts';
import { type Changes, watchProject } from './course/project-watch.ts';
import { findToolSources, type ToolSources } from './course/tool-sources.ts';
import type { Mending } from './mending.ts';
import { startServer } from './server/server.ts';
import type { Snapshot } from './snapshot.ts';

export interface PreviewOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Language of the preview's own words and of the diagnostics. */
  readonly language: string;
  readonly missing: Missing;
  /** Whether the pseudo-locales are offered too. */
  readonly pseudo?: boolean;
  /** Mends in the files what has one right mending; without it the page has no button for it. */
  readonly mend?: () => Mending;
  /** Called at the start and after each change; `paths` are absolute, `ms` is the time it took. */
  readonly onShown?: (snapshot: Snapshot, paths: readonly string[], ms: number) => void;
  /** Changes may be missed from now on. */
  readonly onWatchError?: (reason: string) => void;
  /** For tests: the tool's own built files and templates; by default those it runs from. */
  readonly assets?: string;
  readonly sources?: ToolSources;
}

export interface Preview {
  readonly address: string;
  snapshot(): Snapshot;
  close(): Promise<void>;
}

/**
 * Shows the course in `root` at a local address and follows its files until it is closed. Writes
 * nothing but what `mend` does. Rejects where the port can't be had or the tool was not built; nothing in the course
 * makes it fail, neither at the start nor later.
 */
export async function startPreview(root: string, options: PreviewOptions): Promise<Preview> {
  const { language, missing, assets, pseudo = false, mend } = options;
  const files: PreviewFiles = readPreviewFiles(assets);
  const { template } = await readToolFiles(assets);
  const sources = options.sources ?? findToolSources();
  const course = createLiveCourse(root, { missing, language, pseudo, ...(assets && { assets }) });
  const server = await startServer({
    port: options.port,
    token: randomBytes(16).toString('base64url'),
    answer: createAnswers({ files, template, language, course, mends: mend !== undefined }),
    actions: { ...(mend && { mend: () => told(mend()) }) },
    news: course.snapshot,
  });

  async function show(changes: Changes): Promise<void> {
    const start = performance.now();
    if (changes.templates.length > 0 && sources)
      course.useNewTemplates(await sources.rebuild().catch(String));
    const snapshot = await course.refresh();
    server.tell();
    const paths = [...changes.course, ...changes.templates];
    options.onShown?.(snapshot, paths, performance.now() - start);
  }

  // One after the other: what is shown last is what was saved last.
  let waiting: Changes | undefined;
  let working: Promise<void> | undefined;
  const inTurn = (changes: Changes) => {
    waiting = waiting ? merged(waiting, changes) : changes;
    working ??= work();
    return working;
  };
  async function work(): Promise<void> {
    while (waiting) {
      const changes = waiting;
      waiting = undefined;
      await show(changes);
    }
    working = undefined;
  }

  const watch = watchProject({
    course: root,
    templates: sources?.folder,
    onChange: (changes) => void inTurn(changes),
    onError: options.onWatchError ?? (() => {}),
  });
  await watch.ready;
  await inTurn({ course: [], templates: [] });

  return {
    address: server.address,
    snapshot: course.snapshot,
    async close() {
      await Promise.all([watch.close(), server.close()]);
      await working;
    },
  };
}

/** No more than the page needs: who mends may know the whole course. */
function told({ mended, idsWritten }: Mending): Mending {
  return { mended, idsWritten };
}

function merged(one: Changes, other: Changes): Changes {
  const join = (where: keyof Changes) => [...new Set([...one[where], ...other[where]])].sort();
  return { course: join('course'), templates: join('templates') };
}
