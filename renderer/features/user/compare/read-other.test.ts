import { expect, test } from "vitest";
import { readOther, type OtherPorts } from "./read-other.ts";

/** A trusted side that keeps a latest and a previous body of one account. */
function backend(previous: { fetchedAt: number; bodyBytes: number } | null): OtherPorts {
  return {
    readUser: async (accountId) => (accountId === "mine" ? { fetchedAt: 2, previous } : null),
    readPiece: async (accountId, which) =>
      which === "latest"
        ? { text: `latest of ${accountId}`, next: null, fetchedAt: 2 }
        : { text: `previous of ${accountId}`, next: null, fetchedAt: 1 },
  };
}

const before = { fetchedAt: 1, bodyBytes: 16 };

async function textOf(outcome: Awaited<ReturnType<typeof readOther>>) {
  return outcome.ok ? [await outcome.text.text(), outcome.readAt] : outcome.message;
}

test("before is the previous body of the same account", async () => {
  const outcome = await readOther({ sort: "previous" }, "mine", backend(before));

  expect(await textOf(outcome)).toStrictEqual(["previous of mine", 1]);
});

test("another account gives its latest body", async () => {
  const other = { sort: "account", accountId: "mine", name: "Desk" } as const;

  expect(await textOf(await readOther(other, "other", backend(null)))).toStrictEqual([
    "latest of mine",
    2,
  ]);
});

test("a file and a pasted text are taken as they are, and nothing is asked for", async () => {
  const refusing: OtherPorts = {
    readUser: () => Promise.reject(new Error("not to be asked")),
    readPiece: () => Promise.reject(new Error("not to be asked")),
  };
  const text = new Blob(["{}"]);

  for (const other of [
    { sort: "file", name: "user.json", text },
    { sort: "pasted", text },
  ] as const) {
    expect(await readOther(other, null, refusing)).toStrictEqual({ ok: true, text, readAt: null });
  }
});

test("no earlier reading, no reading at all, and no account are said", async () => {
  const gone = { sort: "account", accountId: "gone", name: "Desk" } as const;

  expect(await textOf(await readOther({ sort: "previous" }, "mine", backend(null)))).toMatch(
    /no earlier reading/,
  );
  expect(await textOf(await readOther({ sort: "previous" }, null, backend(before)))).toMatch(
    /no earlier reading/,
  );
  expect(await textOf(await readOther(gone, "mine", backend(before)))).toMatch(
    /“Desk” has no user/,
  );
});

test("a body that is replaced while it is read is not compared", async () => {
  const ports = { ...backend(before), readPiece: async () => null };

  expect(await textOf(await readOther({ sort: "previous" }, "mine", ports))).toMatch(/replaced/);
});
