import { expect, test } from 'vitest';
import { readConfig } from '../../src/token-service/config.ts';
import { SECRETS, WRITTEN } from './cases.ts';

test('addresses end with a slash, and the rest has defaults', () => {
  expect(readConfig(JSON.stringify(WRITTEN), {})).toMatchObject({
    config: {
      store: 'https://lrs.example.org/xapi/',
      address: 'https://tokens.example.org/',
      host: '127.0.0.1',
      port: 8787,
      tokenMinutes: 30,
      limits: { bytes: 200_000, perLearner: 120, total: 6_000 },
    },
  });
});

test('secrets may stand in the environment, which wins', () => {
  const { storeAuthorization: _, ...rest } = WRITTEN;
  const environment = {
    COURSEWRIGHT_STORE_AUTHORIZATION: 'Basic from-environment',
    COURSEWRIGHT_TOKEN_SECRET: SECRETS.tokenSecret.toUpperCase(),
  };
  expect(readConfig(JSON.stringify(rest), environment)).toMatchObject({
    config: {
      storeAuthorization: 'Basic from-environment',
      tokenSecret: SECRETS.tokenSecret.toUpperCase(),
      pseudonymSecret: SECRETS.pseudonymSecret,
    },
  });
});

test.each<[string, string, RegExp]>([
  ['no JSON', '{', /no JSON/],
  ['a list', '[]', /store/],
  ['a short secret', JSON.stringify({ ...WRITTEN, tokenSecret: 'hush-hush' }), /tokenSecret.*32/],
  [
    'an origin with a path',
    JSON.stringify({ ...WRITTEN, origins: ['https://a.org/x'] }),
    /origins/,
  ],
  ['an unknown key', JSON.stringify({ ...WRITTEN, secret: 'hush-hush' }), /secret/],
])('%s is said, without what was found', (_, text, said) => {
  const read = readConfig(text, {});
  const problems = 'problems' in read ? read.problems.join('\n') : '';
  expect(problems).toMatch(said);
  expect(problems).not.toContain('hush-hush');
});
