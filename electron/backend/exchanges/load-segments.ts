import { closeSync, openSync } from "node:fs";
import { basename } from "node:path";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { systemCode } from "../storage/system-code.ts";
import { readHead } from "./packed-exchange.ts";
import { prefixBytes, writePrefix } from "./record-frame.ts";
import { scanSegment, type ByteRange, type SegmentScan } from "./scan-segment.ts";
import { listSegments, mendSegment, type SegmentFile } from "./segment-files.ts";
import { SegmentReader } from "./segment-reader.ts";
import type { Trouble } from "./storing-trouble.ts";

/**
 * A segment as it was found. `bytes`: where its next record goes. `isClosed`: it could not be read
 * or mended, so that nothing may be written to it.
 */
export interface LoadedSegment {
  readonly number: number;
  readonly path: string;
  readonly bytes: number;
  readonly isClosed: boolean;
  readonly found: readonly (ByteRange & { readonly line: ExchangeLine })[];
}

export interface LoadedSegments {
  /** Oldest first. */
  readonly segments: readonly LoadedSegment[];
  readonly troubles: readonly Trouble[];
}

/**
 * The lines of an account's segments, without their details. A write that broke off at the end of
 * the last one is taken away; other damage costs what is damaged, and is told once: a gap is put
 * over it.
 */
export function loadSegments(directory: string, accountId: string): LoadedSegments {
  const troubles: Trouble[] = [];
  const tellOf = (file: string) => (message: string) => {
    troubles.push({ id: `${file} ${troubles.length}`, file, message });
  };
  const ofAccount = `exchanges/${accountId}`;
  const files = listOrTell(directory, tellOf(ofAccount));
  const segments = files.map((file) => {
    const isLast = file === files.at(-1);
    const tell = tellOf(`${ofAccount}/${basename(file.path)}`);
    return loadSegment(file, { accountId, isLast, tell });
  });
  return { segments, troubles };
}

function listOrTell(directory: string, tell: (message: string) => void): readonly SegmentFile[] {
  try {
    return listSegments(directory);
  } catch (error) {
    tell(`The exchanges in it cannot be listed (${systemCode(error)}).`);
    return [];
  }
}

interface LoadContext {
  readonly accountId: string;
  readonly isLast: boolean;
  readonly tell: (message: string) => void;
}

function loadSegment(file: SegmentFile, context: LoadContext): LoadedSegment {
  const { number, path, bytes } = file;
  try {
    const scan = scanFile(file);
    const heads = scan.found.filter(({ head }) => head !== "gap");
    const found = heads.flatMap(({ head, ...range }) =>
      head !== "gap" && head?.accountId === context.accountId ? [{ ...range, line: head }] : [],
    );
    const foreign = heads.length - found.length;
    if (foreign > 0) {
      context.tell(
        `${records(foreign)} in it cannot be used here: of another version of Sandgate, or of another account.`,
      );
    }
    const isMended = mend(file, scan, context);
    return { number, path, bytes: isMended ? scan.end : bytes, isClosed: !isMended, found };
  } catch (error) {
    context.tell(`It cannot be read (${systemCode(error)}), and its exchanges are not shown.`);
    return { number, path, bytes, isClosed: true, found: [] };
  }
}

function records(count: number): string {
  return count === 1 ? "One record" : `${count} records`;
}

/** `gap`: written over damage. Null: whole, and not of this version. */
type ReadHead = ExchangeLine | "gap" | null;

function scanFile({ path, bytes }: SegmentFile): SegmentScan<ReadHead> {
  const descriptor = openSync(path, "r");
  try {
    return scanSegment(new SegmentReader(descriptor, bytes), (head) =>
      head.length === 0 ? "gap" : readHead(head),
    );
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the segment may be written to afterwards. */
function mend(
  { path, bytes }: SegmentFile,
  { end, damaged }: SegmentScan<ReadHead>,
  { isLast, tell }: LoadContext,
): boolean {
  const lost = damaged.reduce((sum, { from, to }) => sum + to - from, isLast ? 0 : bytes - end);
  if (lost > 0) tell(`${lost} bytes of it are damaged and were passed over; all else is here.`);
  if (end === bytes && damaged.length === 0) return true;
  const gaps = damaged.filter(({ from, to }) => to - from >= prefixBytes);
  try {
    mendSegment(
      path,
      end,
      gaps.map(({ from, to }) => ({
        at: from,
        bytes: writePrefix(noHead, to - from - prefixBytes),
      })),
    );
    return true;
  } catch {
    // Told above where it matters; it is only not written to any more.
    return false;
  }
}

const noHead = Buffer.alloc(0);
