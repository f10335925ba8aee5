import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { StorageFacts } from "../../shared/contract/storage.ts";
import type { Services } from "./services.ts";

/** The files Sandgate writes, in plain words; each document has its last copy beside it as `.bak`. */
const files: readonly {
  readonly name: string;
  readonly holds: string;
  readonly sealed: boolean;
}[] = [
  {
    name: "accounts.json",
    holds:
      "Accounts: names, ids, public keys and times in clear; private keys, API keys, tokens and the last user object sealed. The copy before it lies beside it as .bak.",
    sealed: true,
  },
  {
    name: "vault.json",
    holds: "The key that seals secrets, itself wrapped as said above.",
    sealed: true,
  },
  {
    name: "requests.json",
    holds:
      "Saved requests and those sent, account by account, sealed and without secrets. Its copy lies beside it as .bak.",
    sealed: true,
  },
  { name: "key.bin", holds: "The data key itself, where no keychain exists.", sealed: false },
  {
    name: "exports",
    holds:
      "Files with secrets that you asked for, in clear; where there is a Downloads folder they go there instead.",
    sealed: false,
  },
  { name: "settings.json", holds: "Theme, panel sizes and other choices.", sealed: false },
  {
    name: "exchanges",
    holds:
      "Every call to bunq, one folder per account: address, times, status and ids in clear; headers and bodies sealed. Secrets are in neither. The oldest go when there are too many.",
    sealed: true,
  },
  { name: "window.json", holds: "Where the desktop window was.", sealed: false },
  { name: "log/sandgate.log", holds: "What ran and what failed, without secrets.", sealed: false },
  {
    name: "local-sandbox/sandbox-state.json",
    holds: "The pretend bank of the local sandbox: invented users, no real data.",
    sealed: false,
  },
  {
    name: "local-sandbox/provision-tokens.json",
    holds: "Tokens of the local sandbox's provisioned users that no session was opened with yet.",
    sealed: false,
  },
];

/** Null for what cannot be looked at: the screen matters most when the disk is in trouble. */
function sizeOf(file: string): number | null {
  try {
    const status = statSync(file);
    return status.isDirectory() ? sizeOfFilesIn(file) : status.size;
  } catch {
    return null;
  }
}

function sizeOfFilesIn(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** What is stored where and how it is protected. Sizes in bytes; files that do not exist are left out. */
export function storageFacts({ stores, vault, notices }: Services): StorageFacts {
  return {
    ...vault.facts(),
    dataDirectory: stores.directory,
    files: files
      .map((file) => ({ ...file, bytes: sizeOf(join(stores.directory, file.name)) }))
      .filter(({ bytes }) => bytes !== null),
    notices: [...notices.list()],
  };
}
