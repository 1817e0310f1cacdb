import { readFile, stat } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'text/xml; charset=utf-8',
  '.xsd': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};

export interface ContentFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/** A file below a folder by the path of its URL; undefined if missing or outside the folder. */
export async function readContent(root: string, urlPath: string): Promise<ContentFile | undefined> {
  let path: string;
  try {
    path = resolve(root, `./${decodeURIComponent(urlPath)}`);
  } catch {
    return undefined;
  }
  const inside = relative(root, path);
  if (inside === '' || inside.startsWith('..') || path.includes('\0')) return undefined;
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return { type, body: await readFile(join(root, inside)) };
}
