import { expect, test } from "vitest";
import { blankDraft } from "../../../shared/requests/request-draft.ts";
import { withSent, type SentFacts } from "./keep-sent.ts";
import { noRequests } from "./requests-record.ts";

function sent(at: number, body = ""): SentFacts {
  return { draft: { ...blankDraft, body }, label: null, at, status: 200, exchangeId: "e" };
}

test("the newest comes first, and the two hundred and first falls out", () => {
  let record = noRequests;
  for (let at = 0; at < 203; at += 1) record = withSent(record, sent(at), []);

  expect(record.history).toHaveLength(200);
  expect(record.history[0]?.at).toBe(202);
  expect(record.history.at(-1)?.at).toBe(3);
});

test("long bodies make room by letting older requests go", () => {
  let record = noRequests;
  for (let at = 0; at < 12; at += 1) record = withSent(record, sent(at, "x".repeat(60_000)), []);

  expect(record.history.map(({ at }) => at)).toEqual([11, 10, 9, 8, 7, 6]);
});

test("a body too long to keep is left out, and the request says so", () => {
  const [entry] = withSent(noRequests, sent(1, "x".repeat(70_000)), []).history;

  expect(entry?.draft.body).toBe("•••• body too long to keep");
  expect(entry?.leftOut).toEqual(["body too long to keep"]);
});
