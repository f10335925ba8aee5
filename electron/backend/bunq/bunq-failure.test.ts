import { describe, expect, test } from "vitest";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { bunqFailure } from "./bunq-failure.ts";

function payload(status: number, descriptions: string[] = [], html = false): ErrorPayload {
  const answer = { status, descriptions, html, responseId: "r-1", exchangeId: "e-1" };
  return bunqFailure(answer).payload;
}

describe("what an answer other than 200 means", () => {
  test.each([
    [
      400,
      "User credentials are incorrect. Incorrect API key or IP address.",
      "bunq_unauthorized",
      false,
    ],
    [400, "The request signature is invalid.", "bunq_rejected", false],
    [400, "Authentication token already has a user session.", "bunq_rejected", false],
    [401, "Insufficient authorisation.", "bunq_unauthorized", false],
    [403, "Insufficient authentication.", "bunq_unauthorized", false],
    [404, "Route not found.", "bunq_rejected", false],
    [405, "", "bunq_rejected", false],
    [466, "", "bunq_rejected", false],
    [490, "", "bunq_rejected", false],
    [399, "", "bunq_rejected", false],
    [302, "", "redirect_refused", false],
    [429, "Too many requests.", "bunq_rate_limited", true],
    [491, "", "bunq_unavailable", true],
    [500, "An error occurred.", "bunq_unavailable", true],
    [204, "", "unexpected_answer", false],
  ])("%i %s is %s", (status, said, code, retryable) => {
    expect(payload(status, said ? [said] : [])).toMatchObject({
      code,
      retryable,
      sent: "answered",
    });
  });

  test("bunq's own words, status and response id travel along", () => {
    expect(payload(400, ["One.", "Two."]).bunq).toEqual({
      status: 400,
      phrase: "Bad Request",
      responseId: "r-1",
      descriptions: ["One.", "Two."],
    });
  });

  test("the wait is read from the sentence, whose grammar is bunq's own", () => {
    const said =
      "Too many requests. You can do a maximum of 3 calls per 3 second to this endpoint.";

    expect(payload(429, [said]).retryAfterMs).toBe(3000);
    expect(payload(429, ["Too many requests."]).retryAfterMs).toBeUndefined();
    expect(payload(429, [`1 call per ${"9".repeat(400)} second`]).retryAfterMs).toBeUndefined();
  });

  test("a gateway's page is told apart from bunq failing itself", () => {
    expect(payload(502, [], true).message).toContain("gateway");
    expect(payload(500, ["An error occurred."]).message).not.toContain("gateway");
  });
});
