import { XMLBuilder } from 'fast-xml-parser';

/** An element to be written; attributes and children keep their order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlChild[];
}
export type XmlChild = XmlElement | string;

/** What `el` takes as children: lists are laid flat, `undefined` is left out. */
type Children = XmlChild | undefined | readonly (XmlChild | undefined)[];

/** An element; attributes that are `undefined` are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Children[]
): XmlElement {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) given[key] = value;
  }
  return {
    name,
    attributes: given,
    children: children.flat().filter((child): child is XmlChild => child !== undefined),
  };
}

/**
 * The document with `root` as UTF-8 text: declaration, two spaces per level, a line break at the
 * end. Throws an Error for what XML 1.0 cannot hold: a character outside its Char production, a
 * lone surrogate, a name that is none.
 */
export function writeXml(root: XmlElement): string {
  return `${builder.build([DECLARATION, node(root)])}\n`;
}

// Escaping is done here, not by the builder: it lets illegal characters pass, writes line breaks in
// attributes raw (parsers fold them to spaces), and drops ="true" unless told otherwise.
const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  processEntities: false,
  format: true,
  indentBy: '  ',
});

const DECLARATION = {
  '?xml': [{ '#text': '' }],
  ':@': { version: '1.0', encoding: 'UTF-8' },
};

function node(child: XmlChild): object {
  if (typeof child === 'string') return { '#text': escapeText(child) };
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(child.attributes)) {
    attributes[checkedName(name)] = escapeAttribute(value);
  }
  return {
    [checkedName(child.name)]: child.children.filter((inner) => inner !== '').map(node),
    ':@': attributes,
  };
}

// The names that our vocabularies use: ASCII, at most one prefix.
const NAME = /^(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*$/;

function checkedName(name: string): string {
  if (!NAME.test(name)) throw new Error(`not an XML name: ${JSON.stringify(name)}`);
  return name;
}

// XML 1.0, 2.2 Char. In a `u` expression a surrogate matches only where it stands alone.
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function checkedText(text: string): string {
  const illegal = ILLEGAL.exec(text);
  if (illegal) {
    const code = text.charCodeAt(illegal.index).toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`not an XML character: U+${code} in ${JSON.stringify(text.slice(0, 60))}`);
  }
  return text;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return checkedText(text).replace(/[&<>\r]/g, (found) => REFERENCES[found] ?? found);
}

function escapeAttribute(text: string): string {
  return checkedText(text).replace(/[&<>"\t\n\r]/g, (found) => REFERENCES[found] ?? found);
}
