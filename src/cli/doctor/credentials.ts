/** Where credentials may stand: never among the arguments, which other users can list. */
export interface CredentialSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text of the file that was named; undefined where none was. */
  readonly file?: string | undefined;
}

/**
 * The Authorization header: from the file, else from the environment. The file holds one line, the
 * header itself or `key:secret`. Undefined where there are no credentials.
 */
export function authorization({ env, file }: CredentialSources): string | undefined {
  const line = file
    ?.split(/\r?\n/)
    .find((one) => one.trim() !== '')
    ?.trim();
  if (line !== undefined) return /^(Basic|Bearer)\s/i.test(line) ? line : basic(line);
  const { COURSEWRIGHT_LRS_AUTH: whole, COURSEWRIGHT_LRS_KEY: key } = env;
  if (whole) return whole;
  return key ? basic(`${key}:${env.COURSEWRIGHT_LRS_SECRET ?? ''}`) : undefined;
}

function basic(pair: string): string {
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}
