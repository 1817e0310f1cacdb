import type { HostOptions } from './options.ts';

/** What the player page is told by the server. */
export interface PlayerConfig {
  readonly launch: number;
  readonly options: HostOptions;
  readonly scos: readonly { readonly sco: string; readonly url: string }[];
}

/** JSON that may stand inside a script element. */
function embedded(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The LMS's page with the API, around (or behind) the SCO. */
export function playerPage(config: PlayerConfig): string {
  const buttons = config.scos
    .map(({ sco }) => `<button type="button" data-sco="${escaped(sco)}">${escaped(sco)}</button>`)
    .join('');
  const scormAgain = config.options.version === '1.2' ? 'scorm-again12' : 'scorm-again';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Fake LMS</title>
<style>body { margin: 0; font: 14px sans-serif } iframe { border: 0; display: block }</style>
<nav>${buttons} <a href="about:blank">Exit</a></nav>
<main></main>
<script type="application/json" id="config">${embedded(config)}</script>
${config.options.api === 'scorm-again' ? `<script src="/lms/${scormAgain}.js"></script>` : ''}
<script src="/lms/player.js"></script>
</html>`;
}

/** Opens the player in a window without an opener, as Moodle's "New window" does. */
export function openerPage(player: string, size: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Fake LMS: course</title>
<button type="button">Open</button>
<script>
  const open = () => window.open(${embedded(player)}, '_blank', ${embedded(`noopener,${size}`)});
  document.querySelector('button').onclick = open;
  open();
</script>
</html>`;
}

/** A frame between the API and the SCO; `depth` is how many more there are. */
export function wrapperPage(query: URLSearchParams): string {
  const depth = Number(query.get('depth'));
  const url = query.get('url') ?? '';
  const source =
    depth > 1 ? `/lms/frame?${new URLSearchParams({ depth: `${depth - 1}`, url })}` : url;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Frame</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100% }</style>
<iframe src="${escaped(source)}" title="Content"></iframe>
</html>`;
}
