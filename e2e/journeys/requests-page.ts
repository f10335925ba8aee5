import { expect, type Locator } from "@playwright/test";
import type { SandgatePage } from "./sandgate-page.ts";

/** What a person sees and does among the requests. */
export class RequestsPage {
  readonly sandgate: SandgatePage;
  readonly side: Locator;
  readonly request: Locator;
  readonly response: Locator;
  readonly address: Locator;
  readonly preview: Locator;

  constructor(sandgate: SandgatePage) {
    const { page } = sandgate;
    this.sandgate = sandgate;
    this.side = page.getByRole("navigation", { name: "Requests to load" });
    this.request = page.getByRole("region", { name: "Request", exact: true });
    this.response = page.getByRole("region", { name: "Response", exact: true });
    this.address = page.getByRole("textbox", { name: "Address" });
    this.preview = this.request.locator("#address-preview");
  }

  async open(): Promise<void> {
    await this.sandgate.rail.getByRole("button", { name: "Requests" }).click();
    await expect(this.sandgate.title).toHaveText("Requests");
  }

  entry(name: string | RegExp): Locator {
    return this.side.getByRole("button", { name });
  }

  group(title: "Presets" | "Saved" | "History"): Locator {
    return this.side.getByRole("group").filter({ has: this.sandgate.page.getByText(title) });
  }

  async send(): Promise<void> {
    await this.request.getByRole("button", { name: /^Send/ }).click();
  }

  async expectStatus(status: string): Promise<void> {
    await expect(this.response.getByText(status, { exact: true })).toBeVisible();
  }

  /** Loads a preset, sends it by the keyboard, and waits for what it is answered. */
  async sendPreset(name: string, status = "200 OK"): Promise<void> {
    await this.entry(new RegExp(`(GET|POST) ?${name}`))
      .first()
      .click();
    await this.address.press("Control+Enter");
    await this.expectStatus(status);
  }

  get body(): Locator {
    return this.request.getByRole("textbox", { name: "Body" });
  }
}
