import { decodeHTML } from 'entities';
import { addAll } from '../course/add-all.ts';
import type { Place } from '../course/place.ts';
import { ELEMENT_NAMES, type ElementName, type Inline } from '../course/text.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';

/** Puts the inlines between an opening and a closing tag into one element. */
export interface ElementTree {
  add(inlines: readonly Inline[]): void;
  /** A tag or comment as written. */
  tag(raw: string, place: Place): void;
  /** All that was added; tags that are still open are named. */
  end(): Inline[];
}

/** What each element may carry; nothing else that HTML knows enters a lesson. */
const ATTRIBUTES: Readonly<Record<ElementName, readonly string[]>> = {
  abbr: ['title'],
  bdi: [],
  kbd: [],
  mark: [],
  small: [],
  span: ['lang', 'dir'],
  sub: [],
  sup: [],
};
const VALUES: Readonly<Record<string, readonly [pattern: RegExp, expected: string]>> = {
  lang: [/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'fr | es | pt-BR ...'],
  dir: [/^(?:ltr|rtl|auto)$/, 'ltr | rtl | auto'],
};
/** Elements that run, load or frame something, or that take input of their own. */
const ACTIVE = new Set(
  'applet base button embed form frame frameset iframe input link math meta noscript object script select style svg template textarea'.split(
    ' ',
  ),
);
const MARKDOWN: Readonly<Record<string, string>> = {
  a: '[text](https://...)',
  audio: ':::audio',
  b: '**bold**',
  blockquote: '> ...',
  code: '`code`',
  del: '~~deleted~~',
  details: ':::reveal',
  em: '*emphasis*',
  figure: ':::figure',
  hr: '---',
  i: '*emphasis*',
  img: '![what it shows](../../media/x.svg)',
  li: '- ...',
  ol: '1. ...',
  p: 'an empty line',
  pre: '```',
  s: '~~deleted~~',
  strong: '**bold**',
  table: '| a | b |',
  ul: '- ...',
  video: ':::video',
};
const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)([^>]*?)\/?>$/;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
/** Deepest nesting of elements in a text. */
const MAX_DEPTH = 16;

interface Open {
  readonly name: ElementName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Inline[];
  readonly place: Place;
}

export function createElementTree(diagnostics: Diagnostic[]): ElementTree {
  const root: Inline[] = [];
  const open: Open[] = [];
  /** Names of elements that were refused when they opened: their end needs no second word. */
  const refused = new Set<string>();
  const inner = () => open.at(-1)?.children ?? root;
  const unbalanced = (place: Place, name: string) =>
    diagnostics.push(diagnostic('CW233', place, { name }));
  const lose = () => {
    const lost = open.pop();
    if (!lost) return;
    unbalanced(lost.place, lost.name);
    addAll(inner(), lost.children);
  };
  const close = (name: string, place: Place) => {
    if (!open.some((one) => one.name === name)) {
      if (!refused.has(name)) unbalanced(place, name);
      return;
    }
    while (open.at(-1)?.name !== name) lose();
    const done = open.pop();
    if (!done) return;
    const whole = { ...done.place, end: place.end };
    inner().push({ type: 'element', ...done, children: merged(done.children), place: whole });
  };

  return {
    add: (inlines) => addAll(inner(), inlines),
    tag(raw, place) {
      if (raw.startsWith('<!--')) return;
      const [, slash = '', written = '', rest = ''] = TAG.exec(raw) ?? [];
      const name = written.toLowerCase();
      const known = ELEMENT_NAMES.find((one) => one === name);
      if (slash !== '' && (known || refused.has(name))) {
        close(name, place);
      } else if (name === 'br' && slash === '') {
        readAttributes(name, rest, place, diagnostics);
        inner().push({ type: 'break' });
      } else if (!known) {
        diagnostics.push(refusal(raw, place));
        refused.add(name);
      } else if (open.length === MAX_DEPTH) {
        diagnostics.push(diagnostic('CW212', place, { limit: MAX_DEPTH }));
        refused.add(name);
      } else {
        const attributes = readAttributes(known, rest, place, diagnostics);
        open.push({ name: known, attributes, children: [], place });
      }
    },
    end() {
      while (open.length > 0) lose();
      return merged(root);
    },
  };
}

/** Why `raw`, a tag or a block of HTML, can't stand in a lesson, and what can. */
export function refusal(raw: string, place: Place): Diagnostic {
  const html = raw.slice(0, 60).replace(/\s+/g, ' ');
  const name = /^\s*<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(raw)?.[1]?.toLowerCase() ?? '';
  if (ACTIVE.has(name)) return diagnostic('CW231', place, { html, name });
  const instead = Object.hasOwn(MARKDOWN, name) ? (MARKDOWN[name] ?? '') : '';
  const known = ['br', ...ELEMENT_NAMES].join(', ');
  return diagnostic('CW208', place, { html, instead, known });
}

function readAttributes(
  name: ElementName | 'br',
  written: string,
  place: Place,
  diagnostics: Diagnostic[],
): Record<string, string> {
  const allowed = name === 'br' ? [] : ATTRIBUTES[name];
  const read: Record<string, string> = {};
  for (const match of written.matchAll(ATTRIBUTE)) {
    const key = (match[1] ?? '').toLowerCase();
    const value = decodeHTML(match[2] ?? match[3] ?? match[4] ?? '');
    if (!allowed.includes(key)) {
      const active = /^on|^style$/.test(key) || /^\s*javascript:/i.test(value) ? key : '';
      const suggestion = active === '' ? suggest(key, allowed) : '';
      const known = allowed.join(', ') || '-';
      diagnostics.push(
        diagnostic('CW232', place, { name: key, element: name, active, suggestion, known }),
      );
      continue;
    }
    const [pattern, expected] = VALUES[key] ?? [/\S/, '...'];
    if (pattern.test(value)) read[key] = value;
    else diagnostics.push(diagnostic('CW205', place, { name: key, value, expected }));
  }
  return read;
}

/** Texts that stand side by side as one. */
export function merged(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: last.value + inline.value };
    else result.push(inline);
  }
  return result;
}
