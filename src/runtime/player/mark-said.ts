import { findAll } from './dom.ts';

/** What the player writes, and nothing of the lesson stands in it. */
const SAID = [
  '[data-saved], [data-where], [data-notices], [data-count], [data-missing], [data-moved]',
  '[data-copied], [data-private-result], [data-result] > .verdict, .remark, .mark, .note, .how',
  'button.close, p.advice, #ending-title, [data-ending-text] > p',
  '[data-left], [data-put="why-not"], [data-put="score"]',
].join();

/**
 * Marks what the player says where its words are in another language than the page (WCAG 3.1.2).
 * To be called whenever the page was written anew; `lang` is undefined where they agree.
 */
export function createSaid(root: HTMLElement): (lang: string | undefined) => void {
  let marked: string | undefined;
  const mark = () => {
    for (const one of findAll(root, SAID)) {
      one.lang = marked ?? '';
      // Such words are English, whatever the direction of the page.
      one.dir = 'ltr';
    }
  };
  const observer = new MutationObserver(mark);
  return (lang) => {
    observer.disconnect();
    marked = lang;
    if (lang === undefined) return;
    mark();
    observer.observe(root, { childList: true, subtree: true });
  };
}
