import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyState, type ProvisionRow } from "./sandbox-state.ts";
import { loadState, StateFile, stateFileName } from "./state-file.ts";
import { Tables } from "./tables.ts";
import { temporaryDirectory } from "./testing/temporary-directory.ts";
import { temporaryTokenFileName, tokenFileName } from "./token-file.ts";
import { digestOf } from "./tokens.ts";

const none = { process: "setUp", since: 1, userId: 2, credential: null } as const;

/** A directory in use. `open`: what a start finds in it and goes on with. */
function opened(directory = temporaryDirectory()) {
  const { state, lostTokens } = loadState(directory, emptyState(1), 0);
  const tables = new Tables(state);
  const file = new StateFile(directory, tables);
  const statePath = join(directory, stateFileName);
  const tokenPath = join(directory, tokenFileName);
  const addKey = (token: string) =>
    tables.apiKeys.add((id) => ({
      id,
      digest: digestOf(token),
      userId: 2,
      usableUntil: null,
      permittedIps: null,
    }));
  const provide = async (token: string): Promise<ProvisionRow> => {
    const { id: apiKeyId } = addKey(token);
    const row = tables.provisions.add((id) => ({
      ...none,
      id,
      createdAt: 1,
      partnerId: 1,
      externalUuid: `u${id}`,
      products: [],
      grantedKind: "UserPerson",
      credential: { apiKeyId, token },
    }));
    await file.save();
    return row;
  };
  const hide = async (row: ProvisionRow) => {
    const apiKeyId = row.credential?.apiKeyId ?? 0;
    tables.provisions.replace({ ...row, credential: { apiKeyId, token: null } });
    await file.save();
  };
  /** Every byte of the directory, so that no file can be forgotten. */
  const everything = () =>
    readdirSync(directory)
      .map((name) => readFileSync(join(directory, name), "utf8"))
      .join("");
  const tokens = () => tables.provisions.all().map(({ credential }) => credential?.token);
  const parts = { directory, tables, file, statePath, tokenPath, lostTokens };
  return { ...parts, provide, hide, everything, tokens, open: () => opened(directory) };
}

describe("the token of a provision", () => {
  test("is read again, from a file that only its owner may read and not from the state", async () => {
    const { provide, open, statePath, tokenPath } = opened();
    await provide("first-token");
    await provide("second-token");

    expect(open().tokens()).toEqual(["first-token", "second-token"]);
    expect(readFileSync(statePath, "utf8")).not.toContain("-token");
    if (process.platform !== "win32") expect(statSync(tokenPath).mode & 0o777).toBe(0o600);
  });

  test("costs the state one more line, and not the whole of it", async () => {
    const { provide, hide, statePath, tables } = opened();
    await provide("first-token");
    for (let at = 0; at < 1000; at += 1) {
      tables.users.add((id) => ({ id, kind: "UserPerson", createdAt: 1, onBehalf: null }));
    }
    const row = await provide("second-token");
    const before = readFileSync(statePath, "utf8");

    await hide(row);
    const third = await provide("third-token");
    tables.provisions.replace({ ...third, process: "closure", credential: null });
    await provide("fourth-token");

    const after = readFileSync(statePath, "utf8");
    expect(after.startsWith(before)).toBe(true);
    expect(after.length - before.length).toBeLessThan(2000);
  });

  test("is in no file once it is hidden, reset or lost", async () => {
    const { provide, hide, tables, file, everything } = opened();
    const hidden = await provide("hidden-token");
    const reset = await provide("reset-token");
    await provide("lost-token");
    expect(everything()).toContain("hidden-token");

    await hide(hidden);
    expect(everything()).not.toContain("hidden-token");
    tables.provisions.replace({ ...reset, process: "tokenReset", credential: null });
    await file.save();
    expect(everything()).not.toContain("reset-token");
    expect(everything()).toContain("lost-token");
    tables.provisions.clear();
    await file.save();
    expect(everything()).not.toContain("lost-token");
  });

  test("that an earlier version kept in the state is read, and not in it after the first write", async () => {
    const { provide, hide, statePath, open } = opened();
    const row = await provide("inline-token");
    await hide(row);
    const inline = JSON.stringify([["provisions", row]]);
    const line = `{"sha256":"${digestOf(inline)}","changes":${inline}}\n`;
    writeFileSync(statePath, line, { flag: "a" });

    const later = open();
    expect(later.tokens()).toEqual(["inline-token"]);
    await later.provide("other-token");

    expect(readFileSync(statePath, "utf8")).not.toContain("inline-token");
    expect(later.open().tokens()).toEqual(["inline-token", "other-token"]);
  });
});

