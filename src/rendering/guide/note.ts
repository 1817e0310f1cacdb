import { element, escapeHtml } from '../html.ts';

/** A part of a key below its name; '' where it says nothing. `name` is HTML. */
export function noteHtml(name: string, content: string): string {
  if (content === '') return '';
  return element('div', { class: 'note' }, `${element('p', { class: 'label' }, name)}${content}`);
}

export function tagsHtml(tags: readonly string[]): string {
  return tags.map((tag) => ` ${element('span', { class: 'tag' }, escapeHtml(tag))}`).join('');
}
