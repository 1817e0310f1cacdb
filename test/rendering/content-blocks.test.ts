import { describe, expect, test } from 'vitest';
import type { Block, FileLink } from '../../src/course/blocks.ts';
import type { Inline } from '../../src/course/text.ts';
import { blocksHtml } from '../../src/rendering/blocks.ts';
import { labelHtml } from '../../src/rendering/inlines.ts';
import { createNotes } from '../../src/rendering/notes.ts';
import type { Scope } from '../../src/rendering/scope.ts';
import { PLACE, page, paragraph, scope, text } from './editions.ts';

const file = (src: string, label = 'A "file"'): FileLink => ({
  src,
  place: PLACE,
  label: text(label === '' ? [] : label),
});
const note = (id: string): Inline => ({ type: 'footnote', id, place: PLACE });
const words = (value: string): Inline => ({ type: 'text', value });

/** What a page of an activity knows beyond a text of its own. */
function onPage(blocks: readonly Block[], locale = 'en', media = {}): Scope {
  const pages = new Map([['after', page('after', 7, [])]]);
  return { ...scope(locale, media), pages, notes: createNotes('here', blocks) };
}
function html(blocks: readonly Block[], locale = 'en', media = {}): string {
  return blocksHtml(blocks, onPage(blocks, locale, media)).replace(/-[0-9a-f]{8}\./g, '-#.');
}

const CASES: readonly (readonly [name: string, block: Block, html: string])[] = [
  [
    'what opens has its summary without links',
    {
      type: 'reveal',
      summary: text([
        { type: 'link', href: 'https://a.test', children: [words('What <next>?')], place: PLACE },
      ]),
      children: [paragraph('This.')],
      place: PLACE,
    },
    '<details class="reveal"><summary>What &lt;next&gt;?</summary>\n<p>This.</p></details>',
  ],
  [
    'a case has a heading',
    { type: 'case', title: text('A gift', 'es'), children: [paragraph('A box.')], place: PLACE },
    '<section class="case"><h3><span lang="es">A gift</span></h3>\n<p>A box.</p></section>',
  ],
  [
    'steps are a numbered list',
    {
      type: 'container',
      name: 'steps',
      children: [
        {
          type: 'list',
          ordered: true,
          start: 1,
          items: [{ children: [paragraph('Open it.')], place: PLACE }],
          place: PLACE,
        },
      ],
      place: PLACE,
    },
    '<div class="step-list"><ol><li>Open it.</li></ol></div>',
  ],
  [
    'a content note that skips leads to its page, also without script',
    { type: 'content-note', skip: 'after', children: [paragraph('A threat.')], place: PLACE },
    '<div class="content-note" role="note"><p class="alert-title">Before you read on</p><p>A threat.</p><p class="actions"><a class="button is-quiet" href="#page-after" data-to="7">Skip this part and go on with “Page after”</a></p><p class="how">You may skip it: it then counts neither for your progress nor for your score, and no report says that you did.</p></div>',
  ],
  [
    'a content note that skips nothing has no button',
    { type: 'content-note', skip: '', children: [paragraph('A threat.')], place: PLACE },
    '<div class="content-note" role="note"><p class="alert-title">Before you read on</p><p>A threat.</p></div>',
  ],
  [
    'elements keep their attributes, escaped',
    paragraph([
      {
        type: 'element',
        name: 'abbr',
        attributes: { title: '"><script>' },
        children: [words('W&')],
        place: PLACE,
      },
    ]),
    '<p><abbr title="&quot;&gt;&lt;script&gt;">W&amp;</abbr></p>',
  ],
  [
    'a link to a page of the activity',
    paragraph([{ type: 'link', href: '#after', children: [words('on')], place: PLACE }]),
    '<p><a href="#page-after" data-to="7">on</a></p>',
  ],
  [
    'a link to no page is its text',
    paragraph([{ type: 'link', href: '#none', children: [words('on')], place: PLACE }]),
    '<p>on</p>',
  ],
  [
    'a link to a file is its text where no block takes it',
    paragraph([{ type: 'link', href: '../../media/a.pdf', children: [words('a')], place: PLACE }]),
    '<p>a</p>',
  ],
  ['a footnote that is nowhere shows nothing', paragraph([words('A'), note('none')]), '<p>A</p>'],
  [
    'a file that is not there stays out',
    { type: 'download', file: file('../../media/none.pdf'), children: [], place: PLACE },
    '',
  ],
  [
    'an alert with a list in a list',
    {
      type: 'alert',
      kind: 'tip',
      children: [
        {
          type: 'list',
          ordered: false,
          start: 1,
          items: [
            {
              children: [
                paragraph('a'),
                {
                  type: 'list',
                  ordered: true,
                  start: 1,
                  items: [{ children: [paragraph('b')], place: PLACE }],
                  place: PLACE,
                },
              ],
              place: PLACE,
            },
          ],
          place: PLACE,
        },
      ],
      place: PLACE,
    },
    '<div class="alert alert-tip" role="note"><p class="alert-title">Tip</p><ul><li>a<ol><li>b</li></ol></li></ul></div>',
  ],
];

test.each(CASES)('%s', (_, block, expected) => {
  expect(html([block])).toBe(expected);
});

