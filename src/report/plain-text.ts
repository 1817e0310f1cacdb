import type { Block } from '../course/blocks.ts';
import { type Inline, plain, type Text } from '../course/text.ts';
import { isForTutors } from '../course/visible.ts';
import { childrenOf } from '../course/visit.ts';

/** Blocks as text to paste anywhere: paragraphs with a blank line between them, lists with hyphens. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => !isForTutors(block))
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return withAddresses(block.text);
    case 'code':
      return block.value;
    case 'list':
      return block.items
        .map(({ children }, at) => {
          const sign = block.ordered ? `${block.start + at}. ` : '- ';
          const lines = plainText(children).split('\n');
          return sign + lines.join(`\n${' '.repeat(sign.length)}`).replace(/\n +(?=\n)/g, '\n');
        })
        .join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(plain).join(' | ')).join('\n');
    case 'figure':
      return [plain(block.alt), plainText(block.caption)].filter((text) => text !== '').join('\n');
    case 'rule':
      return '* * *';
    default:
      return plainText(childrenOf(block));
  }
}

/** Where a link leads stands after its words, unless these are the address. */
function withAddresses({ inlines }: Text): string {
  return plain(inlines.map(addressed));
}

function addressed(inline: Inline): Inline {
  if (inline.type === 'link' && /^(?:https?|mailto):/i.test(inline.href)) {
    const shown = plain(inline.children);
    const address = inline.href.replace(/^mailto:/i, '');
    return { type: 'text', value: address === shown ? shown : `${shown} (${address})` };
  }
  return 'children' in inline ? { ...inline, children: inline.children.map(addressed) } : inline;
}
