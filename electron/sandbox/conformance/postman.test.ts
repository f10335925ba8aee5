import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RunningSandbox } from "../start-sandbox.ts";
import { headerOf } from "../received-request.ts";
import { startForTest } from "../testing/start-for-test.ts";
import { onboardingOf } from "./postman-onboarding.ts";
import { runNewman } from "./run-newman.ts";

const patience = 150_000;
const ownCollection = join(import.meta.dirname, "onboarding.postman_collection.json");
/** Where bunq's own collection lies, e.g. a clone of github.com/bunq/postman; it is not ours to ship. */
const bunqsCollection = process.env["SANDGATE_POSTMAN_COLLECTION"];

const names = ["geolocation", "host", "request_id", "api_key", "private_key_client"];
const more = ["public_key_client", "public_key_client_fmt", "installation_token", "signature"];
const last = ["public_key_server", "session_token", "user_id", "installation_id", "device_id"];

/** Everything that bunq's environment for Postman names, empty as it comes. */
function emptyEnvironment({ baseUrl }: RunningSandbox): Record<string, string> {
  const empty = Object.fromEntries([...names, ...more, ...last].map((name) => [name, ""]));
  return { ...empty, geolocation: "0 0 0 0 000", host: baseUrl };
}

function clientKeys() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    private_key_client: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    public_key_client: publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
}

function readOnboarding(file: string): object {
  return onboardingOf(readFileSync(file, "utf8"));
}

function onboardingCalls({ requests }: RunningSandbox) {
  return requests
    .filter(({ path }) => !path.startsWith("/v1/sandbox-user"))
    .map(({ path, status, signature }) => [path, status, signature]);
}

const expectedCalls = [
  ["/v1/installation", 200, null],
  ["/v1/device-server", 200, "absent"],
  ["/v1/session-server", 200, "verified"],
];

describe("a Postman collection of the onboarding, under newman", () => {
  test(
    "passes with one request id for all calls and an unsigned device",
    { timeout: patience },
    async () => {
      const sandbox = await startForTest();
      const given = { ...emptyEnvironment(sandbox), ...clientKeys(), request_id: "one for all" };

      const { failures, assertions, variables } = await runNewman(
        readOnboarding(ownCollection),
        given,
      );

      expect(failures).toEqual([]);
      expect(assertions).toBe(4 * 4);
      expect(onboardingCalls(sandbox)).toEqual(expectedCalls);
      const ids = sandbox.requests.map((request) => headerOf(request, "x-bunq-client-request-id"));
      expect(ids).toEqual(Array.from({ length: 4 }, () => "one for all"));
      expect(Object.entries(variables).filter(([, value]) => value === "")).toEqual([]);
    },
  );

  test(
    "is told when the sandbox does not do as the collection says",
    { timeout: patience },
    async () => {
      const sandbox = await startForTest();
      sandbox.fault({ kind: "error", status: 490, description: "No.", path: "/v1/device-server" });
      const given = { ...emptyEnvironment(sandbox), ...clientKeys() };

      const { failures } = await runNewman(readOnboarding(ownCollection), given);

      expect(failures.join("\n")).toContain("Add the device: answers 200");
    },
  );

  test.runIf(bunqsCollection)(
    "of bunq passes (SANDGATE_POSTMAN_COLLECTION has to name its file)",
    { timeout: patience },
    async () => {
      const sandbox = await startForTest();

      const collection = readOnboarding(bunqsCollection ?? "");
      const { failures, assertions } = await runNewman(collection, emptyEnvironment(sandbox));

      expect(failures).toEqual([]);
      expect(assertions).toBeGreaterThan(0);
      expect(onboardingCalls(sandbox)).toEqual(expectedCalls);
    },
  );
});
