/**
 * The path inside the course folder that `src`, written in `file`, means:
 * `../../media/x.svg` in `en/week-1/a.md` is `media/x.svg`. Undefined where it leads out of the
 * folder or is not a relative path.
 */
export function mediaPath(file: string, src: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(src)) return undefined;
  const parts = file.split('/').slice(0, -1);
  for (const part of decoded(src).split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Whether `src` names a file of another site, or one inside the address itself. */
export function isRemote(src: string): boolean {
  return /^(?:https?:|data:|\/\/)/i.test(src);
}

/** `my%20chart.svg` in Markdown is the file `my chart.svg`. */
function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
