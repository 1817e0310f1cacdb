/** Opens a dialog over the page; browsers that know none show it where it stands. */
export function openDialog(dialog: HTMLElement): void {
  if ('showModal' in dialog && typeof dialog.showModal === 'function') dialog.showModal();
  else dialog.setAttribute('open', '');
}

/** Closes it; the focus goes back to where it came from. */
export function closeDialog(dialog: HTMLElement): void {
  if ('close' in dialog && typeof dialog.close === 'function') dialog.close();
  else dialog.removeAttribute('open');
}
