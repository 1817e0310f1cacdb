import { describe, expect, test } from 'vitest';
import type { Block, Figure } from '../../src/course/blocks.ts';
import type { Inline } from '../../src/course/text.ts';
import { blocksHtml } from '../../src/rendering/blocks.ts';
import { directionOf } from '../../src/rendering/direction.ts';
import { scriptData } from '../../src/rendering/html.ts';
import { isWebAddress } from '../../src/rendering/inlines.ts';
import { PLACE, paragraph, scope, text } from './editions.ts';

const link = (href: string, title?: string): Inline => ({
  type: 'link',
  href,
  ...(title !== undefined && { title }),
  children: [{ type: 'text', value: 'here' }],
  place: PLACE,
});
const emphasis = (type: 'emphasis' | 'strong' | 'delete'): Inline => ({
  type,
  children: [{ type: 'text', value: 'x' }],
});
const term = (id: string): Inline => ({
  type: 'term',
  term: id,
  children: [{ type: 'text', value: 'an appeal' }],
  place: PLACE,
});

const CASES: readonly (readonly [name: string, block: Block, html: string])[] = [
  [
    'a script is text',
    paragraph('<script>alert("1")</script> & \'x\''),
    '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>',
  ],
  [
    'code is text',
    { type: 'code', language: 'html', value: '<b>\n', place: PLACE },
    '<pre><code>&lt;b&gt;\n</code></pre>',
  ],
  [
    'inline forms',
    paragraph([
      emphasis('emphasis'),
      emphasis('strong'),
      emphasis('delete'),
      { type: 'break' },
      { type: 'code', value: '<' },
    ]),
    '<p><em>x</em><strong>x</strong><del>x</del><br><code>&lt;</code></p>',
  ],
  [
    'a web link opens a new window and says so',
    paragraph([link('https://example.org/a?b=1&c="2"', 'A "title"')]),
    '<p><a href="https://example.org/a?b=1&amp;c=&quot;2&quot;" title="A &quot;title&quot;" target="_blank" rel="noopener noreferrer">here<span class="unseen"> (opens a new window)</span></a></p>',
  ],
  [
    'a mail link',
    paragraph([link('mailto:a@example.org')]),
    '<p><a href="mailto:a@example.org">here</a></p>',
  ],
  ['a javascript link is its text', paragraph([link('javascript:alert(1)')]), '<p>here</p>'],
  [
    'a hidden javascript link is its text',
    paragraph([link(' \u0001JaVaScRiPt:alert(1)')]),
    '<p>here</p>',
  ],
  ['a data link is its text', paragraph([link('data:text/html,x')]), '<p>here</p>'],
  ['a relative link is its text', paragraph([link('../other.md')]), '<p>here</p>'],
  [
    'a known term',
    paragraph([term('appeal')]),
    '<p><a class="term" href="#term-appeal">an appeal</a></p>',
  ],
  ['an unknown term is its text', paragraph([term('nowhere')]), '<p>an appeal</p>'],
  ['a fallback names its language', paragraph('Hello', 'fr'), '<p lang="fr">Hello</p>'],
  [
    'a fallback in the other direction',
    paragraph('مرحبا', 'ar'),
    '<p lang="ar" dir="rtl">مرحبا</p>',
  ],
  ['the own language is not named', paragraph('Hello', 'en'), '<p>Hello</p>'],
  ['a heading', { type: 'heading', depth: 4, text: text('H'), place: PLACE }, '<h4>H</h4>'],
  [
    'a tight list',
    {
      type: 'list',
      ordered: false,
      start: 1,
      items: [{ children: [paragraph('a')], place: PLACE }],
      place: PLACE,
    },
    '<ul><li>a</li></ul>',
  ],
  [
    'a loose list that starts at 3',
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ children: [paragraph('a'), paragraph('b')], place: PLACE }],
      place: PLACE,
    },
    '<ol start="3"><li><p>a</p>\n<p>b</p></li></ol>',
  ],
  [
    'a quote',
    { type: 'quote', children: [paragraph('q')], place: PLACE },
    '<blockquote><p>q</p></blockquote>',
  ],
  [
    'an alert has its name',
    { type: 'alert', kind: 'warning', children: [paragraph('w')], place: PLACE },
    '<div class="alert alert-warning" role="note"><p class="alert-title">Warning</p><p>w</p></div>',
  ],
  ['a rule', { type: 'rule', place: PLACE }, '<hr>'],
  [
    'a table with an empty corner',
    {
      type: 'table',
      align: [null, 'right'],
      header: [text(''), text('B')],
      rows: [[text('1'), text('2', 'es')]],
      place: PLACE,
    },
    '<div class="table" role="group" aria-label="Table: B" tabindex="0"><table><thead><tr><td></td><th class="align-right" scope="col">B</th></tr></thead><tbody><tr><td>1</td><td lang="es" class="align-right">2</td></tr></tbody></table></div>',
  ],
  [
    'sources have a heading',
    { type: 'container', name: 'sources', children: [paragraph('s')], place: PLACE },
    '<section class="sources"><h3>Sources</h3><p>s</p></section>',
  ],
  [
    'the tutor’s notes stay out',
    { type: 'container', name: 'tutor', children: [paragraph('secret')], place: PLACE },
    '',
  ],
  [
    'a figure without its file stays out',
    {
      type: 'figure',
      src: '../../media/none.svg',
      srcPlace: PLACE,
      alt: text('x'),
      caption: [],
      description: [],
      place: PLACE,
    },
    '',
  ],
];

