import { expect, test } from "vitest";
import { requestPresets } from "../../../shared/requests/presets.ts";
import { blankDraft } from "../../../shared/requests/request-draft.ts";
import { composerOfPreset, composerOfSaved, composerOfSent, tabOf } from "./load-request.ts";

const sent = {
  id: "0123456789abcdef",
  label: null,
  draft: { ...blankDraft, query: [{ name: "count", value: "2" }] },
  leftOut: [],
  at: 0,
  status: 200,
  exchangeId: "e",
};

test("what is loaded knows where it came from, and shows the part that matters", () => {
  const money = requestPresets.find(({ draft }) => draft.method === "POST");
  if (money === undefined) throw new Error("no preset sends a body");

  expect(composerOfPreset(money)).toMatchObject({ presetId: money.id, savedId: null, tab: "body" });
  expect(composerOfSaved({ ...sent, name: "Mine" })).toMatchObject({
    presetId: null,
    savedId: sent.id,
    label: "Mine",
    outcome: null,
    tab: "query",
  });
  expect(tabOf({ ...blankDraft, headers: [{ name: "a", value: "b" }] })).toBe("headers");
});

test("a request of the history comes with its answer, where one came", () => {
  expect(composerOfSent(sent).outcome).toMatchObject({
    kind: "answered",
    exchangeId: "e",
    address: "/v1/user/{userID}?count=2",
  });
  expect(composerOfSent({ ...sent, status: null }).outcome).toBeNull();
  expect(composerOfSent({ ...sent, exchangeId: null }).outcome).toBeNull();
});
