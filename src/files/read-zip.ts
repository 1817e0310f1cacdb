import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import type { Finding } from '../course/finding.ts';
import type { PackageEntry } from '../course/package.ts';

/** What a zip may ask of the machine that reads it. */
export interface ZipLimits {
  readonly entries: number;
  /** Unpacked, in bytes, over all files. */
  readonly bytes: number;
  /** Unpacked to packed size of one file; files below 1 MiB are exempt. */
  readonly ratio: number;
}

export const DEFAULT_LIMITS: ZipLimits = { entries: 20_000, bytes: 1 << 30, ratio: 250 };

/** What was read; files with a finding are left out. */
export interface ZipContents {
  readonly entries: readonly PackageEntry[];
  readonly findings: readonly Finding[];
}

const RATIO_EXEMPT = 1 << 20;
const FILE_TYPE = 0o170000;
/** No type at all, a file, a folder: whatever else a Unix writes is a link, a device or a pipe. */
const PLAIN_TYPES = new Set([0, 0o100000, 0o040000]);
const UNIX = 3;

/**
 * The files of a zip in the order of its directory, without folders. Anyone's zip may be given:
 * nothing is written, nothing throws for what the zip says, and no more is unpacked than `limits`
 * allow. What is wrong comes as findings V001 to V013. `isWanted`: the files that are unpacked.
 */
export async function readZip(
  bytes: Uint8Array,
  limits: ZipLimits = DEFAULT_LIMITS,
  isWanted: (path: string) => boolean = () => true,
): Promise<ZipContents> {
  const entries: PackageEntry[] = [];
  const findings: Finding[] = [];
  const report = (code: string, path: string, params: Finding['params'] = {}): void => {
    findings.push({ code, severity: 'error', path, params });
  };
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      // Names are decoded and judged here, so that one bad name does not end the reading.
      decodeStrings: false,
    });
  } catch (error) {
    report('V001', '', { problem: message(error) });
    return { entries, findings };
  }
  if (zip.entryCount > limits.entries) {
    report('V007', '', { size: zip.entryCount, limit: limits.entries });
    return { entries, findings };
  }
  const names = new Map<string, string>();
  const taken = takenRoom();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry);
      total += entry.uncompressedSize;
      if (total > limits.bytes) {
        report('V008', name, { size: total, limit: limits.bytes });
        break;
      }
      const refusal = refuse(entry, name, names, limits);
      names.set(foldCase(name), name);
      if (refusal) report(refusal.code, name, refusal.params);
      if (refusal || name.endsWith('/')) continue;
      try {
        const local = localHeader(bytes, entry);
        if (local && !local.name.equals(entry.fileNameRaw)) {
          report('V012', name, { other: local.name.toString() });
          continue;
        }
        if (local && !taken(entry.relativeOffsetOfLocalHeader, local.end)) {
          report('V013', name);
          continue;
        }
        if (!isWanted(name)) continue;
        const data = await unpack(zip, entry);
        if (crc32(data) === entry.crc32) entries.push({ path: name, bytes: data });
        else report('V005', name);
      } catch (error) {
        report('V011', name, { problem: message(error) });
      }
    }
  } catch (error) {
    report('V001', '', { problem: message(error) });
  }
  return { entries, findings };
}

type Refusal = Pick<Finding, 'code' | 'params'>;

/** Why the entry must not be unpacked, before a byte of it is read. */
function refuse(
  entry: Entry,
  name: string,
  names: ReadonlyMap<string, string>,
  limits: ZipLimits,
): Refusal | undefined {
  if (!isSafe(name)) return { code: 'V002', params: {} };
  const other = names.get(foldCase(name));
  if (other === name) return { code: 'V003', params: {} };
  if (other !== undefined) return { code: 'V004', params: { other } };
  if (entry.isEncrypted()) return { code: 'V006', params: {} };
  const { compressedSize, uncompressedSize } = entry;
  const ratio = Math.ceil(uncompressedSize / Math.max(1, compressedSize));
  if (uncompressedSize > RATIO_EXEMPT && ratio > limits.ratio) {
    return { code: 'V009', params: { size: ratio, limit: limits.ratio } };
  }
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (entry.versionMadeBy >>> 8 === UNIX && !PLAIN_TYPES.has(type)) {
    return { code: 'V010', params: {} };
  }
  return undefined;
}

/**
 * What stands before a file's data, for unpackers that read a zip from its beginning and never see
 * the directory (APPNOTE 4.3.7); undefined where there is none, which yauzl complains about.
 */
function localHeader(
  bytes: Uint8Array,
  { relativeOffsetOfLocalHeader: start, compressedSize }: Entry,
): { readonly name: Buffer; readonly end: number } | undefined {
  if (start + 30 > bytes.length) return undefined;
  const header = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  const nameEnd = 30 + header.readUInt16LE(26);
  const end = start + nameEnd + header.readUInt16LE(28) + compressedSize;
  return { name: header.subarray(30, nameEnd), end };
}

/** Takes room in the zip from `start` to before `end`; false where some of it is taken already. */
function takenRoom(): (start: number, end: number) => boolean {
  const all: { readonly start: number; readonly end: number }[] = [];
  return (start, end) => {
    // Sorted, so that 20,000 files cost a few comparisons each.
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [all[low - 1], all[low]];
    if ((before && before.end > start) || (after && after.start < end)) return false;
    all.splice(low, 0, { start, end });
    return true;
  };
}

/** As unpackers on case-insensitive disks see a name. */
function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\/$/, '');
}

function isSafe(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (name === '' || name.startsWith('/') || /[\\:\u0000-\u001f]/.test(name)) return false;
  return name
    .replace(/\/$/, '')
    .split('/')
    .every((step) => step !== '' && step !== '.' && step !== '..');
}

function entryName(entry: Entry): string {
  // Strict: a backslash stays one and is refused, instead of becoming a slash.
  return getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    true,
  );
}

/** Fails where the data is longer or shorter than declared: yauzl counts while it unpacks. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
