/** An id on a heading or on the line that opens a block; not that of a term. */
const HEADING = /^[ \t>]*#{1,6}[ \t].*?(?:[^\]]\{#([a-z][a-z0-9-]*)[^{}]*\}[ \t]*)?$/;
const OPENING = /^ {0,3}:{3,}[ \t]*[A-Za-z][\w-]*[ \t]*(?:\{#([a-z][a-z0-9-]*))?/;
const CLOSING = /^ {0,3}:{3,}[ \t]*$/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/** For an offset of `text` the written id of what it stands in: a block, or the heading above it. */
export function anchorsOf(text: string): (offset: number) => string {
  const changes: { readonly start: number; readonly anchor: string }[] = [];
  const stack: string[] = [''];
  let fence: string | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    const heading = fence === undefined ? HEADING.exec(line) : null;
    const opening = fence === undefined ? OPENING.exec(line) : null;
    const top = stack.at(-1) ?? '';
    if (heading) stack[stack.length - 1] = heading[1] ?? top;
    else if (opening) stack.push(opening[1] ?? top);
    else if (fence === undefined && CLOSING.test(line) && stack.length > 1) {
      stack.pop();
      // The block's own last line still belongs to it.
    }
    changes.push({ start, anchor: stack.at(-1) ?? '' });
    start += line.length + 1;
  }
  return (offset) => {
    let low = 0;
    let high = changes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((changes[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return changes[low]?.anchor ?? '';
  };
}