describe("the tokens", () => {
  test("are written first: while they cannot be, neither is a state that needs them", async () => {
    const { provide, directory, statePath, open } = opened();
    await provide("first-token");
    const before = readFileSync(statePath);
    mkdirSync(join(directory, temporaryTokenFileName));

    await expect(provide("second-token")).rejects.toThrow();
    expect(readFileSync(statePath)).toEqual(before);

    rmdirSync(join(directory, temporaryTokenFileName));
    await provide("third-token");
    expect(open().tokens()).toEqual(["first-token", "second-token", "third-token"]);
  });
});

describe("a kill between the tokens and the state", () => {
  test("leaves a token that nobody was told of, which is passed over and then gone", async () => {
    const { provide, statePath, everything, open } = opened();
    await provide("first-token");
    const before = readFileSync(statePath);
    await provide("untold-token");
    writeFileSync(statePath, before);

    const later = open();
    expect(later.tokens()).toEqual(["first-token"]);
    // Its key's id goes to another key, which is not to be shown with this token.
    await later.provide("second-token");

    expect(later.open().tokens()).toEqual(["first-token", "second-token"]);
    expect(everything()).not.toContain("untold-token");
  });

  test("never gives a token to another key of the same id", async () => {
    const { provide, tokenPath, open } = opened();
    const row = await provide("first-token");
    const tokens = JSON.stringify([[row.credential?.apiKeyId, "foreign-token"]]);
    const text = `{"version":1,"sha256":"${digestOf(tokens)}","tokens":${tokens}}\n`;
    writeFileSync(tokenPath, text);

    expect(open().tokens()).toEqual([null]);
  });

  test("leaves a hidden token hidden, also if its session did not come about", async () => {
    const { provide, hide, statePath, everything, open } = opened();
    const row = await provide("hidden-token");
    const before = readFileSync(statePath);
    await hide(row);
    writeFileSync(statePath, before);

    expect(open().tokens()).toEqual([null]);
    expect(everything()).not.toContain("hidden-token");
  });

  test("or in a write of the tokens leaves a file that goes with the next, or once it is old", async () => {
    const { provide, directory, everything, open } = opened();
    const leftover = join(directory, temporaryTokenFileName);
    writeFileSync(leftover, "left-over");
    await provide("first-token");
    expect(everything()).not.toContain("left-over");

    writeFileSync(leftover, "left-over");
    open();
    expect(everything()).toContain("left-over");
    utimesSync(leftover, 0, 0);
    open();
    expect(everything()).not.toContain("left-over");
  });
});

describe("a file of tokens that is not as it was written", () => {
  test.each<readonly [string, (text: string) => string]>([
    ["cut off", (text) => text.slice(0, -2)],
    ["empty", () => ""],
    ["changed by hand", (text) => text.replace("first", "worst")],
  ])("because it is %s hides the tokens, says so, and is replaced", async (_, damage) => {
    const { provide, tokenPath, open } = opened();
    await provide("first-token");
    writeFileSync(tokenPath, damage(readFileSync(tokenPath, "utf8")));

    const later = open();
    expect(later.lostTokens).toMatch(/^(it|its) /);
    expect(later.tokens()).toEqual([null]);
    await later.provide("second-token");

    expect(later.open()).toMatchObject({ lostTokens: null });
    expect(later.open().tokens()).toEqual([null, "second-token"]);
  });

  test("because it is gone hides the tokens", async () => {
    const { provide, tokenPath, open } = opened();
    await provide("first-token");
    rmSync(tokenPath);

    expect(open().tokens()).toEqual([null]);
  });
});
