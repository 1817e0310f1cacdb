/**
 * A whole number from 0 up to, but not including, `below` (at least 1), each as likely. Also there
 * on pages without https, where other parts of `crypto` are not.
 */
export function randomBelow(below: number): number {
  const numbers = new Uint32Array(1);
  // What is left over at the end would make the first numbers likelier.
  const limit = Math.floor(0x1_0000_0000 / below) * below;
  for (;;) {
    const [number = 0] = crypto.getRandomValues(numbers);
    if (number < limit) return number % below;
  }
}
