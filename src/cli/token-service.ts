import { readFileSync } from 'node:fs';
import { readConfig } from '../token-service/config.ts';
import { startTokenServer } from '../token-service/server.ts';
import { EXIT, ExitError } from './exit.ts';
import { interrupted } from './interrupted.ts';

export interface TokenServiceOptions {
  /** Path of the configuration. */
  readonly config: string;
  readonly quiet: boolean;
}

/** `coursewright token-service`: lets learners write to a store, until Ctrl-C or SIGTERM. */
export async function runTokenService({ config, quiet }: TokenServiceOptions): Promise<void> {
  const read = readConfig(text(config), process.env);
  if ('problems' in read) {
    const lines = read.problems.map((problem) => `  ${problem}`).join('\n');
    throw new ExitError(EXIT.errors, `${config} can’t be used:\n${lines}`);
  }
  const server = await startTokenServer(read.config, (line) => {
    if (!quiet) process.stderr.write(`${line}\n`);
  }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    const { host, port } = read.config;
    throw new ExitError(EXIT.errors, `${host}:${port} can’t be had: ${code}.`);
  });
  process.stdout.write(`${server.address}\n`);
  await interrupted();
  await server.close();
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new ExitError(EXIT.usage, `${path} can’t be read: ${code}. Expected: a JSON file.`);
  }
}
