import type { Alert, Block, Container, Figure, List, Table } from '../course/blocks.ts';
import type { Text } from '../course/text.ts';
import { plain } from '../course/text.ts';
import { isForTutors } from '../course/visible.ts';
import { contentHtml } from './content-blocks.ts';
import { attributes, element, escapeHtml } from './html.ts';
import { foreign, inlinesHtml, leftToRight } from './inlines.ts';
import type { Scope } from './scope.ts';

/** Writes the blocks that take an answer; handed in, since they are made of blocks themselves. */
export type WriteInteractive = (
  block: Extract<
    Block,
    { type: 'question' | 'discuss' | 'profile' | 'scenario' | 'worksheet' | 'recall' }
  >,
) => string;

/** Blocks as HTML. `interactive` is needed only where questions may stand: on a page. */
export function blocksHtml(
  blocks: readonly Block[],
  scope: Scope,
  interactive?: WriteInteractive,
): string {
  return blocks.map((block) => blockHtml(block, scope, interactive)).join('\n');
}

function blockHtml(block: Block, scope: Scope, interactive?: WriteInteractive): string {
  switch (block.type) {
    case 'paragraph':
      return textElement('p', block.text, scope);
    case 'heading':
      return textElement(headingName(block.depth, scope), block.text, scope);
    case 'list':
      return listHtml(block, scope, interactive);
    case 'quote':
      return element('blockquote', {}, blocksHtml(block.children, scope, interactive));
    case 'alert':
      return alertHtml(block, scope, interactive);
    case 'code':
      return element('pre', leftToRight(scope), element('code', {}, escapeHtml(block.value)));
    case 'rule':
      return '<hr>';
    case 'table':
      return tableHtml(block, scope);
    case 'figure':
      return figureHtml(block, scope);
    case 'container':
      return containerHtml(block, scope, interactive);
    case 'reveal':
    case 'case':
    case 'content-note':
    case 'download':
    case 'audio':
    case 'video':
    case 'footnotes':
      return contentHtml(block, scope, (inner) => blocksHtml(inner, scope, interactive));
    case 'question':
    case 'discuss':
    case 'profile':
    case 'scenario':
    case 'worksheet':
    case 'recall':
      return interactive ? interactive(block) : '';
  }
}

/** Below the title of an information page, which has no pages, headings stand one step higher. */
function headingName(depth: number, scope: Scope): string {
  return `h${Math.min(6, Math.max(2, depth - scope.raised))}`;
}

function textElement(name: string, text: Text, scope: Scope): string {
  return element(name, foreign(text, scope), inlinesHtml(text.inlines, scope));
}

function listHtml(list: List, scope: Scope, interactive?: WriteInteractive): string {
  const items = list.items.map((item) => {
    const [only, ...more] = item.children;
    // A tight item is its text alone: a paragraph in it would only add space.
    return only?.type === 'paragraph' && more.every((block) => block.type === 'list')
      ? element(
          'li',
          foreign(only.text, scope),
          inlinesHtml(only.text.inlines, scope) + blocksHtml(more, scope, interactive),
        )
      : element('li', {}, blocksHtml(item.children, scope, interactive));
  });
  const start = list.ordered && list.start !== 1 ? list.start : undefined;
  return element(list.ordered ? 'ol' : 'ul', { start }, items.join('\n'));
}

function alertHtml(alert: Alert, scope: Scope, interactive?: WriteInteractive): string {
  const title = element(
    'p',
    { class: 'alert-title' },
    escapeHtml(scope.words.say(`alert-${alert.kind}`)),
  );
  return element(
    'div',
    { class: `alert alert-${alert.kind}`, role: 'note' },
    title + blocksHtml(alert.children, scope, interactive),
  );
}

function tableHtml(table: Table, scope: Scope): string {
  const cell = (text: Text, column: number, header: boolean) => {
    const align = table.align[column] ?? undefined;
    const values = { ...foreign(text, scope), class: align && `align-${align}` };
    const content = inlinesHtml(text.inlines, scope);
    // An empty corner is no header: a screen reader would announce nothing for its column.
    if (!header || content === '') return element('td', values, content);
    return element('th', { ...values, scope: 'col' }, content);
  };
  const row = (cells: readonly Text[], header: boolean) =>
    element('tr', {}, cells.map((text, column) => cell(text, column, header)).join(''));
  const head = element('thead', {}, row(table.header, true));
  const body = element('tbody', {}, table.rows.map((cells) => row(cells, false)).join('\n'));
  // The frame scrolls on a narrow screen, so the keyboard must reach it, and be told what it is.
  const columns = table.header.map(plain).filter((words) => words !== '');
  const label = [scope.words.say('table'), columns.join(', ')].filter((words) => words !== '');
  return element(
    'div',
    { class: 'table', role: 'group', 'aria-label': label.join(': '), tabindex: 0 },
    element('table', {}, head + body),
  );
}

function figureHtml(figure: Figure, scope: Scope): string {
  const picture = scope.picture(figure.src, figure.srcPlace.file);
  if (picture === undefined) return '';
  const { path, width, height } = picture;
  const image = {
    src: `../${path}`,
    alt: plain(figure.alt),
    ...foreign(figure.alt, scope),
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
  };
  const caption =
    figure.caption.length > 0 && element('figcaption', {}, blocksHtml(figure.caption, scope));
  const description =
    figure.description.length > 0 &&
    element(
      'details',
      {},
      element('summary', {}, escapeHtml(scope.words.say('picture-description'))) +
        blocksHtml(figure.description, scope),
    );
  return element('figure', {}, `<img${attributes(image)}>${caption || ''}${description || ''}`);
}

function containerHtml(container: Container, scope: Scope, interactive?: WriteInteractive): string {
  if (isForTutors(container)) return '';
  if (container.name === 'steps')
    return element(
      'div',
      { class: 'step-list' },
      blocksHtml(container.children, scope, interactive),
    );
  const title = element(headingName(3, scope), {}, escapeHtml(scope.words.say(container.name)));
  return element(
    'section',
    { class: container.name },
    title + blocksHtml(container.children, scope, interactive),
  );
}
