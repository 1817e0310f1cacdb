import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteFacts, withSettings } from '../../src/course/site-settings.ts';
import { LIMIT, runs } from '../property/runs.ts';

const BEFORE =
  '{ "support": { "en": "Ask us." }, "forum": { "en": "https://a.example/" }, "actor": "learner-id" }';
const set = (...settings: string[]) => withSettings(siteFacts(BEFORE)!, settings);

test.each([
  [
    ['forum.es=https://b.example/x?y=z'],
    { forum: { en: 'https://a.example/', es: 'https://b.example/x?y=z' } },
  ],
  [['support.en= Call 12. '], { support: { en: 'Call 12.' } }],
  [['support.en='], { support: {} }],
  [['actor='], { actor: undefined }],
  [['store='], {}],
  [['store=https://store.example/xapi/'], { store: 'https://store.example/xapi/' }],
  [['store=https://one.example', 'store=https://two.example'], { store: 'https://two.example' }],
] as const)('%j', (settings, expected) => {
  const { actor, ...rest } = { ...JSON.parse(BEFORE), ...expected };
  expect(set(...settings)).toEqual({
    site: { ...rest, ...(actor !== undefined && { actor }) },
    problems: [],
  });
});

describe('refused, without the value', () => {
  test.each([
    ['forum', 'no-setting', 'forum'],
    ['=x', 'no-setting', '=x'],
    ['colour=red', 'unknown-key', 'colour'],
    ['forum=https://a.example', 'unknown-key', 'forum'],
    ['forum.=https://a.example', 'unknown-key', 'forum.'],
    ['__proto__.en=x', 'unknown-key', '__proto__.en'],
    ['support.constructor=x', 'bad-value', 'support.constructor'],
    ['forum.en=ftp://a.example', 'bad-value', 'forum.en'],
    ['store=javascript:alert(1)', 'bad-value', 'store'],
    ['actor=mail', 'bad-value', 'actor'],
    ['store=https://me:hunter22@store.example', 'secret', 'store'],
    ['support.en=Basic dXNlcjpwYXNzd29yZA==', 'secret', 'support.en'],
    ['tokenService=https://a.example/?token=abcdefgh12345678', 'secret', 'tokenService'],
  ])('%s: %s', (setting, code, key) => {
    const { site, problems } = set(setting);
    expect(site).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ code, key })]);
    if (code === 'secret') expect(JSON.stringify(problems)).not.toMatch(/hunter|dXNl|abcdefgh/);
  });
});

test('what stands there and is not known is named, and can be taken away', () => {
  const facts = siteFacts('{"logo":"x.png","forum":{"en":"https://a.example"}}')!;
  expect(withSettings(facts, []).problems).toEqual([{ code: 'unknown-key', key: 'logo' }]);
  expect(withSettings(facts, ['logo=']).site).toEqual({
    forum: { en: 'https://a.example' },
    support: {},
  });
});

test('what is no object has no facts', () => {
  for (const text of ['', '[]', '"x"', 'null', '{']) expect(siteFacts(text)).toBeUndefined();
});

test('whatever is given, it is a site of the known form or refused', { timeout: LIMIT }, () => {
  fc.assert(
    fc.property(fc.json(), fc.array(fc.string()), (json, settings) => {
      const facts = siteFacts(json);
      if (!facts) return;
      const { site, problems } = withSettings(facts, settings);
      expect(site === undefined).toBe(problems.length > 0);
    }),
    runs(300),
  );
});
