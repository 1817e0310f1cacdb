/** The element of the page's own template with this id. Throws where the template lacks it. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as T;
}

/** A text in a cell. Long ones are cut by the style sheet; the whole stands in their title. */
export function textCell(content: string): HTMLElement {
  const element = make('span', 'text', content);
  if (content.length > 200) element.title = content;
  return element;
}

/** An element with a class, and a text or children. */
export function make(
  name: string,
  className = '',
  content: string | readonly Node[] = '',
): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content);
  return element;
}
