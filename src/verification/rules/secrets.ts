import type { Finding } from '../../course/finding.ts';
import { secretsIn, secretsInSettings } from '../../course/secrets.ts';
import { finding } from '../codes.ts';
import type { FileRule } from '../rule.ts';

/** Files that are settings: names in them say what stands beside them. */
const SETTINGS = /\.(json|xml|ya?ml|ini|env|conf|cfg|properties)$/i;
/** Bytes that are no text: nothing is read out of them. */
const BINARY =
  /\.(png|jpe?g|gif|webp|avif|ico|mp[34]|m4[av]|webm|og[gva]|wav|woff2?|ttf|otf|pdf|zip|docx|xlsx|pptx)$/i;

/** Nothing in the package opens a door: everybody who has the zip can read it. */
export const secrets: FileRule = (files) => {
  const findings: Finding[] = [];
  for (const [path, bytes] of files) {
    if (BINARY.test(path)) continue;
    const text = new TextDecoder().decode(bytes);
    const found = SETTINGS.test(path) ? secretsInSettings(text) : secretsIn(text);
    for (const { what, start } of found) {
      const line = text.slice(0, start).split('\n').length;
      findings.push(finding('V403', path, { what }, line));
    }
  }
  return findings;
};
