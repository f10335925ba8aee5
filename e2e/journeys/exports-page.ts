import { readFileSync } from "node:fs";
import type { Download, Locator } from "@playwright/test";
import { expect } from "./journey.ts";
import type { SandgatePage } from "./sandgate-page.ts";

/** The screen of exports and imports, in a person's words. */
export class ExportsPage {
  readonly #sandgate: SandgatePage;

  constructor(sandgate: SandgatePage) {
    this.#sandgate = sandgate;
  }

  async open(): Promise<void> {
    await this.#sandgate.button("Export and import").click();
    await expect(this.#heading).toBeVisible();
  }

  get #heading(): Locator {
    return this.#sandgate.page.getByRole("heading", { name: "Export and import", level: 1 });
  }

  async choose(format: string): Promise<void> {
    const { page } = this.#sandgate;
    await page
      .getByRole("radiogroup", { name: "Format" })
      .getByText(format, { exact: true })
      .click();
    await expect(page.getByRole("region", { name: `${format}, without secrets` })).toBeVisible();
  }

  /** What is saved without secrets: the name of the file, and its text. */
  async save(): Promise<{ readonly name: string; readonly text: string }> {
    const { page } = this.#sandgate;
    const saving: Promise<Download> = page.waitForEvent("download");
    await this.#sandgate.button("Save").click();
    const download = await saving;
    return {
      name: download.suggestedFilename(),
      text: readFileSync(await download.path(), "utf8"),
    };
  }

  /** Asks for a file with secrets, up to the question. */
  async askForSecrets(): Promise<Locator> {
    await this.#sandgate.button("Include secrets…").click();
    const question = this.#sandgate.page.getByRole("dialog", {
      name: "Write a file with secrets?",
    });
    await expect(question).toBeVisible();
    return question;
  }

  /** Writes it, and answers where it lies. */
  async writeWithSecrets(): Promise<string> {
    const question = await this.askForSecrets();
    await question.getByRole("checkbox", { name: "I want these secrets in the file" }).check();
    await question.getByRole("button", { name: "Write the file" }).click();
    const path = this.writtenFile.getByRole("code").first();
    await expect(path).toBeVisible();
    return (await path.textContent()) ?? "";
  }

  get writtenFile(): Locator {
    return this.#sandgate.page.getByRole("region", { name: "The file with secrets" });
  }

  async lookInto(text: string): Promise<void> {
    const { page } = this.#sandgate;
    await page.getByRole("tab", { name: "Import" }).click();
    await this.paste(text);
  }

  /** Where the import is open already. */
  async paste(text: string): Promise<void> {
    const { page } = this.#sandgate;
    await page.getByLabel("Or paste the text").fill(text);
    await this.#sandgate.button("Look into it").click();
  }
}
