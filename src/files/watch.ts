import { relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';

/** A folder that is being watched. */
export interface Watching {
  /** Resolves when every change from now on is noticed. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** What a watcher tells. */
export interface WatchListeners {
  /** Something below the folder came, changed or went; `path` is absolute. */
  readonly onChange: (path: string) => void;
  /** The system refuses to watch more: changes may be missed from now on. */
  readonly onError: (reason: string) => void;
}

/**
 * Watches all files below `folder`, through atomic saves and renamed folders. Like the reading of a
 * course it passes over names that begin with a dot and node_modules. Where the folder
 * itself goes, it and its files are reported as gone, and nothing more even when it comes back.
 */
export function watchFolder(folder: string, { onChange, onError }: WatchListeners): Watching {
  const root = resolve(folder);
  const ignored = (path: string) =>
    relative(root, path)
      .split(sep)
      .some((step) => step === 'node_modules' || step.startsWith('.'));
  const watcher = watch(root, { ignored, ignoreInitial: true, followSymlinks: false });
  watcher.on('all', (_event, path) => onChange(path));
  watcher.on('error', (error) => onError(error instanceof Error ? error.message : String(error)));
  return {
    ready: new Promise((done) => watcher.once('ready', () => done())),
    close: () => watcher.close(),
  };
}
