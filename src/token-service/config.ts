import { z } from 'zod';

const base = z
  .url({ protocol: /^https?$/ })
  .transform((address) => (address.endsWith('/') ? address : `${address}/`));
const secret = z.string().min(32, 'at least 32 characters, chosen at random');

/** What a token service is told: a JSON file, the secrets from the environment too. */
const configSchema = z.strictObject({
  /** The store's base address. */
  store: base,
  /** The whole Authorization header by which the store knows this service. */
  storeAuthorization: z.string().min(1),
  /** Signs tokens. A new one ends all that are in use; nothing else happens. */
  tokenSecret: secret,
  /** Makes pseudonyms. It never changes: a new one makes a new person of each learner. */
  pseudonymSecret: secret,
  /** The address under which browsers reach this service. */
  address: base,
  /** Home page of the accounts that statements name. */
  accountHomePage: z.url({ protocol: /^https?$/ }),
  /** IRIs of the courses that statements may be about. */
  courses: z.array(z.url()).min(1),
  /** Origins of the LMSs: `https://learning.example.org`. */
  origins: z.array(z.string().regex(/^https?:\/\/[^/\s]+$/, 'https://learning.example.org')).min(1),
  host: z.string().default('127.0.0.1'),
  port: z.number().int().min(0).max(65_535).default(8787),
  tokenMinutes: z.number().min(1).max(240).default(30),
  limits: z
    .strictObject({
      /** Bytes of a request with statements. */
      bytes: z.number().int().min(1_000).default(200_000),
      /** Requests a minute of one learner in one course. */
      perLearner: z.number().int().min(1).default(120),
      /** Requests a minute of all. */
      total: z.number().int().min(1).default(6_000),
    })
    .prefault({}),
});
export type TokenServiceConfig = z.infer<typeof configSchema>;

/** Where the secrets may stand instead of the file. They are never taken from arguments. */
const FROM_ENVIRONMENT = {
  storeAuthorization: 'COURSEWRIGHT_STORE_AUTHORIZATION',
  tokenSecret: 'COURSEWRIGHT_TOKEN_SECRET',
  pseudonymSecret: 'COURSEWRIGHT_PSEUDONYM_SECRET',
} as const;

/**
 * Reads a configuration; what the environment holds wins over the file. The problems name keys and
 * what is expected, and never what was found: it may be a secret.
 */
export function readConfig(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly config: TokenServiceConfig } | { readonly problems: readonly string[] } {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { problems: ['it is no JSON'] };
  }
  if (typeof written !== 'object' || written === null)
    return { problems: ['it is no JSON object'] };
  const secrets = Object.entries(FROM_ENVIRONMENT).flatMap(([key, name]) => {
    const value = environment[name];
    return value ? [[key, value] as const] : [];
  });
  const read = configSchema.safeParse({ ...written, ...Object.fromEntries(secrets) });
  if (read.success) return { config: read.data };
  return {
    problems: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  };
}
