import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { AppError } from "../app-error.ts";
import type { Clock, DocumentStore, DocumentStores, OpenedStore } from "../ports.ts";
import {
  currentSchema,
  documentUpgrades,
  upgradeData,
  type DocumentUpgrade,
  type DocumentUpgrades,
} from "./document-upgrades.ts";
import { durableWrite } from "./durable-write.ts";
import {
  parseFramed,
  serializeFramed,
  type DocumentData,
  type FramedDocument,
} from "./framed-document.ts";
import { ensurePrivateDirectory } from "./private-directory.ts";
import { recoverDocument } from "./recover-document.ts";
import { storageFailure } from "./storage-failure.ts";
import { sweepTemporaryFiles } from "./temporary-file.ts";

/** The options both `conf` and `electron-store` understand, and no others. */
interface StoreOptions {
  readonly cwd: string;
  /** `electron-store` names the file by `name`, `conf` by `configName`. */
  readonly name: string;
  readonly configName: string;
  readonly configFileMode: number;
  readonly projectVersion: string;
  readonly serialize: (data: Record<string, unknown>) => string;
  readonly deserialize: (text: string) => Record<string, unknown>;
}

/** What is used of `Conf`, and of `ElectronStore`, which extends it. */
type StoreClass = new (options: StoreOptions) => { store: Record<string, unknown> };

export interface DurableStoresOptions {
  readonly storeClass: StoreClass;
  /** Absolute; both shells name the same one, so that they meet. */
  readonly directory: string;
  readonly clock: Clock;
  readonly upgrades?: DocumentUpgrades;
}

interface Place {
  readonly file: string;
  readonly name: string;
  readonly schema: number;
}

/** Documents kept by `conf` or `electron-store`, whose writing is replaced by a durable one. */
export function createDurableStores(options: DurableStoresOptions): DocumentStores {
  const { directory, clock, upgrades = documentUpgrades } = options;
  if (!isAbsolute(directory)) {
    throw new AppError("storage_failed", `The data directory must be absolute: ${directory}`);
  }
  return {
    directory,
    open: (name) => {
      const steps = upgrades[name] ?? [];
      const place = { file: join(directory, `${name}.json`), name, schema: currentSchema(steps) };
      ensurePrivateDirectory(directory);
      sweepTemporaryFiles(place.file);
      return openStore(options, { place, steps, clock });
    },
  };
}

function openStore(
  { storeClass }: DurableStoresOptions,
  { place, steps, clock }: { place: Place; steps: readonly DocumentUpgrade[]; clock: Clock },
): OpenedStore {
  const { framed, notices } = recoverDocument(place.file, { schema: place.schema, clock });
  const store = createStore(storeClass, place, framed);
  if (framed && framed.schema < place.schema) {
    const upgraded = upgradeData(framed, steps);
    // The copy stays, so that a mistake in an upgrade costs nobody their data.
    const copy = `${place.file}.schema-${framed.schema}`;
    durableWrite(copy, readFileSync(place.file), { backup: "untouched" });
    store.replace(upgraded);
  }
  return { store, notices };
}

function createStore(
  storeClass: StoreClass,
  { file, name, schema }: Place,
  framed: FramedDocument | null,
): DocumentStore {
  let writes = 0;
  let backup: "previous" | "same" = "previous";
  class DurableStore extends storeClass {
    /** Private in `conf`'s typing. `replace` notices should a new version stop calling it. */
    _write(data: DocumentData): void {
      durableWrite(file, serializeFramed({ schema, data }), { backup });
      writes += 1;
    }
  }
  const backing = new DurableStore({
    cwd: dirname(file),
    name,
    configName: name,
    configFileMode: 0o600,
    projectVersion: "0.0.0",
    serialize: (data) => serializeFramed({ schema, data }),
    deserialize: (text) => ({ ...parseFramed(text, { name: basename(file), schema }).data }),
  });
  // `conf` parses the whole file on every read; the last document stays here instead.
  let current: DocumentData | null = framed?.data ?? null;

  function write(data: Record<string, unknown>): void {
    const before = writes;
    try {
      backing.store = data;
    } catch (cause) {
      throw storageFailure(file, cause);
    }
    if (writes === before) throw new Error(`${name}.json was not written by the durable writer`);
    current = data;
  }

  return {
    path: file,
    read: () => structuredClone(current),
    replace: (document, options) => {
      // What is kept in memory is what a restart will read, not the caller's own object.
      const data: Record<string, unknown> = JSON.parse(JSON.stringify(document));
      backup = options?.wipeBackup ? "same" : "previous";
      write(data);
    },
    remove: () => {
      removeAll(file);
      current = null;
    },
  };
}

/** The document, its backup and every copy set aside: "forget" leaves none of it. */
function removeAll(file: string): void {
  try {
    const names = readdirSync(dirname(file)).filter((name) =>
      name.startsWith(`${basename(file)}.`),
    );
    // The document goes last: a crash before that leaves it whole, and never only a backup.
    for (const name of names) rmSync(join(dirname(file), name), { force: true });
    rmSync(file, { force: true });
  } catch (cause) {
    throw storageFailure(file, cause);
  }
}
