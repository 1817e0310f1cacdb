export function find<T extends HTMLElement = HTMLElement>(
  root: ParentNode,
  selector: string,
): T | undefined {
  return root.querySelector<T>(selector) ?? undefined;
}

export function findAll<T extends HTMLElement = HTMLElement>(
  root: ParentNode,
  selector: string,
): readonly T[] {
  return Array.from(root.querySelectorAll<T>(selector));
}

/** An element with a class and a text, or with children. */
export function make(
  name: string,
  className: string,
  content: string | readonly Node[] = '',
): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content);
  return element;
}

/** A line with a sign before it, which is for the eye alone: the words say the same. */
export function signed(name: string, className: string, sign: string, text: string): HTMLElement {
  const mark = make('span', 'sign', sign);
  mark.setAttribute('aria-hidden', 'true');
  return make(name, className, [mark, document.createTextNode(text)]);
}

/** A button that is not part of any form. */
export function button(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}

export function show(element: HTMLElement | undefined, shown: boolean): void {
  if (element) element.hidden = !shown;
}

/** Copies of what stands inside `element`, for showing it in a second place; ids stay unique. */
export function copyOf(element: Element | null | undefined): readonly Node[] {
  if (!element) return [];
  const copy = element.cloneNode(true) as Element;
  for (const one of findAll(copy, '[id]')) one.removeAttribute('id');
  return Array.from(copy.childNodes);
}

/** Puts `content` in the place of all that stood in `element`. */
export function fill(element: Element | undefined, content: readonly (string | Node)[]): void {
  if (!element) return;
  element.textContent = '';
  element.append(...content);
}
