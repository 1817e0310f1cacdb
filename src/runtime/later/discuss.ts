import { copyText } from '../player/copy-text.ts';
import { showWordCount } from '../player/count-words.ts';
import { find, findAll } from '../player/dom.ts';
import { textField } from '../player/fields.ts';
import type { Host } from '../player/kind.ts';
import { registerKind } from '../player/registry.ts';

function tick(root: HTMLElement, name: 'posted' | 'replied'): HTMLInputElement | undefined {
  return find<HTMLInputElement>(root, `[data-tick="${name}"]`);
}

/** The two sides of a debate; none in any other discussion. */
function sides(root: HTMLElement): readonly HTMLInputElement[] {
  return findAll<HTMLInputElement>(root, '[data-side]');
}

function sideTaken(root: HTMLElement): HTMLInputElement | undefined {
  return sides(root).find(({ checked }) => checked);
}

registerKind('discuss', {
  read(root) {
    const side = sideTaken(root);
    return {
      kind: 'discussed',
      text: textField(root)?.value ?? '',
      posted: tick(root, 'posted')?.checked ?? false,
      replied: tick(root, 'replied')?.checked ?? false,
      ...(side && { side: Number(side.value) }),
    };
  },
  write(root, answer) {
    if (answer.kind !== 'discussed') return;
    const field = textField(root);
    const posted = tick(root, 'posted');
    const replied = tick(root, 'replied');
    if (field) field.value = answer.text;
    if (posted) posted.checked = answer.posted;
    if (replied) replied.checked = answer.replied;
    for (const side of sides(root)) side.checked = Number(side.value) === answer.side;
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
  const taken = sideTaken(root);
  const [first] = sides(root);
  if (first && !taken) {
    result.textContent = host.say('no-side');
    first.focus();
    return;
  }
  const side = taken?.labels?.[0]?.textContent ?? '';
  const copied = await copyText(
    taken ? `${host.say('my-side', { side })}\n\n${field.value}` : field.value,
    field,
  );
  const forum = host.forum();
  result.textContent = host.say(
    !copied ? 'copy-failed' : forum === undefined ? 'copied-only' : 'copied',
  );
  if (!copied) field.select();
  else if (forum !== undefined) window.open(forum, '_blank', 'noopener');
}
