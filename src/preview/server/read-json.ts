import type { IncomingMessage } from 'node:http';

/** Bytes that a body may have: pages send choices, no files. */
export const LARGEST_BODY = 64 * 1024;

/** What a body held, or the status with which it is refused. */
export type Sent =
  | { readonly value: unknown }
  | { readonly status: 400 | 413; readonly reason: string };

/** Reads the body of a request as JSON, no further than it may be long. An empty one is null. */
export async function readJson(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY) return { status: 413, reason: 'This is too long.' };
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return { value: text === '' ? null : JSON.parse(text) };
  } catch {
    return { status: 400, reason: 'This is no JSON.' };
  }
}
