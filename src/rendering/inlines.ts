import type { Inline, Text } from '../course/text.ts';
import { directionOf } from './direction.ts';
import { type Attributes, attributes, element, escapeHtml } from './html.ts';
import type { Scope } from './scope.ts';

/** `lang` and `dir` for a text that is not in the page's locale (WCAG 3.1.2). */
export function foreign(text: Text, scope: Scope): Attributes {
  if (text.lang === undefined || text.lang === scope.locale) return {};
  const direction = directionOf(text.lang);
  return { lang: text.lang, dir: direction === scope.direction ? undefined : direction };
}

/** For code, which runs from left to right on any page. */
export function leftToRight({ direction }: Scope): Attributes {
  return { dir: direction === 'rtl' && 'ltr' };
}

/** The text as HTML, without an element of its own unless it is in a foreign locale. */
export function textHtml(text: Text, scope: Scope): string {
  const html = inlinesHtml(text.inlines, scope);
  const foreignness = attributes(foreign(text, scope));
  return foreignness === '' ? html : `<span${foreignness}>${html}</span>`;
}

/** The same where no link or button may stand: in a label, a heading, a summary. */
export function labelHtml(text: Text, scope: Scope): string {
  return textHtml({ ...text, inlines: withoutLinks(text.inlines, scope) }, scope);
}

export function inlinesHtml(inlines: readonly Inline[], scope: Scope): string {
  return inlines.map((inline) => inlineHtml(inline, scope)).join('');
}

function inlineHtml(inline: Inline, scope: Scope): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'code':
      return element('code', leftToRight(scope), escapeHtml(inline.value));
    case 'break':
      return '<br>';
    case 'blank':
      return scope.blank?.(inline) ?? '____';
    case 'emphasis':
      return element('em', {}, inlinesHtml(inline.children, scope));
    case 'strong':
      return element('strong', {}, inlinesHtml(inline.children, scope));
    case 'delete':
      return element('del', {}, inlinesHtml(inline.children, scope));
    case 'link':
      return linkHtml(inline, scope);
    case 'element':
      return element(inline.name, inline.attributes, inlinesHtml(inline.children, scope));
    case 'footnote':
      return footnoteHtml(inline.id, scope);
    case 'image': {
      const picture = scope.picture(inline.src, inline.place.file);
      if (picture === undefined) return escapeHtml(inline.alt);
      const { path, width, height } = picture;
      const { alt } = inline;
      return `<img${attributes({ src: `../${path}`, alt, width, height, loading: 'lazy' })}>`;
    }
    case 'term': {
      const shown = inlinesHtml(inline.children, scope);
      if (!scope.term(inline.term)) return shown;
      return element('a', { class: 'term', href: `#term-${inline.term}` }, shown);
    }
  }
}

function footnoteHtml(id: string, scope: Scope): string {
  const { notes, words } = scope;
  const number = notes.number(id);
  if (number === undefined) return '';
  const values = {
    id: notes.refer(id),
    href: `#${notes.anchor(id)}`,
    role: 'doc-noteref',
    'aria-label': words.say('footnote', { number }),
  };
  return element('sup', {}, element('a', values, String(number)));
}

/** Only http, https and mailto lead out of a lesson; anything else shows its text alone. */
function linkHtml(link: Extract<Inline, { type: 'link' }>, scope: Scope): string {
  const shown = inlinesHtml(link.children, scope);
  if (/^mailto:/i.test(link.href)) {
    return element('a', { href: link.href, title: link.title }, shown);
  }
  const page = link.href.startsWith('#') && scope.pages.get(link.href.slice(1));
  if (page)
    return element(
      'a',
      { href: `#page-${page.id}`, title: link.title, 'data-to': page.number },
      shown,
    );
  if (!isWebAddress(link.href)) return shown;
  // In an LMS's frame a link without a target would replace the lesson.
  const values = {
    class: saysAddress(link) ? 'is-bare' : undefined,
    href: link.href,
    title: link.title,
    target: '_blank',
    rel: 'noopener noreferrer',
  };
  const note = element(
    'span',
    { class: 'unseen' },
    ` ${escapeHtml(scope.words.say('new-window'))}`,
  );
  return element('a', values, shown + note);
}

/** Whether a link's text is its address: paper need not say it twice. */
function saysAddress({ children, href }: Extract<Inline, { type: 'link' }>): boolean {
  const [only, ...others] = children;
  const bare = (address: string) => address.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return only?.type === 'text' && others.length === 0 && bare(only.value) === bare(href);
}

/** Whether `address` is a whole http or https address, by the rules that browsers go by. */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\//i.test(address)) return false;
  try {
    return /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
}

function withoutLinks(inlines: readonly Inline[], scope: Scope): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.type) {
      case 'link':
      case 'term':
        return withoutLinks(inline.children, scope);
      case 'footnote': {
        const number = scope.notes.number(inline.id);
        const children: readonly Inline[] = [{ type: 'text', value: String(number) }];
        const { place } = inline;
        return number === undefined
          ? []
          : [{ type: 'element', name: 'sup', attributes: {}, children, place }];
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'element':
        return [{ ...inline, children: withoutLinks(inline.children, scope) }];
      default:
        return [inline];
    }
  });
}
