import type { MediaUse } from '../media.ts';

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** `html` with the pictures of a package's page in it, so that it needs no other file. */
export function embedded(html: string, pictures: ReadonlyMap<string, MediaUse>): string {
  let page = html;
  for (const { path, bytes } of pictures.values()) {
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    page = page.replaceAll(`src="../${path}"`, `src="data:${type};base64,${data}"`);
  }
  return page;
}
