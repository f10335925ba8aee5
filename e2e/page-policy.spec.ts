import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { SandgatePage } from "./journeys/sandgate-page.ts";
import { expect, test } from "./web-shell.ts";

const welcome = "Onboard to the bunq API, one step at a time";

/** What an attempt of the page to run a script of its choice came to: the error's name, or "ran". */
type Outcome = "TypeError" | "refused" | "ran";

async function openWelcome(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(welcome);
}

/** Starts a worker from an address that is only text. */
function startFromText(page: Page, address: string): Promise<Outcome> {
  return page.evaluate((text) => {
    try {
      return new Worker(text, { type: "module" }) instanceof Worker ? "ran" : "refused";
    } catch (error) {
      return error instanceof TypeError ? "TypeError" : "refused";
    }
  }, address);
}

/** Starts a worker the way the page does, but from an address that its policy would not give. */
function startFromBlob(page: Page): Promise<Outcome> {
  return page.evaluate(async () => {
    interface Policy {
      readonly createScriptURL: (address: string) => string;
    }
    interface Types {
      readonly createPolicy: (name: string, rules: Policy) => Policy;
    }
    const types = Reflect.get(globalThis, "trustedTypes") as Types;
    const policy = types.createPolicy("json-worker", { createScriptURL: (address) => address });
    const script = new Blob(["postMessage(1)"], { type: "text/javascript" });
    const address = URL.createObjectURL(script);
    return new Promise<Outcome>((resolve) => {
      try {
        const worker = new Worker(policy.createScriptURL(address), { type: "module" });
        worker.addEventListener("message", () => resolve("ran"));
        worker.addEventListener("error", () => resolve("refused"));
      } catch {
        resolve("refused");
      }
    });
  });
}

test.describe("the page", () => {
  test("starts no worker from text, not even from a file of its own", async ({
    page,
    shell,
    browserConsole,
  }) => {
    browserConsole.allow(/TrustedScriptURL/);
    await openWelcome(page, shell.url);
    const own = await page.evaluate(() => document.querySelector("script")?.src ?? "");

    expect(new URL(own).origin).toBe(shell.origin);
    expect(await startFromText(page, own)).toBe("TypeError");
    expect(await startFromText(page, "https://example.com/worker.js")).toBe("TypeError");
  });

  test("starts no worker from what it put together, even if its policy let that pass", async ({
    page,
    shell,
    browserConsole,
  }) => {
    browserConsole.allow(/worker-src|status of 404/);
    // a refusal has the page's headers and none of its scripts, so the policy's name is free
    await page.goto(`${shell.origin}/none`);

    expect(await startFromBlob(page)).toBe("refused");
  });

  test("starts the worker of its own build, and nothing is reported", async ({ page, shell }) => {
    const started: string[] = [];
    page.on("worker", (worker) => started.push(new URL(worker.url()).pathname));
    const sandgate = new SandgatePage(page);
    await page.goto(shell.url);
    await sandgate.tryLocalSandbox();
    await sandgate.runAll();

    await expect.poll(() => started.join()).toMatch(/^\/assets\/json-worker-[\w-]+\.js/);
    expect(started.filter((path) => !/^\/assets\/(?:json|query)-worker-/.test(path))).toEqual([]);
  });

  test("makes no second policy", async ({ page, shell, browserConsole }) => {
    browserConsole.allow(/trusted-types|TrustedTypePolicy/);
    await openWelcome(page, shell.url);

    const made = await page.evaluate(() => {
      const types = Reflect.get(globalThis, "trustedTypes") as {
        readonly createPolicy: (name: string, rules: object) => unknown;
      };
      return ["default", "another", "json-worker", "json-worker"].map((name) => {
        try {
          types.createPolicy(name, {});
          return "made";
        } catch {
          return "refused";
        }
      });
    });

    expect(made.filter((outcome) => outcome === "made").length).toBeLessThanOrEqual(1);
    expect(made.slice(0, 2)).toEqual(["refused", "refused"]);
    expect(made.at(-1)).toBe("refused");
  });

  test("saves what it put together as a file", async ({ page, shell }) => {
    await openWelcome(page, shell.url);
    const download = page.waitForEvent("download");

    await page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['{"a":1}'], { type: "application/json" }));
      Object.assign(document.createElement("a"), { href, download: "user.json" }).click();
    });

    const saved = await download;
    expect(saved.suggestedFilename()).toBe("user.json");
    expect(await readFile(await saved.path(), "utf8")).toBe('{"a":1}');
  });
});
