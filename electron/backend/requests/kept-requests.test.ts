import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blankDraft } from "../../../shared/requests/request-draft.ts";
import { openOnboarding } from "../../testing/open-onboarding.ts";

async function fileText(directory: string): Promise<string> {
  const files = ["requests.json", "requests.json.bak"].map((name) =>
    readFile(join(directory, name), "utf8").catch(() => ""),
  );
  return (await Promise.all(files)).join("");
}

test("saved requests and history are there again after closing, and lie on disk sealed", async () => {
  const { accountId, backend, runTo } = await openOnboarding();
  await runTo("session");
  await backend.call("request.save", { accountId, name: "My words", draft: blankDraft });
  await backend.call("request.send", { accountId, draft: blankDraft });
  const before = await backend.call("request.list", { accountId });

  await backend.restart();

  expect(await backend.call("request.list", { accountId })).toEqual(before);
  expect(before.saved).toMatchObject([{ name: "My words" }]);
  expect(before.history).toMatchObject([{ status: 200 }]);
  expect(await fileText(backend.directory)).not.toContain("My words");
});

test("with its account everything sent in it goes, from the backup too", async () => {
  const { accountId, backend } = await openOnboarding();
  const { id: other } = await backend.call("account.create", { environment: "local" });
  for (const owner of [accountId, other]) {
    await backend.call("request.save", { accountId: owner, name: "Kept", draft: blankDraft });
  }

  await backend.call("account.remove", { accountId });

  const text = await fileText(backend.directory);
  expect(text).not.toContain(accountId);
  expect(text).toContain(other);
  expect((await backend.call("request.list", { accountId: other })).saved).toHaveLength(1);
});

test("forgetting everything leaves no file, and the storage screen lists it before", async () => {
  const { accountId, backend } = await openOnboarding();
  await backend.call("request.save", { accountId, name: "Kept", draft: blankDraft });
  const { files } = await backend.call("storage.read", {});
  expect(files).toContainEqual(expect.objectContaining({ name: "requests.json", sealed: true }));

  await backend.call("storage.forget-everything", { confirm: "forget everything" });

  expect(await fileText(backend.directory)).toBe("");
});

test("what was saved before any step keeps a lost data key from being replaced", async () => {
  const { accountId, backend } = await openOnboarding();
  await backend.call("request.save", { accountId, name: "Kept", draft: blankDraft });
  await writeFile(join(backend.directory, "vault.json"), "");
  await writeFile(join(backend.directory, "vault.json.bak"), "");

  await backend.restart();

  expect(await backend.refusal("request.list", { accountId })).toMatchObject({
    code: "storage_locked",
  });
});
