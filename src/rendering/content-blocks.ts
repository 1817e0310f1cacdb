import type {
  Block,
  Case,
  ContentNote,
  Download,
  Footnotes,
  Recording,
  Reveal,
} from '../course/blocks.ts';
import { plain } from '../course/text.ts';
import { attributes, element, escapeHtml } from './html.ts';
import { foreign, inlinesHtml, labelHtml, textHtml } from './inlines.ts';
import type { Scope } from './scope.ts';

export type ContentBlock = Reveal | Case | ContentNote | Download | Recording | Footnotes;

/** A block of reading matter as HTML; `inner` writes the blocks inside it. */
export function contentHtml(
  block: ContentBlock,
  scope: Scope,
  inner: (blocks: readonly Block[]) => string,
): string {
  switch (block.type) {
    case 'reveal': {
      const summary = element('summary', {}, labelHtml(block.summary, scope));
      return element('details', { class: 'reveal' }, `${summary}\n${inner(block.children)}`);
    }
    case 'case': {
      const title = element('h3', {}, labelHtml(block.title, scope));
      return element('section', { class: 'case' }, `${title}\n${inner(block.children)}`);
    }
    case 'content-note':
      return contentNoteHtml(block, scope, inner);
    case 'download':
      return downloadHtml(block, scope, inner);
    case 'audio':
    case 'video':
      return recordingHtml(block, scope, inner);
    case 'footnotes':
      return footnotesHtml(block, scope, inner);
  }
}

function contentNoteHtml(
  { skip, children }: ContentNote,
  scope: Scope,
  inner: (blocks: readonly Block[]) => string,
): string {
  const { words, pages } = scope;
  const title = element('p', { class: 'alert-title' }, escapeHtml(words.say('content-note')));
  const page = pages.get(skip);
  const link =
    page &&
    element(
      'a',
      { class: 'button is-quiet', href: `#page-${page.id}`, 'data-to': page.number },
      escapeHtml(words.say('skip-part', { page: plain(page.title) })),
    );
  const how = element('p', { class: 'how' }, escapeHtml(words.say('skip-free')));
  const skipping = link ? `${element('p', { class: 'actions' }, link)}${how}` : '';
  return element(
    'div',
    { class: 'content-note', role: 'note' },
    title + inner(children) + skipping,
  );
}

function downloadHtml(
  { file, children }: Download,
  scope: Scope,
  inner: (blocks: readonly Block[]) => string,
): string {
  const found = scope.file(file.src, file.place.file);
  if (!found) return '';
  const { path, name, bytes } = found;
  const type = (path.split('.').at(-1) ?? '').toUpperCase();
  const kilobytes = Math.ceil(bytes.length / 1000);
  const size =
    kilobytes < 1000
      ? scope.words.say('file-kb', { type, size: kilobytes })
      : scope.words.say('file-mb', { type, size: Math.round(kilobytes / 100) / 10 });
  const label = `${labelHtml(file.label, scope) || escapeHtml(name)} <span class="size">${escapeHtml(size)}</span>`;
  const link = element('a', { href: `../${path}`, download: name }, label);
  return element('div', { class: 'download' }, element('p', {}, link) + inner(children));
}

function recordingHtml(
  { type, file, captions, transcript }: Recording,
  scope: Scope,
  inner: (blocks: readonly Block[]) => string,
): string {
  const found = scope.file(file.src, file.place.file);
  if (!found) return '';
  const values = {
    controls: true,
    // A recording is fetched when the learner asks for it; captions are small.
    preload: 'none',
    src: `../${found.path}`,
    'aria-label': plain(file.label) || undefined,
    ...(type === 'video' && { playsinline: true, width: found.width, height: found.height }),
  };
  const player = element(type, values, captions ? trackHtml(captions, scope) : '');
  const title = file.label.inlines.length > 0 ? textHtml(file.label, scope) : '';
  const caption = title === '' ? '' : element('figcaption', {}, title);
  const summary = element('summary', {}, escapeHtml(scope.words.say('transcript')));
  const text = element('details', { class: 'transcript' }, summary + inner(transcript));
  return element('figure', { class: 'recording' }, `${player}${caption}${text}`);
}

function trackHtml(captions: NonNullable<Recording['captions']>, scope: Scope): string {
  const found = scope.file(captions.src, captions.place.file);
  if (!found) return '';
  // The lesson whose file names the captions is the source's: media/x.vtt is in its language.
  const written = captions.place.file.split('/')[0] ?? scope.locale;
  const track = {
    kind: 'captions',
    src: `../${found.path}`,
    srclang: found.own ? scope.locale : written,
    label: scope.words.say('captions'),
    default: true,
  };
  return `<track${attributes(track)}>`;
}

/** Those notes that the page refers to; each with a link back to every place that refers to it. */
function footnotesHtml(
  _: Footnotes,
  scope: Scope,
  inner: (blocks: readonly Block[]) => string,
): string {
  const { notes, words } = scope;
  if (notes.order.length === 0) return '';
  const written = notes.order.map(({ id, children }) => {
    const [only, ...more] = children;
    const short = only?.type === 'paragraph' && more.length === 0 ? only.text : undefined;
    const html = short
      ? element('span', foreign(short, scope), inlinesHtml(short.inlines, scope))
      : inner(children);
    return { id, html };
  });
  const items = written.map(({ id, html }, index) => {
    const references = notes.references(id);
    const back = references.map((name, at) => {
      const key = references.length === 1 ? 'footnote-back' : 'footnote-back-place';
      const label = words.say(key, { number: index + 1, reference: at + 1 });
      const values = { href: `#${name}`, role: 'doc-backlink', 'aria-label': label };
      return ` ${element('a', values, '\u21A9\uFE0E')}`;
    });
    return element('li', { id: notes.anchor(id) }, html + back.join(''));
  });
  const title = element('h3', {}, escapeHtml(words.say('footnotes')));
  return element('div', { class: 'footnotes' }, title + element('ol', {}, items.join('\n')));
}
