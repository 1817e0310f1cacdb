import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assetsFolder } from '../../files/toolkit.ts';

/** The templates and UI strings that the tool's pages are made from, where they can be changed. */
export interface ToolSources {
  readonly folder: string;
  /** Builds them anew; what is wrong with them, or undefined where all went well. */
  rebuild(): Promise<string | undefined>;
}

/** What the tool runs from: its repository, the templates, and where they are built to. */
export interface ToolPlaces {
  readonly root: string;
  readonly templates: string;
  readonly assets: string;
}

/** Undefined where the tool is installed as a package: that carries no sources. */
export function findToolSources(places = ownPlaces()): ToolSources | undefined {
  const { root, templates, assets } = places;
  const build = join(root, 'build', 'tool.ts');
  if (!existsSync(build) || !existsSync(templates)) return undefined;
  // A process of its own: the compilers are no part of the command.
  const line = ['--import', 'tsx', build, '--templates', templates, assets];
  return {
    folder: templates,
    rebuild: () =>
      new Promise((done) => {
        execFile(process.execPath, line, { cwd: root }, (error, _out, errors) =>
          done(error ? reason(errors) || error.message : undefined),
        );
      }),
  };
}

function ownPlaces(): ToolPlaces {
  const assets = assetsFolder();
  const root = join(assets, '..', '..');
  return { root, templates: join(root, 'templates'), assets };
}

/** The message without the stack below it. */
function reason(errors: string): string {
  const lines = errors.split('\n').filter((line) => !/^\s+at /.test(line));
  const first = lines.findIndex((line) => /^(?:\w*Error: |.*ERROR)/.test(line));
  const shown = first === -1 ? lines : lines.slice(first);
  return shown
    .join('\n')
    .replace(/\n+Node\.js v.*\s*$/, '')
    .trim();
}
