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

export type Inline =
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
  | {
      readonly type: 'term';
      readonly term: string;
      readonly children: readonly Inline[];
      readonly place: Place;
    };

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
    case 'image':
      return inline.alt;
    default:
      return inline.children.map(plainInline).join('');
  }
}
