import type { Reference } from './reference.ts';

/**
 * Calls that fetch an address given as a literal. Other addresses in a script are names (those of
 * statements, say) or come from data; what those may reach is the page's policy to limit.
 */
const CALLS = [
  String.raw`\b(?:import|importScripts|fetch)\s*\(`,
  String.raw`\b(?:from|import)\b`,
  String.raw`\.src\s*=`,
  String.raw`\bnew\s+(?:Worker|SharedWorker|WebSocket|EventSource)\s*\(`,
];
const ADDRESS = /\s*(["'`])((?:https?:|wss?:)?\/\/[^"'`\s]+)\1/;
const LOADS = new RegExp(`(?:${CALLS.join('|')})${ADDRESS.source}`, 'gi');

/** What a script loads from other hosts, as far as its text shows. */
export function scriptReferences(script: string): readonly Reference[] {
  return [...script.matchAll(LOADS)].map((match) => ({
    url: match[2] ?? '',
    offset: match.index,
    loads: true,
  }));
}
