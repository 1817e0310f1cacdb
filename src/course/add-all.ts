/** Adds all of `more` to `into`. `push(...more)` overflows the stack from some 100,000 things on. */
export function addAll<T>(into: T[], more: Iterable<T>): void {
  for (const one of more) into.push(one);
}
