import { expect, type Locator } from "@playwright/test";
import type { SandgatePage } from "./sandgate-page.ts";

/** The screen of the local sandbox, as a person meets it. */
export class LocalSandboxPage {
  readonly #sandgate: SandgatePage;
  /** What the window's last line says while any switch differs. */
  readonly mark: Locator;
  readonly refused: Locator;

  constructor(sandgate: SandgatePage) {
    this.#sandgate = sandgate;
    const { page } = sandgate;
    this.mark = page.getByRole("contentinfo").getByRole("button", { name: /changed$/ });
    this.refused = page.getByRole("list", { name: "Refused requests, newest first" });
  }

  /** Goes there; starts the sandbox when no step has. */
  async open(): Promise<void> {
    const { rail, title } = this.#sandgate;
    await rail.getByRole("button", { name: "Local sandbox" }).click();
    await expect(title).toHaveText("Local sandbox");
  }

  async start(): Promise<void> {
    await this.#sandgate.button("Start the local sandbox").click();
    await expect(this.field("Latency")).toBeVisible();
  }

  field(label: string): Locator {
    return this.#sandgate.page.getByRole("textbox", { name: label, exact: true });
  }

  choice(label: string, value: string): Locator {
    return this.#sandgate.page
      .getByRole("group", { name: label, exact: true })
      .getByRole("radio", { name: value, exact: true });
  }

  /** Waits until the sandbox has it: a step that follows meets it. */
  async choose(label: string, value: string): Promise<void> {
    await this.choice(label, value).click();
    await this.#sandgate.expectAnnounced(`${label}: ${value}.`);
  }

  async showRefused(): Promise<void> {
    const tab = this.#sandgate.page.getByRole("tab", { name: /^Refused requests/ });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
  }

  async address(): Promise<string> {
    const shown = this.#sandgate.fact("Address");
    await expect(shown).toContainText("http://127.0.0.1:");
    return (await shown.textContent())?.trim() ?? "";
  }
}
