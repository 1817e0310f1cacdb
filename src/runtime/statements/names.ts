/** `randomUUID` and `subtle` are missing on plain http; `getRandomValues` is everywhere. */
function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A name for an attempt (`ScoState.attempt`): 16 letters, 96 random bits. */
export function randomName(): string {
  return [...randomBytes(16)].map((byte) => LETTERS.charAt(byte % 64)).join('');
}

/** A random UUID (RFC 4122, version 4) for a statement. */
export function uuid(): string {
  const bytes = randomBytes(16);
  const hex = [...bytes].map((byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  const parts = [
    hex.slice(0, 4),
    hex.slice(4, 6),
    hex.slice(6, 8),
    hex.slice(8, 10),
    hex.slice(10),
  ];
  return parts.map((part) => part.join('')).join('-');
}
