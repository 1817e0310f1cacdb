import { expect, test } from 'vitest';
import { secretsIn, secretsInSettings, withoutSecrets } from '../../src/course/secrets.ts';

const PAIR = Buffer.from('key:secret').toString('base64');
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsZWFybmVyIn0.c2lnbmF0dXJlLTE';

test.each([
  [`Authorization: Basic ${PAIR}`, 'Authorization: Basic …'],
  [`?auth=Basic%20${PAIR}`, 'Authorization: Basic …'],
  [`{"auth":"Basic ${PAIR}"}`, 'Authorization: Basic …'],
  ['Bearer 2YotnFZFEjr1zCsicMWpAA', 'Authorization: Bearer …'],
  ['https://key:s3cret@store.test/xapi/', 'user:password@'],
  [`token is ${TOKEN} here`, 'JSON Web Token'],
  ['-----BEGIN RSA PRIVATE KEY-----', 'PRIVATE KEY'],
])('%s is a secret wherever it stands', (text, what) => {
  const found = secretsIn(`Words before.\n${text}\nand after.`);
  expect(found.map((one) => one.what)).toEqual([what]);
  expect(secretsInSettings(text).map((one) => one.what)).toEqual([what]);
});

test.each([
  'apiKey: 1234abcd5678',
  '"client_secret": "d41d8cd98f00"',
  'storePassword: correct-horse-7',
  'auth=xyz-998877',
  'https://store.test/xapi/?token=abc123def456',
])('%s is one in a file of settings, and no words in a lesson', (text) => {
  expect(secretsInSettings(text)).toHaveLength(1);
  expect(secretsIn(text)).toEqual([]);
});

test.each([
  'Basic knowledge is enough; a Basic understanding, too.',
  'The Basic convention1 and the Bearer of the document',
  'https://store.test/xapi/ and https://example.org:8443/a@b',
  'mailto:help@customs.test',
  'tokenService: https://tokens.test/v1/',
  'password: yours',
  'keyword: 1234567890',
  'monkey: 12345678',
  'id: what-secret-gardens-cost-2024',
])('%s is none', (text) => {
  expect(secretsInSettings(text)).toEqual([]);
});

test('points at the secret alone, and says it nowhere', () => {
  const text = 'store: https://key:s3cret@store.test/';
  const [{ start, end, what } = { start: 0, end: 0, what: '' }] = secretsInSettings(text);
  expect(text.slice(start, end)).toBe('key:s3cret');
  expect(what).not.toContain('s3cret');
});

test.each([
  ['store: https://key:s3cret@store.test/', 'store: https://••••••••••@store.test/'],
  ['Bearer 2YotnFZFEjr1zCsicMWpAA.', `Bearer ${'•'.repeat(23)}`],
  ['apiKey: 1234abcd5678, then', 'apiKey: ••••••••••••, then'],
  [
    'a\n-----BEGIN PRIVATE KEY-----\nMIIEvQ+/\nIBADAN==\nand words\n',
    `a\n${'•'.repeat(27)}\n${'•'.repeat(8)}\n${'•'.repeat(8)}\nand words\n`,
  ],
  [
    'k: "-----BEGIN PRIVATE KEY-----\\nMIIEvQ\\n-----END PRIVATE KEY-----"',
    `k: "${'•'.repeat(37)}-----END PRIVATE KEY-----"`,
  ],
  ['Basic knowledge is enough', 'Basic knowledge is enough'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutSecrets(text)).toBe(shown);
});

test('a long text takes no long time', () => {
  const text = `${'Basic '.repeat(100_000)}${'eyJaaaaaaaa-'.repeat(50_000)}${'a:'.repeat(200_000)}`;
  const before = performance.now();
  withoutSecrets(`${text}${'token=12345678 '.repeat(50_000)}`);
  expect(performance.now() - before).toBeLessThan(5_000);
});
