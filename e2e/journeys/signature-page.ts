import type { Locator, Page } from "@playwright/test";
import { expect } from "./journey.ts";
import type { SandgatePage } from "./sandgate-page.ts";

/** What was pasted: a body, a signature, and a public key of one's own. */
export interface Pasted {
  readonly body: string;
  readonly signature: string;
  readonly publicKey: string;
}

/** The signature microscope, in the words of the window. */
export class SignaturePage {
  readonly page: Page;
  readonly request: Locator;
  readonly answer: Locator;
  readonly code: Locator;
  readonly explanation: Locator;
  readonly #sandgate: SandgatePage;

  constructor(sandgate: SandgatePage) {
    this.#sandgate = sandgate;
    this.page = sandgate.page;
    this.request = this.page.getByRole("region", { name: "Our request", exact: true });
    this.answer = this.page.getByRole("region", { name: "bunq’s answer", exact: true });
    this.code = this.page.getByRole("region", { name: "The same signature in code" });
    this.explanation = this.page.getByRole("region", { name: "Explanation" });
  }

  async open(): Promise<void> {
    await this.#sandgate.rail.getByRole("button", { name: "Signature microscope" }).click();
    await expect(this.#sandgate.title).toHaveText("Signature microscope");
  }

  async openOwnCode(): Promise<void> {
    await this.open();
    await this.page.getByRole("tab", { name: "Your own code" }).click();
  }

  async paste({ body, signature, publicKey }: Pasted): Promise<void> {
    await this.page.getByRole("textbox", { name: "Body", exact: true }).fill(body);
    await this.page.getByRole("textbox", { name: "Signature" }).fill(signature);
    await this.page.getByLabel("Checked with").selectOption("A public key that I paste");
    await this.page.getByRole("textbox", { name: "Public key (PEM)" }).fill(publicKey);
  }

  async explain(): Promise<void> {
    await this.#sandgate.button("Explain").click();
  }
}
