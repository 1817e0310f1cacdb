/** real(10,7) (RTE 4.1.1.5): at most seven decimals, never an exponent. */
export function real(value: number): string {
  return value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}
