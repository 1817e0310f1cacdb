import type { Place } from './place.ts';

/**
 * One translatable segment: a paragraph, heading, cell, option or caption.
 * `lang` is set where the text is not in the edition's locale (a fallback to the source locale).
 */
export interface Text {
  readonly inlines: readonly Inline[];
  readonly place: Place;
  readonly lang?: string;
}

/** A gap that a learner fills: only in the prompt of a question of kind `blank`. */
export interface Blank {
  readonly type: 'blank';
  /** Counts the blanks of its question from 0, in the order of the text. */
  readonly index: number;
  /** What this locale accepts; the first is the one that is shown as right. */
  readonly accepted: readonly string[];
  readonly place: Place;
}

export type Inline =
  | Blank
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'break' }
  | {
      readonly type: 'emphasis' | 'strong' | 'delete';
      readonly children: readonly Inline[];
    }
  | {
      readonly type: 'link';
      readonly href: string;
      readonly title?: string;
      readonly children: readonly Inline[];
      readonly place: Place;
    }
  | { readonly type: 'image'; readonly src: string; readonly alt: string; readonly place: Place }
  | ElementInline
  | { readonly type: 'footnote'; readonly id: string; readonly place: Place }
  | {
      readonly type: 'term';
      readonly term: string;
      readonly children: readonly Inline[];
      readonly place: Place;
    };

/** An HTML element that Markdown has no mark for; which ones, and with what, is a closed list. */
export interface ElementInline {
  readonly type: 'element';
  readonly name: ElementName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Inline[];
  readonly place: Place;
}
export const ELEMENT_NAMES = ['abbr', 'bdi', 'kbd', 'mark', 'small', 'span', 'sub', 'sup'] as const;
export type ElementName = (typeof ELEMENT_NAMES)[number];

/** The words of a text without any markup, white space folded: for titles, metadata, records. */
export function plain(text: Text | readonly Inline[]): string {
  const inlines = 'inlines' in text ? text.inlines : text;
  return inlines.map(plainInline).join('').replace(/\s+/g, ' ').trim();
}

function plainInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value;
    case 'break':
      return ' ';
    case 'footnote':
      return '';
    case 'image':
      return inline.alt;
    case 'blank':
      return '____';
    default:
      return inline.children.map(plainInline).join('');
  }
}
