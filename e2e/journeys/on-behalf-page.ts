import type { Locator } from "@playwright/test";
import { expect } from "./journey.ts";
import type { SandgatePage } from "./sandgate-page.ts";

/** The steps of an account that acts for a user, in the words of its screens. */
export class OnBehalfPage {
  readonly sandgate: SandgatePage;

  constructor(sandgate: SandgatePage) {
    this.sandgate = sandgate;
  }

  /** An account on a sandbox of one’s own that gets its key from a partner. */
  async create(baseUrl: string, name = "For a user"): Promise<void> {
    const { sandgate } = this;
    const { page } = sandgate;
    await sandgate.command("New account");
    await page.getByRole("radio", { name: "Custom loopback" }).check();
    await page.getByRole("radio", { name: "On behalf of a user" }).check();
    await page.getByLabel("Base URL").fill(baseUrl);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await sandgate.button("Create account").click();
    await expect(sandgate.dialog).toBeHidden();
    await expect(sandgate.title).toHaveText("Installation");
  }

  /** One press makes the account of the demo partner and brings it to a session. */
  async makeDemoPartner(): Promise<void> {
    await this.sandgate.button(/^Make a demo partner/).click();
    await expect(this.partner.getByText("In session", { exact: true })).toBeVisible({
      timeout: 20_000,
    });
  }

  get partner(): Locator {
    return this.sandgate.page.getByRole("region", { name: "Partner" });
  }

  async fillPerson(email = "siobhan@zandpoort.example"): Promise<void> {
    const { page } = this.sandgate;
    await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
    await page.getByRole("textbox", { name: "Phone number" }).fill("+31612345678");
  }

  /** On the device’s step, with a partner in session: until its token is kept. */
  async provisionPerson(): Promise<void> {
    await this.fillPerson();
    await this.sandgate.button("Create provision").click();
    await this.expectTokenKept();
  }

  async expectTokenKept(): Promise<void> {
    const { page } = this.sandgate;
    await expect(page.getByText("The credential of a user you act for.")).toBeVisible({
      timeout: 20_000,
    });
  }

  /** The button that stops what runs, on the step; the exchange’s panel has one as well. */
  async stop(): Promise<void> {
    await this.sandgate.page
      .getByRole("region", { name: "Device" })
      .getByRole("button", { name: "Cancel", exact: true })
      .click();
  }

  async chooseWhose(name: string): Promise<void> {
    const choice = this.sandgate.page.getByRole("radio", { name, exact: true });
    await choice.click();
    await expect(choice).toBeChecked();
  }

  async registerDevice(): Promise<void> {
    await this.sandgate.button("Register device").click();
    await this.sandgate.expectStep("Device", "done");
  }

  /** In the summary of the user object. */
  async expectActsFor(kind: "UserPerson" | "UserCompany"): Promise<void> {
    const { sandgate } = this;
    await sandgate.expectDone("Installation", "Device", "Session", "User");
    await expect(sandgate.page.getByText(/^API key for /).first()).toBeVisible();
    await expect(sandgate.summary.getByText(kind).first()).toBeVisible();
  }
}
