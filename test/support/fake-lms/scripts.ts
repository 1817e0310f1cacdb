import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let player: Promise<string> | undefined;

/** The player page's script, bundled once a process. */
export function playerScript(): Promise<string> {
  player ??= bundle();
  return player;
}

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./player.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** scorm-again's own browser scripts; they set `window.Scorm2004API` and `window.Scorm12API`. */
export function scormAgainScript(version: 'scorm2004' | 'scorm12'): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(`scorm-again/${version}/min`);
  return readFile(entry, 'utf8');
}
