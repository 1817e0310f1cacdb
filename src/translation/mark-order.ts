import { codesOf } from './inline-codes.ts';

const BRACKET = /^(?:!?\[|:(?:term|blank)\[)$/;
const TOGGLE = /^(?:\*+|_+|~~)$/;
const ELEMENT = /^<(\/?)([a-z][a-z0-9]*)/i;
/** Elements without an end, and addresses in angle brackets. */
const ALONE = /\/>$|^<(?:br|hr|wbr|img|https?:)/i;

/**
 * Whether every mark that opens something in `text` is closed behind it, and nothing crosses: a
 * translator may move marks about, but not the end of a link before its beginning.
 */
export function isNested(text: string): boolean {
  const open: string[] = [];
  const close = (name: string): boolean => open.pop() === name;
  for (const code of codesOf(text)) {
    const [, isEnd, name = ''] = ELEMENT.exec(code) ?? [];
    if (BRACKET.test(code)) open.push('[');
    else if (/^\]/.test(code)) {
      if (!close('[')) return false;
    } else if (code === '">') {
      if (!close('title')) return false;
    } else if (TOGGLE.test(code)) {
      if (open.at(-1) === code) open.pop();
      else if (open.includes(code)) return false;
      else open.push(code);
    } else if (name !== '' && !ALONE.test(code)) {
      if (isEnd === '/' && !close(name)) return false;
      if (isEnd === '') open.push(name, ...(code.endsWith(' title="') ? ['title'] : []));
    }
  }
  return open.length === 0;
}
