/** What a picture's own first bytes say of it. */
export interface ImageHeader {
  format: 'png' | 'jpeg' | 'webp';
  /** Pixels. */
  width: number;
  height: number;
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const PNG_END = Buffer.from('IEND');
const JPEG_END = Buffer.from([0xff, 0xd9]);

/**
 * Read before anything is decoded, so that a small file cannot unfold into a wall of pixels. Undefined for whatever
 * is no PNG, JPEG or WebP, and for a file that ends before its picture does.
 */
export function imageHeaderOf(bytes: Buffer): ImageHeader | undefined {
  try {
    return pngOf(bytes) ?? jpegOf(bytes) ?? webpOf(bytes);
  } catch {
    // Something was to be read beyond the end.
    return undefined;
  }
}

function pngOf(bytes: Buffer): ImageHeader | undefined {
  if (!bytes.subarray(0, PNG.length).equals(PNG) || !bytes.includes(PNG_END)) return undefined;
  return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Segments follow each other, each with its length, up to the one that tells the size of the frame. */
function jpegOf(bytes: Buffer): ImageHeader | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; bytes.readUInt8(at) === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (!isFrame(bytes.readUInt8(at + 1))) continue;
    if (bytes.lastIndexOf(JPEG_END) < at) return undefined;
    return { format: 'jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  return undefined;
}

/** Start of frame: C0 to CF, but for the tables C4, C8 and CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function webpOf(bytes: Buffer): ImageHeader | undefined {
  if (textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WEBP') return undefined;
  if (bytes.length < bytes.readUInt32LE(4) + 8) return undefined;
  const kind = textAt(bytes, 12);
  if (kind === 'VP8X')
    return { format: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21);
    return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8 ') return undefined;
  return { format: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}

function textAt(bytes: Buffer, at: number): string {
  return bytes.subarray(at, at + 4).toString('latin1');
}
