import { describe, expect, test } from 'vitest';
import { compileMessages } from '../../src/messages/compile.ts';
import { messageFaults } from '../../src/messages/faults.ts';
import { format } from '../../src/messages/format.ts';
import { locales, messagesOf } from '../rendering/toolkit.ts';

const said = (text: string, values: Record<string, string | number>, locale = 'en') =>
  format(compileMessages({ key: text }).key!, values, locale);

test.each([
  ['Plain text, ’quoted’', {}, 'Plain text, ’quoted’'],
  ["It''s {name}", { name: '<b>' }, "It's <b>"],
  ['{n, plural, one {# page} other {# pages}}', { n: 1 }, '1 page'],
  ['{n, plural, one {# page} other {# pages}}', { n: 1234 }, '1,234 pages'],
  ['{n, plural, =0 {none} one {# page} other {# pages}}', { n: 0 }, 'none'],
  ['{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n: 22 }, '22nd'],
  ['{who, select, me {I} other {{who}}}', { who: 'me' }, 'I'],
  ['{who, select, me {I} other {{who}}}', { who: 'Ana' }, 'Ana'],
  ['{n, plural, other {# of {all, number}}}', { n: 3, all: 4 }, '3 of 4'],
  [
    '{n, plural, other {{who, select, me {mine: {n}} other {{n}}}}}',
    { n: 3, who: 'me' },
    'mine: 3',
  ],
  ['{x, number, percent}', { x: 0.7 }, '70%'],
  ['{missing}', {}, '{missing}'],
])('%s', (text, values, expected) => {
  expect(said(text, values as Record<string, string | number>)).toBe(expected);
});

test('numbers and plurals follow the locale', () => {
  expect(said('{n, plural, one {# año} other {# años}}', { n: 12345 }, 'es')).toBe('12.345 años');
  expect(
    said('{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}', { n: 2 }, 'ar'),
  ).toBe('t');
});

test.each([
  ['You chose: {x}', 'Go', 'en', 'You chose: Go'],
  ['You chose: {x}', 'النزاهة', 'en', 'You chose: \u2068النزاهة\u2069'],
  ['اخترت: {x}', 'النزاهة', 'ar', 'اخترت: النزاهة'],
  ['اخترت: {x}', 'PDF', 'ar', 'اخترت: \u2068PDF\u2069'],
  ['{x}', 'النزاهة', 'en', '\u2068النزاهة\u2069'],
])('%s with "%s": what runs the other way is isolated', (text, x, locale, expected) => {
  expect(said(text, { x }, locale)).toBe(expected);
});

test.each(['ar', 'ar-JO', 'fa', 'hi', 'mr'])('digits are Latin in %s', (locale) => {
  const shown = said(
    '{n, number} {m, plural, other {#}} {p, number, percent}',
    {
      ...{ n: 1.5, m: 234, p: 0.7 },
    },
    locale,
  );
  expect(shown.replace(/[^\p{Nd}]/gu, '')).toBe('1523470');
});

test('a compiled message is plain data', () => {
  const compiled = compileMessages({ b: '{n, plural, one {#} other {# {x}}}', a: 'text' });
  expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  expect(Object.keys(compiled)).toEqual(['a', 'b']);
});

test.each(['{n, plural, one {x}}', '{', '{d, date}', '{n, number, ::currency/USD}'])(
  '%s is refused by its key',
  (text) => {
    expect(() => compileMessages({ 'some.key': text })).toThrow(/^message some\.key: /);
  },
);

test.each([
  ['{n} pages', '{n} páginas', []],
  ['{n} pages', '{m} páginas', ['it has the arguments “m”, not “n”']],
  ['{n} pages', '{n páginas', ['MALFORMED_ARGUMENT']],
  [
    '{n, plural, one {a} other {b}}',
    '{n, plural, one {a} other {b}}',
    ['it has the forms one, other; es has many, one, other'],
  ],
  ['{n, plural, one {a} other {b}}', '{n, plural, one {a} many {b} other {b}}', []],
])('%s as %s', (english, text, faults) => {
  expect(messageFaults(text, english, 'es')).toEqual(faults);
});

describe.each(locales())('the strings of %s', (locale) => {
  const english = messagesOf('en');
  const strings = messagesOf(locale);

  test('have the keys of English, and no empty text', () => {
    expect(Object.keys(strings)).toEqual(Object.keys(english));
    expect(Object.entries(strings).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(Object.keys(english))(
    '%s: the same arguments, all plural forms of the locale',
    (key) => {
      expect(messageFaults(strings[key] ?? '', english[key]!, locale)).toEqual([]);
    },
  );
});
