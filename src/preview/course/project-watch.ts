import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Watching, watchFolder } from '../../files/watch.ts';

/** What changed within a moment. */
export interface Changes {
  /** Absolute paths, in code point order. */
  readonly course: readonly string[];
  readonly templates: readonly string[];
}

export interface ProjectWatch {
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export interface ProjectWatchOptions {
  readonly course: string;
  /** The tool's own templates; undefined where it is installed without its sources. */
  readonly templates: string | undefined;
  readonly onChange: (changes: Changes) => void;
  readonly onError: (reason: string) => void;
}

/** A save touches several files and each several times. */
const MOMENT = 50;
/** How often a folder that went away is looked for. */
const RETURN = 300;

/** Watches the course, also through the folder's own going and coming back, and the templates. */
export function watchProject(options: ProjectWatchOptions): ProjectWatch {
  const { templates, onError } = options;
  const course = resolve(options.course);
  const changed = { course: new Set<string>(), templates: new Set<string>() };
  let moment: NodeJS.Timeout | undefined;
  let search: NodeJS.Timeout | undefined;
  let closed = false;

  const note = (where: keyof Changes) => (path: string) => {
    changed[where].add(path);
    moment ??= setTimeout(tell, MOMENT);
  };
  const watchCourse = () => watchFolder(course, { onChange: note('course'), onError });
  let watching = watchCourse();
  const others: readonly Watching[] =
    templates === undefined
      ? []
      : [watchFolder(templates, { onChange: note('templates'), onError })];

  function tell(): void {
    moment = undefined;
    const changes = { course: take(changed.course), templates: take(changed.templates) };
    if (changes.course.includes(course)) search ??= setInterval(seek, RETURN);
    options.onChange(changes);
  }

  /** A watcher does not find its folder again, so there is a new one when the course is back. */
  function seek(): void {
    if (!existsSync(course)) return;
    clearInterval(search);
    search = undefined;
    const before = watching;
    watching = watchCourse();
    void before.close();
    void watching.ready.then(() => closed || note('course')(join(course, 'course.yaml')));
  }

  return {
    ready: Promise.all([watching, ...others].map(({ ready }) => ready)).then(() => undefined),
    async close() {
      closed = true;
      clearTimeout(moment);
      clearInterval(search);
      await Promise.all([watching, ...others].map((one) => one.close()));
    },
  };
}

function take(paths: Set<string>): readonly string[] {
  const taken = [...paths].sort();
  paths.clear();
  return taken;
}
