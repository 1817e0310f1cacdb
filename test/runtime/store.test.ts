import { expect, test } from 'vitest';
import { findStore, type StoreSources } from '../../src/runtime/statements/store.ts';

const search = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters)}`;
const account = { homePage: 'https://lms.example', name: 'abc' };

const CASES: readonly [string, StoreSources, unknown][] = [
  ['nothing', { search: '' }, undefined],
  ['other parameters', { search: '?lang=es&auth=x' }, undefined],
  [
    'launch parameters',
    {
      search: search({
        endpoint: 'https://lrs.example/xapi',
        auth: 'Basic abc',
        actor: JSON.stringify({ objectType: 'Agent', name: 'Ana', account }),
        registration: 'r',
        activity_id: 'https://lms.example/a',
      }),
      site: { store: 'https://other.example/' },
    },
    {
      endpoint: 'https://lrs.example/xapi/',
      auth: 'Basic abc',
      actor: { objectType: 'Agent', account },
      registration: 'r',
      activityId: 'https://lms.example/a',
    },
  ],
  [
    'an actor of 0.9, with lists',
    {
      search: search({
        endpoint: 'https://lrs.example/',
        actor: JSON.stringify({
          name: ['Ana'],
          account: [{ accountServiceHomePage: 'https://lms.example', accountName: 'abc' }],
        }),
      }),
    },
    {
      endpoint: 'https://lrs.example/',
      actor: { objectType: 'Agent', account },
    },
  ],
  [
    'an actor with a mailbox and an unknown key',
    {
      search: search({
        endpoint: 'https://lrs.example/',
        actor: JSON.stringify({ mbox: ['mailto:a@example.org'], role: 'x' }),
      }),
    },
    {
      endpoint: 'https://lrs.example/',
      actor: { objectType: 'Agent', mbox: 'mailto:a@example.org' },
    },
  ],
  [
    'an actor with two identifiers: the account',
    {
      search: search({
        endpoint: 'https://lrs.example/',
        actor: JSON.stringify({ mbox: 'mailto:a@example.org', account }),
      }),
    },
    { endpoint: 'https://lrs.example/', actor: { objectType: 'Agent', account } },
  ],
  [
    'an actor that is none',
    { search: search({ endpoint: 'https://lrs.example/', actor: '{"name":"x"}' }) },
    { endpoint: 'https://lrs.example/' },
  ],
  [
    'an actor that is no JSON',
    { search: search({ endpoint: 'https://lrs.example/', actor: '{' }) },
    { endpoint: 'https://lrs.example/' },
  ],
  [
    'an endpoint that is no address falls back to the site',
    { search: search({ endpoint: 'javascript:alert(1)' }), site: { store: 'https://s.example/x' } },
    { endpoint: 'https://s.example/x/' },
  ],
  [
    'launch data: a bare address may be of anything',
    { search: '', launchData: () => ' https://l.example/x ' },
    undefined,
  ],
  [
    'launch data: JSON',
    { search: '', launchData: () => '{"endpoint":"https://l.example/"}' },
    { endpoint: 'https://l.example/' },
  ],
  [
    'a token service goes before a store, its address as it stands',
    { search: '', site: { tokenService: 'https://t.example/token', store: 'https://s.example/' } },
    { endpoint: 'https://t.example/token', service: true },
  ],
  [
    'launch parameters go before a token service',
    {
      search: search({ endpoint: 'https://lrs.example/' }),
      site: { tokenService: 'https://t.example/token' },
    },
    { endpoint: 'https://lrs.example/' },
  ],
  [
    'launch data: a token service',
    { search: '', launchData: () => '{"tokenService":"https://t.example/token","endpoint":"x"}' },
    { endpoint: 'https://t.example/token', service: true },
  ],
  [
    'a token service that is no address',
    { search: '', site: { tokenService: 'tokens', store: 'https://s.example/x' } },
    { endpoint: 'https://s.example/x/' },
  ],
  ['launch data: another vendor', { search: '', launchData: () => 'a=1;b=2' }, undefined],
  ['launch data: a list', { search: '', launchData: () => '["https://l.example/"]' }, undefined],
];

test.each(CASES)('%s', (_name, sources, expected) => {
  expect(findStore(sources)).toEqual(expected);
});

test('launch data are asked for only where nothing else names a store', () => {
  let asked = 0;
  const launchData = () => {
    asked++;
    return undefined;
  };
  findStore({ search: '', site: { store: 'https://s.example/' }, launchData });
  expect(asked).toBe(0);
  findStore({ search: '', site: {}, launchData });
  expect(asked).toBe(1);
});
