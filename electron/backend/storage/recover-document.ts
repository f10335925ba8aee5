import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, renameSync, existsSync } from "node:fs";
import { basename } from "node:path";
import type { Clock, StoreNotice } from "../ports.ts";
import { durableWrite } from "./durable-write.ts";
import { DamagedDocumentError, parseFramed, type FramedDocument } from "./framed-document.ts";
import { storageFailure } from "./storage-failure.ts";
import { systemCode } from "./system-code.ts";

interface Context {
  readonly schema: number;
  readonly clock: Clock;
}

type Found =
  | { readonly state: "absent" }
  | { readonly state: "damaged" }
  | { readonly state: "whole"; readonly framed: FramedDocument; readonly text: string };

/** What lies on the disk afterwards, and what the person must hear about it. */
export interface RecoveredDocument {
  readonly framed: FramedDocument | null;
  readonly notices: readonly StoreNotice[];
}

/**
 * Reads a document: the file, else its backup. A damaged file is set aside under its date and
 * never deleted or reset in silence. A file of a newer Sandgate throws and stays as it is.
 */
export function recoverDocument(file: string, context: Context): RecoveredDocument {
  // Both are read before anything moves, so that a newer backup leaves everything in place too.
  const main = find(file, context);
  if (main.state === "whole") return { framed: main.framed, notices: [] };
  const backup = find(`${file}.bak`, context);
  if (main.state === "absent" && backup.state === "absent") return { framed: null, notices: [] };

  const setAside = [
    ...(main.state === "damaged" ? [moveAside(file, context.clock)] : []),
    ...(backup.state === "damaged" ? [moveAside(`${file}.bak`, context.clock)] : []),
  ];
  if (backup.state !== "whole") {
    return { framed: null, notices: [notice(file, lost(file, setAside), context.clock)] };
  }
  durableWrite(file, backup.text, { backup: "untouched" });
  const message = restored(file, setAside);
  return { framed: backup.framed, notices: [notice(file, message, context.clock)] };
}

function find(file: string, { schema }: Context): Found {
  try {
    const text = readFileSync(file, "utf8");
    const framed = parseFramed(text, { name: basename(file), schema });
    // A copy put back by hand may be readable by everyone.
    chmodSync(file, 0o600);
    return { state: "whole", framed, text };
  } catch (error) {
    if (systemCode(error) === "ENOENT") return { state: "absent" };
    if (error instanceof DamagedDocumentError) return { state: "damaged" };
    throw storageFailure(file, error);
  }
}

function moveAside(file: string, clock: Clock): string {
  const date = new Date(clock.now()).toISOString().slice(0, 19);
  const stamp = date.replaceAll(/[-:]/g, "").replace("T", "-");
  let target = `${file}.damaged-${stamp}`;
  for (let count = 2; existsSync(target); count += 1) target = `${file}.damaged-${stamp}-${count}`;
  try {
    renameSync(file, target);
  } catch (cause) {
    throw storageFailure(file, cause);
  }
  return basename(target);
}

function restored(file: string, setAside: readonly string[]): string {
  const what = setAside.length > 0 ? `was damaged` : `was missing`;
  return `${basename(file)} ${what} and has been restored from its backup; the last change to it may be missing.${kept(setAside)}`;
}

function lost(file: string, setAside: readonly string[]): string {
  return `${basename(file)} was damaged and no usable backup was found, so it starts empty.${kept(setAside)}`;
}

function kept(setAside: readonly string[]): string {
  return setAside.length > 0 ? ` The damaged file is kept as ${setAside.join(" and ")}.` : "";
}

function notice(file: string, message: string, clock: Clock): StoreNotice {
  const id = randomBytes(8).toString("hex");
  return { id, at: clock.now(), file: basename(file), message };
}