test.each(CASES)('%s', (_, block, html) => {
  expect(blocksHtml([block], scope())).toBe(html);
});

describe('figures', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>';
  const figure: Figure = {
    type: 'figure',
    src: '../../media/A%20chain.svg',
    srcPlace: PLACE,
    alt: text('A "chain"'),
    caption: [paragraph('Caption')],
    description: [paragraph('Long')],
    place: PLACE,
  };

  test('have size, alternative, caption and description', () => {
    const html = blocksHtml([figure], scope('en', { 'media/A chain.svg': SVG }));
    expect(html.replace(/-[0-9a-f]{8}\./, '-#.')).toBe(
      '<figure><img src="../media/a-chain-#.svg" alt="A &quot;chain&quot;" width="300" height="200" loading="lazy" decoding="async"><figcaption><p>Caption</p></figcaption><details><summary>Description of the picture</summary><p>Long</p></details></figure>',
    );
  });

  test('a locale’s own picture replaces the shared one', () => {
    const media = { 'media/A chain.svg': SVG, 'media/es/A chain.svg': SVG.replace('300', '400') };
    expect(blocksHtml([figure], scope('es', media))).toContain('width="400"');
    expect(blocksHtml([figure], scope('en', media))).toContain('width="300"');
  });

  test('nothing outside the course folder is ever meant', () => {
    const outside: Figure = { ...figure, src: '../../../../etc/passwd' };
    expect(blocksHtml([outside], scope('en', { 'etc/passwd': 'x' }))).toBe('');
  });
});

test.each([
  ['https://example.org', true],
  ['HTTP://example.org/ä?x#y', true],
  ['https:', false],
  ['//example.org', false],
  ['ftp://example.org', false],
  ['javascript:https://example.org', false],
])('%s is a web address: %s', (address, expected) => {
  expect(isWebAddress(address)).toBe(expected);
});

test.each([
  ['en', 'ltr'],
  ['es-MX', 'ltr'],
  ['ar', 'rtl'],
  ['ar-XB', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['he', 'rtl'],
  ['en-XA', 'ltr'],
])('%s is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});

test('data can’t end the script element that holds it', () => {
  const data = { a: '</script><!-- <script>' };
  expect(scriptData(data)).not.toContain('<');
  expect(JSON.parse(scriptData(data))).toEqual(data);
});
