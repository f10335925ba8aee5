import { expect, test } from "vitest";
import { decodeUser } from "./decode-user.ts";
import { sessionTimeoutOf, type SessionTimeout } from "./session-timeout.ts";

function timeoutOf(item: unknown): SessionTimeout | null {
  const text = JSON.stringify({ Response: [item] });
  const decoding = decodeUser(text);
  if (!decoding.ok) throw new Error(decoding.message);
  return sessionTimeoutOf(decoding.user);
}

const company = { UserCompany: { id: 2, session_timeout: 300 } };
const person = { UserPerson: { id: 3, session_timeout: 604800 } };

test("a user's own auto-logout time ends the session", () => {
  expect(timeoutOf(person)).toEqual({ seconds: 604800, source: "UserPerson.session_timeout" });
});

test("for an API key the time of the user who asked counts", () => {
  const user = { id: 1, requested_by_user: company, granted_by_user: person };

  expect(timeoutOf({ UserApiKey: user })).toEqual({
    seconds: 300,
    source: "UserApiKey.requested_by_user.UserCompany.session_timeout",
  });
});

test("for an API key the time of the user who granted counts when nothing else is said", () => {
  const user = { id: 1, requested_by_user: { UserCompany: { id: 2 } }, granted_by_user: person };

  expect(timeoutOf({ UserApiKey: user })).toEqual({
    seconds: 604800,
    source: "UserApiKey.granted_by_user.UserPerson.session_timeout",
  });
});

test.each([undefined, null, 0, -5, "soon", {}])("a time of %j says nothing", (value) => {
  expect(timeoutOf({ UserPerson: { id: 1, session_timeout: value } })).toBeNull();
});
