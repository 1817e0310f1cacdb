import type { Mended, Mending } from '../mending.ts';
import { byId, make } from './dom.ts';
import type { Words } from './words.ts';

/** Wires the button that mends, where the preview has it, and tells in a dialog what was done. */
export function createMending({ say }: Words): void {
  const button = document.getElementById('mend') as HTMLButtonElement | null;
  if (!button) return;
  const dialog = byId<HTMLDialogElement>('mending');
  button.addEventListener('click', () => void mend());
  byId('mending-close').addEventListener('click', () => dialog.close());

  async function mend(): Promise<void> {
    button?.setAttribute('aria-disabled', 'true');
    try {
      const { mended, idsWritten } = await ask();
      const count = mended.length;
      show(count === 0 && !idsWritten ? say('nothing-mended') : say('mended', { count }), [
        ...(idsWritten ? [make('p', '', say('ids-written'))] : []),
        ...mended.map(row),
      ]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      show(say('not-mended'), [make('pre', '', reason)]);
    } finally {
      button?.removeAttribute('aria-disabled');
    }
  }

  function show(title: string, content: readonly Node[]): void {
    byId('mending-title').textContent = title;
    byId('mending-list').replaceChildren(...content);
    if (!dialog.open) dialog.showModal();
  }
}

async function ask(): Promise<Mending> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch('mend', { method: 'POST', headers, body: '{}' });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Mending;
}

function row({ file, line, column, code, message, before, after }: Mended): HTMLElement {
  return make('article', 'remark', [
    make('p', 'place', `${file}:${line}:${column}`),
    make('p', 'what', `${code} ${message}`),
    ...(before === after ? [] : [make('pre', '', `- ${before}\n+ ${after}`)]),
  ]);
}
