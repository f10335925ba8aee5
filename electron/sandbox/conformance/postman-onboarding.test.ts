import { expect, test } from "vitest";
import { onboardingOf } from "./postman-onboarding.ts";

const requestId = { key: "X-Bunq-Client-Request-Id", value: "{{request_id}}" };

function call(name: string, url: unknown, header: readonly object[] = []) {
  return { name, request: { method: "POST", header, url }, event: [{ listen: "test" }] };
}

test("of a collection the onboarding is taken, out of its folders and in its order", () => {
  const collection = {
    info: { name: "All of it" },
    item: [
      { name: "Test users", item: [call("Person", "{{host}}/v1/sandbox-user-person")] },
      {
        name: "API context",
        item: [
          call("Install", { raw: "{{host}}/v1/installation?", host: ["{{host}}"] }),
          { name: "Read it", request: { method: "GET", url: "{{host}}/v1/installation" } },
          call("Session", "{{host}}/v1/session-server"),
        ],
      },
      { name: "Payments", item: [call("Pay", "{{host}}/v1/user/1/monetary-account/2/payment")] },
    ],
  };

  expect(onboardingOf(JSON.stringify(collection))).toEqual({
    info: { name: "All of it" },
    item: [
      call("Person", "{{host}}/v1/sandbox-user-person"),
      call("Install", { raw: "{{host}}/v1/installation?", host: ["{{host}}"] }),
      call("Session", "{{host}}/v1/session-server"),
    ],
  });
});

test("a request id that is switched off is switched on, other headers stay off", () => {
  const language = { key: "X-Bunq-Language", value: "en_US", disabled: true };
  const url = "{{host}}/v1/sandbox-user-person";
  const collection = { item: [call("Person", url, [language, { ...requestId, disabled: true }])] };

  expect(onboardingOf(JSON.stringify(collection))).toEqual({
    item: [call("Person", url, [language, requestId])],
  });
});
