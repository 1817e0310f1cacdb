import type { TokenServiceConfig } from '../../src/token-service/config.ts';
import { readConfig } from '../../src/token-service/config.ts';

export const ORIGIN = 'https://learning.example.org';
export const COURSE = 'https://training.example.org/integrity';
export const SECRETS = {
  storeAuthorization: 'Basic c3RvcmU6c2VjcmV0',
  tokenSecret: 'a token secret of more than 32 letters',
  pseudonymSecret: 'a pseudonym secret of more than 32 letters',
};
export const WRITTEN = {
  store: 'https://lrs.example.org/xapi',
  address: 'https://tokens.example.org',
  accountHomePage: ORIGIN,
  courses: [COURSE],
  origins: [ORIGIN],
  ...SECRETS,
};

export function configOf(more: object = {}): TokenServiceConfig {
  const read = readConfig(JSON.stringify({ ...WRITTEN, ...more }), {});
  if ('problems' in read) throw new Error(read.problems.join());
  return read.config;
}

/** A statement as a package sends it. */
export function statement(name: string, more: object = {}) {
  return {
    id: crypto.randomUUID(),
    actor: { objectType: 'Agent', account: { homePage: ORIGIN, name } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
    object: { objectType: 'Activity', id: `${COURSE}/week-1` },
    context: { contextActivities: { grouping: [{ objectType: 'Activity', id: COURSE }] } },
    timestamp: '2026-11-24T08:00:00.000Z',
    ...more,
  };
}
