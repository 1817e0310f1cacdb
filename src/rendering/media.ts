import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { MediaFile } from '../course/course.ts';
import { mediaPath } from '../course/media-path.ts';
import type { PackageEntry } from '../course/package.ts';

/** A picture or another file below media/ as a page refers to it. */
export interface MediaUse {
  /** Path inside the package. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The file's own name. */
  readonly name: string;
  /** Whether the file is the locale's own. */
  readonly own: boolean;
  /** CSS pixels, where the file says them. */
  readonly width?: number;
  readonly height?: number;
}

/** The first 8 hexadecimal digits of the SHA-256 of `bytes`: a new content gets a new name. */
export function contentHash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}

/** A shared file whose name tells its content. */
export function hashed(
  folder: string,
  name: string,
  extension: string,
  text: string,
): PackageEntry {
  const bytes = new TextEncoder().encode(text);
  return { path: `${folder}/${name}-${contentHash(bytes)}.${extension}`, bytes };
}

/**
 * The media file that `src` means in `locale`: `src` is as written in `file`, and
 * `media/<locale>/x` replaces `media/x`. Undefined where there is none.
 */
export function findMedia(
  src: string,
  file: string,
  locale: string,
  media: ReadonlyMap<string, MediaFile>,
): MediaUse | undefined {
  const path = mediaPath(file, src);
  if (path === undefined) return undefined;
  const own = path.replace(/^media\//, `media/${locale}/`);
  const found = media.get(own) ?? media.get(path);
  return found && describe(found, found.path === own);
}

function describe(file: MediaFile, own: boolean): MediaUse {
  const name = file.path.split('/').at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  const stem = asciiName(dot > 0 ? name.slice(0, dot) : name);
  const extension = dot > 0 ? asciiName(name.slice(dot + 1)) : 'bin';
  const path = `media/${stem}-${contentHash(file.bytes)}.${extension}`;
  return { path, bytes: file.bytes, name, own, ...size(file.bytes) };
}

function asciiName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '') || 'file';
}

/** Greatest of the orientations of Exif in which a picture does not lie on its side. */
const UPRIGHT = 4;

function size(bytes: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const [across, down] = orientation > UPRIGHT ? [height, width] : [width, height];
    return { width: Math.round(across), height: Math.round(down) };
  } catch {
    return {};
  }
}
