import { findAll } from '../player/dom.ts';
import { registerKind } from '../player/registry.ts';

/** They stand in the order of the text, which is that of their indexes. */
function fields(root: HTMLElement): readonly HTMLInputElement[] {
  return findAll<HTMLInputElement>(root, '.blank input');
}

registerKind('blank', {
  read: (root) => ({ kind: 'filled', texts: fields(root).map(({ value }) => value) }),
  write(root, answer) {
    const texts = answer.kind === 'filled' ? answer.texts : [];
    fields(root).forEach((field, index) => {
      field.value = texts[index] ?? '';
    });
  },
});
