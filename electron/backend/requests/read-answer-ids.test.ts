import { expect, test } from "vitest";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { noteAnswerIds } from "./note-answer-ids.ts";
import { readAnswerIds, readPages } from "./read-answer-ids.ts";
import { noRequests } from "./requests-record.ts";

const accounts = parseJson(`{"Response":[
  {"MonetaryAccountBank":{"id":9007199254740993,"description":"Main","status":"CANCELLED"}},
  {"MonetaryAccountSavings":{"id":"7","status":"ACTIVE"}},
  {"Payment":{"id":8,"status":"ACTIVE"}}, 5
]}`);

test("accounts of every kind are seen, their ids to the digit; other things are not", () => {
  expect(readAnswerIds(accounts)).toEqual({
    monetaryAccounts: [
      { id: "9007199254740993", label: "Main", isActive: false },
      { id: "7", label: "", isActive: true },
    ],
    credentials: [],
  });
});

test("what an answer brings is kept in order, news about what is known replaces it", () => {
  const first = noteAnswerIds(noRequests, "1", readAnswerIds(accounts));
  const news = { id: "7", label: "Savings", isActive: false };
  const then = noteAnswerIds(first, "1", { monetaryAccounts: [news], credentials: [] });

  expect(then.monetaryAccounts.map(({ id }) => id)).toEqual(["9007199254740993", "7"]);
  expect(then.monetaryAccounts[1]).toEqual(news);
});

test("another user’s accounts, and which of them was chosen, are forgotten", () => {
  const first = noteAnswerIds(noRequests, "1", readAnswerIds(accounts));
  const brought = [{ id: "99", label: "", isActive: true }];
  const then = noteAnswerIds({ ...first, chosenAccount: "7" }, "2", {
    monetaryAccounts: brought,
    credentials: [],
  });

  expect(then).toMatchObject({ seenBy: "2", monetaryAccounts: brought, chosenAccount: null });
});

test("pages are read as bunq sent them, and nothing that leads elsewhere", () => {
  const pages = (text: string) => readPages(parseJson(`{"Response":[],"Pagination":${text}}`));

  expect(pages('{"older_url":"/v1/x?older_id=9007199254740993","newer_url":null}')).toEqual({
    older: "/v1/x?older_id=9007199254740993",
    newer: null,
    future: null,
  });
  expect(pages('{"older_url":"https://evil.example/v1/x"}')?.older).toBeNull();
  expect(readPages(accounts)).toBeNull();
});