describe('files', () => {
  const download = (label?: string): Block => ({
    type: 'download',
    file: file('../../media/Gifts%20register.pdf', label),
    children: [paragraph('One a month.')],
    place: PLACE,
  });

  test.each([
    [1, 'en', '(PDF, 1 kB)'],
    [12_001, 'es', '(PDF, 13 kB)'],
    [999_001, 'en', '(PDF, 1 MB)'],
    [12_340_000, 'es', '(PDF, 12,3 MB)'],
  ])('%i bytes in %s: %s', (bytes, locale, size) => {
    const media = { 'media/Gifts register.pdf': 'x'.repeat(bytes) };
    expect(html([download()], locale, media)).toBe(
      `<div class="download"><p><a href="../media/gifts-register-#.pdf" download="Gifts register.pdf">A &quot;file&quot; <span class="size">${size}</span></a></p><p>One a month.</p></div>`,
    );
  });

  test('without words the file’s name is the label', () => {
    expect(html([download('')], 'en', { 'media/Gifts register.pdf': 'x' })).toContain(
      '>Gifts register.pdf <span',
    );
  });

  const video: Block = {
    type: 'video',
    file: file('../../media/a.mp4', 'At the counter'),
    captions: { src: '../../media/a.vtt', place: PLACE },
    transcript: [paragraph('Good morning.')],
    place: PLACE,
  };
  const VTT = 'WEBVTT\n';

  test('a video has captions, a title and a transcript, and loads nothing by itself', () => {
    expect(html([video], 'en', { 'media/a.mp4': 'x', 'media/a.vtt': VTT })).toBe(
      '<figure class="recording"><video controls preload="none" src="../media/a-#.mp4" aria-label="At the counter" playsinline><track kind="captions" src="../media/a-#.vtt" srclang="en" label="Captions" default></video><figcaption>At the counter</figcaption><details class="transcript"><summary>Transcript</summary><p>Good morning.</p></details></figure>',
    );
  });

  test.each([
    ['its own captions', { 'media/es/a.vtt': `${VTT}Hola` }, 'es'],
    ['the source’s, in their language', {}, 'en'],
  ])('a translation has %s', (_, own, srclang) => {
    const media = { 'media/a.mp4': 'x', 'media/a.vtt': VTT, ...own };
    expect(html([video], 'es', media)).toContain(`srclang="${srclang}"`);
  });

  test('audio needs no captions', () => {
    const audio: Block = {
      type: 'audio',
      file: file('../../media/a.mp3', ''),
      transcript: [paragraph('No.')],
      place: PLACE,
    };
    expect(html([audio], 'en', { 'media/a.mp3': 'x' })).toBe(
      '<figure class="recording"><audio controls preload="none" src="../media/a-#.mp3"></audio><details class="transcript"><summary>Transcript</summary><p>No.</p></details></figure>',
    );
  });
});

describe('footnotes', () => {
  const notes: Block = {
    type: 'footnotes',
    notes: [
      { id: 'b', children: [paragraph('Note b.')], place: PLACE },
      { id: 'unused', children: [paragraph('Nowhere.')], place: PLACE },
      { id: 'a', children: [paragraph([words('See also'), note('c')])], place: PLACE },
      { id: 'c', children: [paragraph('One.'), paragraph('Two.')], place: PLACE },
    ],
    place: PLACE,
  };

  test('are numbered as the text refers to them and lead back to each place', () => {
    const blocks = [paragraph([words('A'), note('a'), words('B'), note('b'), note('a')]), notes];
    expect(html(blocks)).toBe(
      [
        '<p>A<sup><a id="noteref-here-a" href="#note-here-a" role="doc-noteref" aria-label="Footnote 1">1</a></sup>B<sup><a id="noteref-here-b" href="#note-here-b" role="doc-noteref" aria-label="Footnote 2">2</a></sup><sup><a id="noteref-here-a.2" href="#note-here-a" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>',
        '<div class="footnotes"><h3>Footnotes</h3><ol><li id="note-here-a"><span>See also<sup><a id="noteref-here-c" href="#note-here-c" role="doc-noteref" aria-label="Footnote 3">3</a></sup></span> <a href="#noteref-here-a" role="doc-backlink" aria-label="Back to the text of footnote 1, place 1">↩︎</a> <a href="#noteref-here-a.2" role="doc-backlink" aria-label="Back to the text of footnote 1, place 2">↩︎</a></li>',
        '<li id="note-here-b"><span>Note b.</span> <a href="#noteref-here-b" role="doc-backlink" aria-label="Back to the text of footnote 2">↩︎</a></li>',
        '<li id="note-here-c"><p>One.</p>\n<p>Two.</p> <a href="#noteref-here-c" role="doc-backlink" aria-label="Back to the text of footnote 3">↩︎</a></li></ol></div>',
      ].join('\n'),
    );
  });

  test('in the tutor’s notes alone they show nowhere', () => {
    const tutor: Block = {
      type: 'container',
      name: 'tutor',
      children: [paragraph([note('a')])],
      place: PLACE,
    };
    expect(html([tutor, notes]).trim()).toBe('');
  });

  test('in a label a footnote is its number, without a link', () => {
    const blocks = [paragraph([note('b')]), notes];
    expect(labelHtml(text([words('Yes'), note('b'), note('none')]), onPage(blocks))).toBe(
      'Yes<sup>1</sup>',
    );
  });
});
