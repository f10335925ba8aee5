import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { sample, string } from "fast-check";
import { accountHolder } from "../../sandbox/testing/account-holder.ts";
import { signatureOver, testKeys } from "../../sandbox/testing/sandbox-client.ts";
import { startForTest } from "../../sandbox/testing/start-for-test.ts";
import { quotePosix } from "./quote-posix.ts";
import { makeExported, nastyBodies } from "./testing/make-exported.ts";
import { writeCurlBash } from "./write-curl-bash.ts";

const run = promisify(execFile);
const hasTools =
  spawnSync("bash", ["-c", "true"]).status === 0 && spawnSync("curl", ["--version"]).status === 0;

/** A signed call of a session, as it would be recorded. */
async function signedCall(body: string) {
  const sandbox = await startForTest({ dataDirectory: null });
  sandbox.changePolicy({ signatures: "strict" });
  const { accounts, accountId, baseUrl, token } = await accountHolder(sandbox);
  const signature = signatureOver(Buffer.from(body, "utf8"), testKeys.privateKey);
  const exported = makeExported({
    method: "POST",
    url: `${baseUrl}${accounts}/${accountId}/payment?note=a%20b&list[]={1}`,
    headers: [
      ["Content-Type", "application/json"],
      ["X-Bunq-Client-Authentication", token],
      ["X-Bunq-Client-Signature", signature],
      ["X-Odd", `it's $HOME "x"`],
    ],
    body,
    signature,
    known: [{ name: "session token", value: token }],
  });
  return { sandbox, exported, token };
}

// Where nobody reads what was skipped, the one check that runs the command must not be.
test.runIf(process.env["CI"] !== undefined)("bash and curl are here to run it", () => {
  expect(hasTools).toBe(true);
});

describe.skipIf(!hasTools)(
  "run by bash with curl, against the sandbox that checks signatures",
  () => {
    test.each(Object.entries(nastyBodies))(
      "a body with %s arrives as it was signed",
      async (_, body) => {
        const { sandbox, exported, token } = await signedCall(body);
        const command = writeCurlBash(exported, new Map());

        await run("bash", ["-c", command], { env: { ...process.env, BUNQ_SESSION_TOKEN: token } });

        const received = sandbox.requests.at(-1);
        expect(received?.body.toString("utf8")).toBe(body);
        expect(received?.signature).toBe("verified");
        expect(received?.rawHeaders).toContain(`it's $HOME "x"`);
        expect(received?.target).toContain("?note=a%20b&list[]={1}");
        expect(command).not.toContain(token);
      },
    );

    test("a body too long for an argument goes in by a pipe, and no byte is lost", async () => {
      const body = `{"description":"${"it's €5! ".repeat(40_000)}"}`;
      const { sandbox, exported, token } = await signedCall(body);

      const directory = await mkdtemp(join(tmpdir(), "sandgate-curl-"));
      onTestFinished(() => rm(directory, { recursive: true, force: true }));
      const script = join(directory, "call.sh");
      await writeFile(script, writeCurlBash(exported, new Map([["session token", token]])));
      await run("bash", [script]);

      expect(sandbox.requests.at(-1)?.body.equals(Buffer.from(body))).toBe(true);
      expect(sandbox.requests.at(-1)?.signature).toBe("verified");
    });

    test("a secret put back into a signed body makes the recorded signature fit again", async () => {
      const sandbox = await startForTest({ dataDirectory: null });
      sandbox.changePolicy({ signatures: "strict" });
      const { baseUrl, installation } = await accountHolder(sandbox);
      const apiKey = await sandbox.addUser("UserPerson");
      const body = JSON.stringify({ description: "Zoë's", secret: apiKey });
      const signature = signatureOver(Buffer.from(body), testKeys.privateKey);
      const known = [
        { name: "API key", value: apiKey },
        { name: "installation token", value: installation.token },
      ];
      const exported = makeExported({
        method: "POST",
        url: `${baseUrl}/v1/device-server`,
        headers: [
          ["X-Bunq-Client-Authentication", installation.token],
          ["X-Bunq-Client-Signature", signature],
        ],
        body,
        signature,
        known,
      });
      const secrets = new Map(known.map(({ name, value }) => [name, value]));

      const { stdout } = await run("bash", ["-c", writeCurlBash(exported, secrets)]);
      expect(stdout).toContain('"Id"');
      expect(sandbox.requests.at(-1)?.signature).toBe("verified");

      const environment = { BUNQ_API_KEY: apiKey, BUNQ_INSTALLATION_TOKEN: installation.token };
      const open = writeCurlBash(exported, new Map());
      await run("bash", ["-c", open], { env: { ...process.env, ...environment } });
      expect(sandbox.requests.at(-1)?.body.toString()).toBe(body);
      expect(open).toContain("# The signature covers the body with the secret");
      expect(open).not.toContain(apiKey);

      const other = writeCurlBash(exported, new Map([...secrets, ["API key", "another-key"]]));
      expect(other).toContain("is not the one that was sent");
    });
  },
);

describe.skipIf(!hasTools)("the quoting", () => {
  test("gives any text back as one word", async () => {
    const texts = sample(string({ unit: "binary", maxLength: 40 }), {
      numRuns: 150,
      seed: 7,
    });
    // NUL ends an argument of any program, and half a surrogate is no text
    const words = texts.map((text) => Buffer.from(text.replaceAll("\0", "")).toString());
    const script = `printf '%s\\0' ${words.map(quotePosix).join(" ")}`;
    const { stdout } = await run("bash", ["-c", script], { encoding: "utf8" });

    expect(stdout.split("\0").slice(0, -1)).toEqual(words);
  });
});

test("comments hold nothing that an interactive shell would act on", () => {
  const exported = makeExported({ url: "http://127.0.0.1:1/v1/it's(a)*;!path" });
  const comments = writeCurlBash(exported, new Map())
    .split("\n")
    .filter((line) => line.startsWith("#"));

  expect(comments.length).toBeGreaterThan(0);
  for (const comment of comments) expect(comment).toMatch(/^# [\w .,:/-]*$/);
});

test("an empty header is written so that curl sends it", () => {
  const exported = makeExported({ headers: [["X-Empty", ""]] });

  expect(writeCurlBash(exported, new Map())).toContain("--header 'X-Empty;'");
});
