import { expect, test, vi } from "vitest";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { UserDocuments, type UserBodyKey } from "./user-documents.ts";

/** Documents that only know whether they were closed, and the bodies that were fetched. */
function holder(fetchBody: (key: UserBodyKey) => Promise<Blob | null> = async () => new Blob()) {
  const closed: number[] = [];
  let opened = 0;
  const documents = new UserDocuments({
    fetchBody,
    open: (blob) => {
      const number = (opened += 1);
      return { blob, close: () => closed.push(number) } as unknown as JsonDocument;
    },
  });
  return { documents, closed };
}

const first = { accountId: "a", fetchedAt: 1, kind: "UserPerson" } as const;

test("a body is fetched and opened once, however often it is asked for", async () => {
  const fetchBody = vi.fn(async () => new Blob());
  const { documents } = holder(fetchBody);
  const opening = documents.open(first);

  expect(documents.stateOf(first).phase).toBe("fetching");
  await Promise.all([opening, documents.open(first)]);
  await documents.open(first);
  expect(documents.stateOf(first).phase).toBe("open");
  expect(fetchBody).toHaveBeenCalledTimes(1);
});

test("a newer body of the same account closes the former one", async () => {
  const { documents, closed } = holder();
  await documents.open(first);
  await documents.open({ ...first, fetchedAt: 2 });

  expect(closed).toEqual([1]);
  expect(documents.stateOf(first).phase).toBe("unopened");
});

test("the fourth account closes the one used longest ago", async () => {
  const { documents, closed } = holder();
  for (const accountId of ["a", "b", "c", "d"]) {
    await documents.open({ ...first, accountId });
  }

  expect(closed).toEqual([1]);
  expect(documents.stateOf({ accountId: "d", fetchedAt: 1 }).phase).toBe("open");
});

test("a body that is gone, and one that cannot be fetched, are told apart and tried again", async () => {
  let answer: () => Promise<Blob | null> = async () => null;
  const { documents } = holder(() => answer());
  await documents.open(first);
  expect(documents.stateOf(first).phase).toBe("gone");

  answer = () => Promise.reject(new Error("offline"));
  await documents.open(first);
  expect(documents.stateOf(first).phase).toBe("failed");

  answer = async () => new Blob();
  await documents.open(first);
  expect(documents.stateOf(first).phase).toBe("open");
});

test("an account that is forgotten while its body comes is not opened", async () => {
  const { documents, closed } = holder();
  const opening = documents.open(first);
  documents.forget("a");
  await opening;

  expect(documents.stateOf(first).phase).toBe("unopened");
  expect(closed).toEqual([]);
});

test("forgetting closes, and tells whoever looks", async () => {
  const { documents, closed } = holder();
  await documents.open(first);
  const listener = vi.fn();
  documents.subscribe(listener);
  documents.forgetOthers(["a", "b"]);
  expect(closed).toEqual([]);

  documents.forgetOthers(["b"]);
  expect(closed).toEqual([1]);
  expect(listener).toHaveBeenCalled();
});
