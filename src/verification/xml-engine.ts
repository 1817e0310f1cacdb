import type { XmlElement } from 'libxml2-wasm';
import { type Libxml, problemsOf, withDocument } from './libxml.ts';
import type { XmlEngine, XmlNode } from './xml-tree.ts';
import { createXsdValidation } from './xsd.ts';

/** No manifest of 20,000 files is larger; a tree takes eighty times the room of its text. */
const LARGEST = 4_000_000;

let loading: Promise<XmlEngine> | undefined;

/** The engine on libxml2, loaded once: it costs tens of milliseconds, so only who verifies pays. */
export function loadXmlEngine(): Promise<XmlEngine> {
  loading ??= import('libxml2-wasm').then((library) => ({
    read: (path, bytes) => {
      if (bytes.length > LARGEST) {
        return [{ message: `The file is larger than ${LARGEST / 1_000_000} MB.`, path, line: 0 }];
      }
      try {
        return withDocument(library, path, bytes, (document) => tree(library, document.root));
      } catch (error) {
        return problemsOf(library, error, path);
      }
    },
    validate: createXsdValidation(library),
  }));
  return loading;
}

function tree(library: Libxml, element: XmlElement): XmlNode {
  const children: XmlNode[] = [];
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof library.XmlElement) children.push(tree(library, child));
  }
  return {
    name: element.name,
    prefix: element.prefix,
    namespace: element.namespaceUri,
    attributes: element.attrs.map((attribute) => ({
      name: attribute.name,
      prefix: attribute.prefix,
      namespace: attribute.namespaceUri,
      value: attribute.value,
    })),
    children,
    text: element.content,
    line: element.line,
  };
}
