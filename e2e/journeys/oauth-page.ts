import { expect, type Locator, type Page } from "@playwright/test";
import type { SandgatePage } from "./sandgate-page.ts";

/** The way over OAuth, as a person goes it: two tabs of one browser. */
export class OauthPage {
  readonly sandgate: SandgatePage;
  readonly page: Page;
  readonly redirectUri: Locator;
  readonly paste: Locator;

  constructor(sandgate: SandgatePage) {
    this.sandgate = sandgate;
    this.page = sandgate.page;
    this.redirectUri = this.page.getByLabel("Redirect URI", { exact: true });
    this.paste = this.page.getByLabel(
      /^(Did the browser end up elsewhere|Where the browser was sent)/,
    );
  }

  /** With the installation registered and OAuth chosen. */
  async choose(): Promise<void> {
    await this.sandgate.registerInstallation();
    await this.sandgate.goTo("Device");
    await this.page.getByRole("radio", { name: "OAuth" }).click();
    await expect(this.page.getByLabel("Client ID")).toBeVisible();
  }

  async useDemoClient(): Promise<void> {
    await this.sandgate.button("Use the sandbox’s demo client").click();
    await expect(this.page.getByRole("group", { name: "OAuth client" })).toBeVisible();
  }

  /** Starts the waiting; answers the address somebody has to open. */
  async ask(): Promise<string> {
    await this.sandgate.button("Ask for access").click();
    return this.shownAddress();
  }

  async shownAddress(): Promise<string> {
    const address = this.page.getByText(/^http:\/\/127\.0\.0\.1:\d+\/auth\?/);
    await expect(address).toBeVisible();
    return (await address.textContent()) ?? "";
  }

  async cancel(): Promise<void> {
    const step = this.page.getByTestId("step");
    await step.getByRole("button", { name: "Cancel", exact: true }).click();
  }

  /** Opens the page as the button does, in another tab. */
  async openTab(): Promise<Page> {
    const tab = this.page.context().waitForEvent("page");
    await this.sandgate.button("Open the page").click();
    const opened = await tab;
    await expect(opened.getByRole("heading", { name: /asks for access$/ })).toBeVisible();
    return opened;
  }

  /** Presses Grant where the browser is kept from going back; answers where it was sent. */
  async grantWithoutReturning(): Promise<string> {
    const tab = await this.openTab();
    const form = await tab
      .locator("form")
      .evaluate((element: HTMLFormElement) =>
        Object.fromEntries(
          [...new FormData(element)].map(([name, value]) => [
            name,
            typeof value === "string" ? value : "",
          ]),
        ),
      );
    const { origin } = new URL(tab.url());
    await tab.close();
    const answer = await this.page.request.post(`${origin}/auth`, {
      form: { ...form, decision: "grant" },
      maxRedirects: 0,
    });
    return answer.headers()["location"] ?? "";
  }

  async pasteAnswer(text: string): Promise<void> {
    await this.paste.fill(text);
    await this.sandgate.button("Use it").click();
  }

  /** The token is there, as a chip in the device's form. */
  async expectToken(): Promise<void> {
    const kept = this.page.getByRole("group", { name: "API key", exact: true });
    await expect(kept).toContainText("The access token that a user granted.");
  }
}
