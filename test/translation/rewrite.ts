import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import type { Desk } from '../../src/translation/desk.ts';
import { unitsOf } from '../../src/translation/units.ts';

/** As another tool would write it: every element anew, apostrophes and quotes escaped. */
export function reescaped(xml: string): string {
  const options = { preserveOrder: true, ignoreAttributes: false, trimValues: false } as const;
  const tree = new XMLParser({ ...options, parseTagValue: false }).parse(xml);
  return new XMLBuilder({ ...options, processEntities: true }).build(tree);
}

/** With other blanks between the elements, but for those inside a text. */
export function reindented(xml: string): string {
  return xml.replace(/<(source|target|data|seg)\b[\s\S]*?<\/\1>|>\s+(?=<)/g, (found) =>
    found.startsWith('<') ? found : '>\r\n\t\t\t',
  );
}

/** All signs outside ASCII as numbers, in one base or the other, and some that need none. */
export function numeric(xml: string): string {
  let count = 0;
  return xml.replace(/[^\t\r\n -~]|'/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return count++ % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
  });
}

/** As a Windows editor saves it. */
export function windows(text: string): string {
  return `\uFEFF${text.replace(/^\uFEFF/, '').replace(/\r?\n/g, '\r\n')}`;
}

/** The table as a spreadsheet of another country saves it: every cell quoted, columns turned round. */
export function foreignTable(desk: Desk, mark: ';' | '\t'): string {
  const rows = unitsOf(desk, { all: true }).flatMap(({ path, units }) =>
    units.map(({ id, source, target, state }) => [state, target, source, id, path]),
  );
  const head = ['state', `target ${desk.locale}`, `source ${desk.sourceLocale}`, 'id', 'file'];
  const cell = (text: string) =>
    `"${(/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return [head, ...rows].map((row) => row.map(cell).join(mark)).join('\n');
}
