import { cssReferences } from './css.ts';
import type { Reference } from './reference.ts';
import { scriptReferences } from './script.ts';

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, { readonly value: string; readonly offset: number }>;
  readonly end: number;
}

/** Attributes that hold an address, whatever the element. */
const ADDRESSES = ['src', 'poster', 'data', 'href', 'xlink:href', 'action', 'formaction'];
/** Elements whose `href` is followed by the learner, or by nobody. */
const FOLLOWED = new Set(['a', 'area']);
const NAMING_RELATIONS = /\b(?:canonical|alternate|author|license|help|next|prev|search)\b/i;

/** What a page or an SVG image loads and links to. */
export function htmlReferences(html: string): readonly Reference[] {
  const references: Reference[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      at = html.indexOf('<', after(html, '-->', at + 4));
      continue;
    }
    const close = html.indexOf('>', at);
    if (close !== -1 && namesNothing(html.slice(at, close))) {
      at = html.indexOf('<', close);
      continue;
    }
    const tag = readTag(html, at);
    if (!tag) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    references.push(...tagReferences(tag));
    const rawEnd = rawTextEnd(html, tag);
    const inner = html.slice(tag.end, rawEnd);
    if (tag.name === 'style') references.push(...moved(cssReferences(inner), tag.end));
    if (tag.name === 'script' && isScript(tag)) {
      references.push(...moved(scriptReferences(inner), tag.end));
    }
    at = html.indexOf('<', rawEnd);
  }
  return references;
}

function tagReferences({ name, attributes }: Tag): Reference[] {
  const found: Reference[] = [];
  const follows =
    FOLLOWED.has(name) ||
    (name === 'link' && NAMING_RELATIONS.test(attributes.get('rel')?.value ?? ''));
  for (const key of ADDRESSES) {
    const attribute = attributes.get(key);
    if (!attribute || (key === 'data' && name !== 'object')) continue;
    found.push({ url: attribute.value, offset: attribute.offset, loads: !follows });
  }
  const srcset = attributes.get('srcset');
  for (const candidate of srcset?.value.split(/,\s+|,$/) ?? []) {
    const url = candidate.trim().split(/\s+/)[0] ?? '';
    found.push({ url, offset: srcset?.offset ?? 0, loads: true });
  }
  const style = attributes.get('style');
  if (style)
    found.push(...cssReferences(style.value).map((one) => ({ ...one, offset: style.offset })));
  return found;
}

/** Whatever may hold an address, and the elements in whose text no tags are read. */
const MAY_NAME = /src|href|poster|data|action|style|^<(?:script|textarea|title)/i;

/** Most tags hold no address; they are passed over without a closer look. */
function namesNothing(tag: string): boolean {
  if (MAY_NAME.test(tag)) return false;
  // With a quote open, what looks like the tag's end is inside a value.
  const quotes = tag.split('"').length - 1;
  return quotes % 2 === 0 && !tag.includes("'");
}

/** Elements in whose text no tags are read. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title']);
const TAG_NAME = /<([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;

/** The start tag at `at`, in linear time; undefined for an end tag or a bare angle bracket. */
function readTag(html: string, at: number): Tag | undefined {
  TAG_NAME.lastIndex = at;
  const name = TAG_NAME.exec(html)?.[1];
  if (name === undefined) return undefined;
  const attributes = new Map<string, { value: string; offset: number }>();
  let end = TAG_NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(html);
    if (!match) break;
    const [, key = '', double, single, bare] = match;
    const value = unescaped(double ?? single ?? bare ?? '').trim();
    if (!attributes.has(key.toLowerCase())) {
      attributes.set(key.toLowerCase(), { value, offset: match.index });
    }
    end = ATTRIBUTE.lastIndex;
  }
  return { name: name.toLowerCase(), attributes, end: after(html, '>', end) };
}

/** Where the text of an element ends in which no tags are read; the tag's own end for others. */
function rawTextEnd(html: string, { name, end }: Tag): number {
  if (!RAW_TEXT.has(name)) return end;
  const close = new RegExp(`</${name}[\\s>]`, 'gi');
  close.lastIndex = end;
  return close.exec(html)?.index ?? html.length;
}

function isScript({ attributes }: Tag): boolean {
  const type = attributes.get('type')?.value ?? '';
  return type === '' || /javascript|module/i.test(type);
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

function unescaped(value: string): string {
  return value.replace(/&(amp|quot|#38|#x26);/gi, (_, name: string) =>
    name.toLowerCase() === 'quot' ? '"' : '&',
  );
}

function moved(references: readonly Reference[], by: number): Reference[] {
  return references.map((one) => ({ ...one, offset: one.offset + by }));
}
