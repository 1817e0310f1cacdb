/**
 * Puts `text` on the clipboard. That is closed on plain http and in some frames: the old command is
 * the way back, which copies what is selected, so `field` holds the text for a moment.
 */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const own = field.value;
    field.value = text;
    field.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    } finally {
      field.value = own;
    }
  }
}
