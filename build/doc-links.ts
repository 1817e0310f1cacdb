import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Lexer, type Token, walkTokens } from 'marked';

/** Links of a Markdown file of this repository to files or headings that are not there. */
export function deadLinks(root: string, file: string): readonly string[] {
  const hrefs: string[] = [];
  walkTokens(tokensOf(join(root, file)), (token) => {
    if (token.type === 'link') hrefs.push(String(token.href));
  });
  return hrefs.filter((href) => {
    if (/^[a-z]+:/i.test(href)) return false;
    const [path = '', anchor] = href.split('#');
    const target = path === '' ? file : join(dirname(file), decodeURIComponent(path));
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(join(root, target)).has(anchor);
  });
}

function tokensOf(path: string): Token[] {
  return new Lexer({ gfm: true }).lex(readFileSync(path, 'utf8'));
}

/** The ids that GitHub gives to the headings. */
function anchorsOf(path: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  walkTokens(tokensOf(path), (token) => {
    if (token.type !== 'heading') return;
    const slug = String(token.text)
      .replace(/`|\*|\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
    let name = slug;
    for (let again = 1; anchors.has(name); again++) name = `${slug}-${again}`;
    anchors.add(name);
  });
  return anchors;
}
