import AdmZip from 'adm-zip';
import type { PackageEntry } from '../course/package.ts';

/** Deflating these again costs time and saves nothing. */
const COMPRESSED = new Set(['png', 'jpg', 'jpeg', 'webp', 'mp3', 'mp4', 'woff2', 'pdf']);

const STORED = 0;
const DEFLATED = 8;
/** Version 2.0, made on Unix: adm-zip would write the system it runs on. */
const MADE_BY = 0x0314;
const MODE = 0o644;

/**
 * The zip of `entries`, in their order. The same entries give the same bytes on any day, machine
 * and time zone: each file carries the local time 1980-01-01 00:00:00 and the Unix mode 0644, and
 * there are no data descriptors. Throws an Error where a path stands twice or is not a plain
 * relative one, for a plan that says so is a defect.
 */
export function zipBytes(entries: readonly PackageEntry[]): Uint8Array {
  // Without noSort entries are ordered by localeCompare, hence by the machine's locale.
  const zip = new AdmZip(undefined, { noSort: true });
  const seen = new Set<string>();
  for (const { path, bytes } of entries) {
    if (!isPlainPath(path)) throw new Error(`not a path for a package: ${JSON.stringify(path)}`);
    if (seen.has(path)) throw new Error(`twice in the package: ${path}`);
    seen.add(path);
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { header } = zip.addFile(path, data, '', MODE);
    header.made = MADE_BY;
    // The DOS time of a zip has no zone and is taken from local components.
    header.time = new Date(1980, 0, 1);
    // An empty file has no deflated form in adm-zip.
    header.method = data.length === 0 || COMPRESSED.has(extension(path)) ? STORED : DEFLATED;
  }
  return zip.toBuffer();
}

function isPlainPath(path: string): boolean {
  return (
    !/[\\\0:]/.test(path) &&
    path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
  );
}

function extension(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
