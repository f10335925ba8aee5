export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export const pictureTypes = ["image/png", "image/jpeg", "image/gif"] as const;
export type PictureType = (typeof pictureTypes)[number];

function pngSize(bytes: Buffer): PictureSize | null {
  const begins = bytes.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  if (!begins || bytes.length < 24) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function gifSize(bytes: Buffer): PictureSize | null {
  if (!/^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6)) || bytes.length < 10) return null;
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

/** The frame headers C0 to CF hold the size, but for three that are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function jpegSize(bytes: Buffer): PictureSize | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff_d8) return null;
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    if (isFrame(bytes[at + 1] ?? 0)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return null;
}

const readers = { "image/png": pngSize, "image/jpeg": jpegSize, "image/gif": gifSize } as const;

/** What a picture's own header says, in pixels; null when it is no picture of that type. */
export function pictureSize(bytes: Buffer, type: PictureType): PictureSize | null {
  return readers[type](bytes);
}
