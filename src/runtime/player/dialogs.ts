import { find } from './dom.ts';

/**
 * Opens a dialog over the page; browsers that know none show it where it stands. It is read from its
 * title on: the first button, which browsers would take, stands at the end of a long one.
 */
export function openDialog(dialog: HTMLElement): void {
  if ('showModal' in dialog && typeof dialog.showModal === 'function') dialog.showModal();
  else dialog.setAttribute('open', '');
  const title = find(dialog, 'h2');
  if (title) title.tabIndex = -1;
  title?.focus();
}

/** Closes it; the focus goes back to where it came from. */
export function closeDialog(dialog: HTMLElement): void {
  if ('close' in dialog && typeof dialog.close === 'function') dialog.close();
  else dialog.removeAttribute('open');
}
