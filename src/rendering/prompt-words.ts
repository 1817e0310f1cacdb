import type { Block } from '../course/blocks.ts';
import { plain } from '../course/text.ts';
import { blocksDeep } from '../course/visible.ts';

/**
 * The words of a prompt without any markup, on one line. `lang` is set where all of it is a fallback
 * of one language.
 */
export function promptWords(prompt: readonly Block[]): {
  readonly words: string;
  readonly lang: string | undefined;
} {
  const texts = blocksDeep(prompt).flatMap((block) => ('text' in block ? [block.text] : []));
  const [first] = texts;
  return {
    words: texts.map(plain).join(' '),
    lang: texts.every(({ lang }) => lang === first?.lang) ? first?.lang : undefined,
  };
}
