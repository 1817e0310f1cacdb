import { showWordCount } from '../player/count-words.ts';
import { find } from '../player/dom.ts';
import { textField } from '../player/fields.ts';
import type { Host } from '../player/kind.ts';
import { registerKind } from '../player/registry.ts';

function tick(root: HTMLElement, name: 'posted' | 'replied'): HTMLInputElement | undefined {
  return find<HTMLInputElement>(root, `[data-tick="${name}"]`);
}

registerKind('discuss', {
  read: (root) => ({
    kind: 'discussed',
    text: textField(root)?.value ?? '',
    posted: tick(root, 'posted')?.checked ?? false,
    replied: tick(root, 'replied')?.checked ?? false,
  }),
  write(root, answer) {
    if (answer.kind !== 'discussed') return;
    const field = textField(root);
    const posted = tick(root, 'posted');
    const replied = tick(root, 'replied');
    if (field) field.value = answer.text;
    if (posted) posted.checked = answer.posted;
    if (replied) replied.checked = answer.replied;
  },
  prepare(root, _, host) {
    showWordCount(root, 0, host);
    find(root, '[data-copy]')?.addEventListener('click', () => void copyAndOpen(root, host));
  },
});

async function copyAndOpen(root: HTMLElement, host: Host): Promise<void> {
  const field = textField(root);
  const result = find(root, '[data-copied]');
  if (!field || !result) return;
  const copied = await copy(field);
  const forum = host.forum();
  result.textContent = host.say(
    !copied ? 'copy-failed' : forum === undefined ? 'copied-only' : 'copied',
  );
  if (!copied) field.select();
  else if (forum !== undefined) window.open(forum, '_blank', 'noopener');
}

/** The clipboard is closed on plain http and in some frames: the old command is the way back. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
