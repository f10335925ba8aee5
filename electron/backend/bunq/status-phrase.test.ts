import { STATUS_CODES } from "node:http";
import { expect, test } from "vitest";
import { statusPhrases } from "../../../shared/status-phrases.ts";
import { statusPhrase } from "./status-phrase.ts";

const bunqsOwn = ["399", "466", "490", "491"];

test("the page’s words for a status are those of everybody, but for bunq’s own", () => {
  const common = Object.entries(statusPhrases).filter(([status]) => !bunqsOwn.includes(status));

  expect(common).toEqual(common.map(([status]) => [status, STATUS_CODES[status]]));
});

test("bunq’s own statuses have a name, and a status without one says so", () => {
  expect([399, 466, 490, 491].map(statusPhrase)).toEqual([
    "Not Modified",
    "Request Signature Required",
    "User Error",
    "Maintenance",
  ]);
  expect(statusPhrase(418)).toBe(STATUS_CODES[418]);
  expect(statusPhrase(799)).toBe("Unknown Status");
});
