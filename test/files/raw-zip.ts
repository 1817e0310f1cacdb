import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip that may lie; what is left out is told truly. */
export interface RawEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly method?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Declared size, unpacked. */
  readonly size?: number;
  readonly mode?: number;
  /** Name before the data, where it is not the directory's. */
  readonly localName?: string;
  /** Data of the entry with this index instead of its own. */
  readonly sharing?: number;
  /** Sizes and place told in 64 bits (APPNOTE 4.5.3), as writers of large zips do. */
  readonly zip64?: boolean;
  /** What stands in the zip instead of the packed data. */
  readonly packed?: Uint8Array;
}

/** A zip put together by hand, for what no writer would make. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = Buffer.from(entry.data as Uint8Array);
    const method = entry.method ?? 8;
    const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(data) : data));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((entry.flags ?? 0) | 0x800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(0x00210000, 6);
    common.writeUInt32LE(entry.crc ?? crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.size ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const localCommon = Buffer.from(common);
    localCommon.writeUInt16LE(localName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), localCommon, localName, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    const start = entry.sharing === undefined ? offset : (offsets[entry.sharing] ?? 0);
    tail.writeUInt32LE(start, 10);
    offsets.push(start);
    const extra = entry.zip64 ? large(common, tail) : Buffer.alloc(0);
    directory.push(Buffer.from('PK\x01\x02\x14\x03'), common, tail, name, extra);
    if (entry.sharing !== undefined) continue;
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

/** Moves sizes and place of a directory entry into an extra field of 64 bits each. */
function large(common: Buffer, tail: Buffer): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(common.readUInt32LE(18)), 4);
  extra.writeBigUInt64LE(BigInt(common.readUInt32LE(14)), 12);
  extra.writeBigUInt64LE(BigInt(tail.readUInt32LE(10)), 20);
  for (const at of [14, 18]) common.writeUInt32LE(0xffffffff, at);
  tail.writeUInt32LE(0xffffffff, 10);
  common.writeUInt16LE(extra.length, 24);
  return extra;
}
