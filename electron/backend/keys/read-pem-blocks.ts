import { decodeBase64 } from "./decode-base64.ts";
import { keyRefusal } from "./key-refusal.ts";

/**
 * One armoured block. `dekInfo` is set when the block is encrypted the way OpenSSL did before
 * PKCS#8: cipher and initial vector, e.g. `AES-256-CBC,0F…` (RFC 1421, section 4.6.1.3).
 */
export interface PemBlock {
  readonly label: string;
  readonly dekInfo: string | null;
  readonly der: Buffer;
}

const begin = /-----BEGIN ([A-Z0-9 #]{1,40})-----/g;

/** Blocks that are not DER inside; what they hold is never decoded. */
const opaque = new Set(["OPENSSH PRIVATE KEY", "PGP PRIVATE KEY BLOCK", "PGP PUBLIC KEY BLOCK"]);

/**
 * Every armoured block of a text, in order; prose and attributes between them are passed over.
 * Throws `invalid_input` when a block is cut off or its base64 is damaged.
 */
export function readPemBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  for (const match of text.matchAll(begin)) {
    const label = match[1] ?? "";
    const start = match.index + match[0].length;
    const stop = text.indexOf(`-----END ${label}-----`, start);
    const content = text.slice(start, stop);
    if (stop === -1 || content.includes("-----BEGIN ")) throw cutOff(blocks.length);
    blocks.push(readBlock(label, content));
  }
  if (blocks.length === 0 && text.includes("-----END ")) {
    throw keyRefusal(
      "The first line is missing. Paste everything from -----BEGIN to -----END, both lines included.",
    );
  }
  return blocks;
}

function readBlock(label: string, content: string): PemBlock {
  if (opaque.has(label)) return { label, dekInfo: null, der: Buffer.alloc(0) };
  const lines = content.split("\n").map((line) => line.trim());
  const headers = lines.filter((line) => line.includes(":"));
  const body = lines.filter((line) => !line.includes(":")).join("");
  const der = decodeBase64(body);
  if (der === null) {
    throw keyRefusal(
      `The ${label} block is damaged: what lies between its first and last line is not whole base64. Copy it again from the file.`,
    );
  }
  const dekInfo = headers.find((line) => /^DEK-Info:/i.test(line));
  return { label, dekInfo: dekInfo?.slice("DEK-Info:".length).trim() ?? null, der };
}

function cutOff(wholeBlocks: number): Error {
  const which = wholeBlocks === 0 ? "The text" : "A block after the first";
  return keyRefusal(
    `${which} is cut off: its -----END line is missing. Paste everything from -----BEGIN to -----END, both lines included.`,
  );
}
