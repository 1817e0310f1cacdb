import type { Pieces, ReadExchange, Returned } from './returned.ts';
import { attribute, childrenOf, deep, inside, type Node, nameOf, xmlTree } from './xml-tree.ts';

/**
 * The translations in an XLIFF 1.2 or 2.0 file, from whatever tool. Segments that a tool split are
 * joined.
 */
export function readXliff(xml: string): ReadExchange {
  const tree = xmlTree(xml);
  if ('refusal' in tree) return tree;
  const root = tree.nodes.find((node) => nameOf(node) === 'xliff');
  if (!root) return { refusal: 'it has no element xliff' };
  const files = inside(root, 'file');
  const isSecond = (attribute(root, 'version') ?? '').startsWith('2');
  const locales = isSecond
    ? [attribute(root, 'trgLang') ?? '']
    : files.map((file) => attribute(file, 'target-language') ?? '');
  const [locale = '', other] = [...new Set(locales)];
  if (other !== undefined) return { refusal: `it has two languages, ${locale} and ${other}` };
  const returned = files.flatMap((file) => {
    const path = attribute(file, 'original') ?? '';
    return isSecond
      ? deep(file, 'unit').map((unit) => fromUnit(unit, path))
      : deep(file, 'trans-unit').flatMap((unit) => fromTransUnit(unit, path));
  });
  return { locale, returned };
}

function fromTransUnit(unit: Node, file: string): Returned[] {
  const [target] = inside(unit, 'target');
  if (!target) return [];
  const [source] = inside(unit, 'source');
  return [
    {
      file,
      id: attribute(unit, 'id') ?? '',
      pieces: piecesIn(target),
      ...(source ? { source: piecesIn(source) } : {}),
      state: attribute(target, 'state') ?? '',
    },
  ];
}

function fromUnit(unit: Node, file: string): Returned {
  const parts = childrenOf(unit).filter((node) => ['segment', 'ignorable'].includes(nameOf(node)));
  const pieces = parts.flatMap((part) => {
    const isIgnorable = nameOf(part) === 'ignorable';
    const [own] = [...inside(part, 'target'), ...(isIgnorable ? inside(part, 'source') : [])];
    return own ? piecesIn(own) : [];
  });
  const source = parts.flatMap((part) => inside(part, 'source').flatMap(piecesIn));
  const states = parts.flatMap((part) => attribute(part, 'state') ?? []);
  const state = states.find((one) => one !== 'final') ?? states[0] ?? '';
  return { file, id: attribute(unit, 'id') ?? '', pieces, source, state };
}

/** Words and marks; what a tool put around them (`mrk`, `g`, `seg-source`) is looked through. */
function piecesIn(node: Node): Pieces {
  return childrenOf(node).flatMap((child): Pieces => {
    if (typeof child['#text'] === 'string') return [child['#text']];
    if (['ph', 'x', 'bpt', 'ept', 'it', 'bx', 'ex'].includes(nameOf(child)))
      return [{ code: Number(attribute(child, 'id') ?? Number.NaN) }];
    return piecesIn(child);
  });
}
