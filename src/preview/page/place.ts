/** Goes back to where the reader was, as far as it is there. */
export type Restore = (view: Window) => void;

/**
 * Where the reader is on the page in `view`: the thing with an id that is nearest to the top of
 * the window, and how far it is from there. What grows or shrinks above it then moves nothing.
 */
export function rememberPlace(view: Window): Restore {
  const [anchor] = shown(view)
    .map((one) => ({ id: one.id, top: one.getBoundingClientRect().top }))
    .sort((one, other) => Math.abs(one.top) - Math.abs(other.top));
  const { scrollY } = view;
  return (next) => {
    const again = shown(next).find((one) => one.id === anchor?.id);
    if (scrollY === 0 || !anchor || !again) next.scrollTo(0, scrollY);
    else next.scrollBy(0, again.getBoundingClientRect().top - anchor.top);
  };
}

function shown(view: Window): readonly HTMLElement[] {
  const all = view.document.querySelectorAll<HTMLElement>('#main [id]');
  return Array.from(all).filter(({ offsetParent }) => offsetParent !== null);
}
