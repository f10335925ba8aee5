// Takes the pictures of the README from the real app: `npm run pictures`.
// Every run shows the same invented person: the local sandbox draws its users from a fixed seed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { ensureBuilt } from "../../electron/launch/ensure-built.mjs";
import { projectRoot } from "../../electron/launch/project-root.mjs";
import { findBrowser } from "../run/find-browser.mjs";

const script = join(projectRoot, "dist/electron/web.mjs");
const pictures = join(projectRoot, "docs/pictures");
const largestBytes = 200 * 1024;

/** Starts the built web shell and waits for the link at the end of its one line. */
async function startShell(data) {
  const options = ["--no-open", "--no-keyring", "--data-dir", data];
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const link = /\bhttp:\/\/\S+$/.exec(line)?.[0];
    if (link) return { link, stop: () => stopChild(child) };
  }
  throw new Error("The web shell ended without a link.");
}

async function stopChild(child) {
  const ended = once(child, "exit");
  child.kill("SIGINT");
  await ended;
}

async function openPage() {
  const found = findBrowser();
  if ("missing" in found) throw new Error(found.missing);
  const browser = await chromium.launch({
    executablePath: found.browser.path,
    chromiumSandbox: !found.browser.unconfined,
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  return { browser, page: await context.newPage() };
}

async function takePicture(page, name) {
  const [, theme] = /-(light|dark)$/.exec(name) ?? [];
  await page.emulateMedia({ colorScheme: theme });
  // nothing hovered, no tooltip, no focus ring from the click before
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  const { size } = await stat(path);
  process.stdout.write(`${name}.png  ${Math.round(size / 1024)} KB\n`);
  if (size > largestBytes) throw new Error(`${name}.png is over 200 KB.`);
}

const rail = (page, step) =>
  page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^Step \\d, [^:]+: ?${step}`) });

async function takeSteps(page) {
  const button = (name) => page.getByRole("button", { name, exact: true });
  await button(/^Try it now/).waitFor();
  await takePicture(page, "welcome-light");

  await button(/^Try it now/).click();
  await button("Make it now").click();
  await page.getByRole("button", { name: "Make another" }).waitFor();
  await button("Register installation").click();
  await button("Continue to device").waitFor();
  await takePicture(page, "installation-light");

  await button("Continue to device").click();
  await page.getByLabel("Description").fill("Laptop, first steps");
  await button("Person").click();
  await page.getByRole("group", { name: "API key", exact: true }).waitFor();
  await takePicture(page, "device-light");

  await button("Register device").click();
  await button("Continue to session").click();
  await button("Open session").click();
  await button("Continue to user").waitFor();
  await takePicture(page, "session-dark");

  await button("Continue to user").click();
  await button("Read user").click();
  await button("Copy user ID").waitFor();
  await page.getByRole("region", { name: /^Summary of/ }).waitFor();
  await takePicture(page, "user-light");
  await takePicture(page, "user-dark");
  await page.getByRole("tab", { name: "Tree" }).click();
  await page.getByRole("treeitem", { selected: true }).waitFor();
  await takePicture(page, "tree-light");
  await page.getByRole("tab", { name: "Fields" }).click();
  await page.getByRole("tabpanel", { name: "Fields" }).getByText("first_name").first().waitFor();
  await takePicture(page, "fields-dark");

  await takeWorkbench(page);

  await button("Log out").click();
  await page.getByRole("heading", { name: "Logged out" }).waitFor();
  await takePicture(page, "logout-light");
}

const place = (page, name) => page.getByRole("navigation").getByRole("button", { name });

/** The four places of the workbench, each with something to see. */
async function takeWorkbench(page) {
  await place(page, "Requests").click();
  const side = page.getByRole("navigation", { name: "Requests to load" });
  for (const preset of [/GET ?Monetary accounts/, /GET ?Payments/]) {
    await side.getByRole("button", { name: preset }).first().click();
    await page.getByRole("textbox", { name: "Address" }).press("Control+Enter");
    await page.getByRole("region", { name: "Response", exact: true }).getByText("200 OK").waitFor();
  }
  await page.getByText('"Payment"').first().waitFor();
  await takePicture(page, "requests-dark");

  await place(page, "Exchanges").click();
  await page.getByRole("listbox").getByRole("option").nth(2).click();
  await page.getByRole("tab", { name: "Facts" }).waitFor();
  await takePicture(page, "exchanges-light");

  await place(page, "Signature microscope").click();
  await page.getByRole("region", { name: "Our request", exact: true }).waitFor();
  await takePicture(page, "signature-light");

  await place(page, "Export and import").click();
  await page.getByRole("radiogroup", { name: "Format" }).waitFor();
  await page.getByRole("region", { name: /, without secrets$/ }).waitFor();
  await takePicture(page, "exports-dark");
}

/** A key that bunq does not know, as anyone meets it once. */
async function takeFailure(page) {
  await rail(page, "Device").click();
  await page.getByRole("button", { name: "Use another key" }).click();
  await page.getByRole("button", { name: "Forget the device" }).click();
  await page
    .getByRole("textbox", { name: "API key", exact: true })
    .fill(`sandbox_${"0123456789abcd".repeat(4)}`);
  await page.getByRole("button", { name: "Register device" }).click();
  await page.getByRole("alert").waitFor();
  await takePicture(page, "failure-light");
}

ensureBuilt();
await mkdir(pictures, { recursive: true });
const data = await mkdtemp(join(tmpdir(), "sandgate-pictures-"));
const stops = [() => rm(data, { recursive: true, force: true })];
try {
  const shell = await startShell(data);
  stops.unshift(shell.stop);
  const { browser, page } = await openPage();
  stops.unshift(() => browser.close());
  await page.goto(shell.link);
  await takeSteps(page);
  await takeFailure(page);
} finally {
  for (const stop of stops) await stop();
}
