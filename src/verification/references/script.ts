import type { Reference } from './reference.ts';

/**
 * Calls that fetch an address given as a literal. Other addresses in a script are names (those of
 * statements, say) or come from data; what those may reach is the page's policy to limit.
 */
const LOADS =
  /(?:\bimport\s*\(|\bfrom|\bimport|\bimportScripts\s*\(|\bfetch\s*\(|\.src\s*=|\bnew\s+(?:Worker|SharedWorker|WebSocket|EventSource)\s*\()\s*(["'`])((?:https?:|wss?:)?\/\/[^"'`\s]+)\1/gi;

/** What a script loads from other hosts, as far as its text shows. */
export function scriptReferences(script: string): readonly Reference[] {
  return [...script.matchAll(LOADS)].map((match) => ({
    url: match[2] ?? '',
    offset: match.index,
    loads: true,
  }));
}
