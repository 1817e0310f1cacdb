/** Text for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** `undefined` and `false` leave an attribute out; `true` writes its bare name. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function attributes(values: Attributes): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined || value === false) return '';
      return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
    })
    .join('');
}

/** An element around `content`, which is HTML already. */
export function element(name: string, values: Attributes, content: string): string {
  return `<${name}${attributes(values)}>${content}</${name}>`;
}

/** Data as the text of a `<script type="application/json">`: nothing in it can end the element. */
export function scriptData(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
