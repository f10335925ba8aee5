import { readFileSync } from "node:fs";

/** What an asar archive's header says of one entry. */
interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly offset?: string;
  readonly size?: number;
  /** Lies beside the archive, because the system has to load it from a file. */
  readonly unpacked?: boolean;
}

export interface ArchivedFile {
  readonly path: string;
  readonly unpacked: boolean;
  /** Empty when unpacked. */
  readonly text: string;
}

/**
 * Every file of an asar archive: four 32-bit numbers, of which the second is the header's length and
 * the fourth that of its JSON, then the JSON, then the files.
 */
export function readArchive(file: string): readonly ArchivedFile[] {
  const bytes = readFileSync(file);
  const dataStart = 8 + bytes.readUInt32LE(4);
  const json = bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString("utf8");

  function walk(entry: Entry, path: string): ArchivedFile[] {
    if (entry.files) {
      return Object.entries(entry.files).flatMap(([name, child]) =>
        walk(child, path === "" ? name : `${path}/${name}`),
      );
    }
    const start = dataStart + Number(entry.offset ?? 0);
    const text = bytes.subarray(start, start + (entry.size ?? 0)).toString("utf8");
    const unpacked = entry.unpacked ?? false;
    return [{ path, unpacked, text: unpacked ? "" : text }];
  }

  return walk(JSON.parse(json) as Entry, "");
}
