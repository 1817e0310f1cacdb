/** What is missing on this machine, in words that say what to type. */
export class NoBrowserError extends Error {}
